import { type ReadonlySignal, signal } from '@preact/signals';
import type { Brief } from '../../entity/catalogue.ts';
import type { Release } from '../../entity/deck-address.ts';
import { browser } from '../../platform/browser.ts';
import { watchDecks } from '../../platform/deck-changes.ts';
import { readBundledDecks } from '../../platform/deck-store.ts';
import { askBackground } from '../../platform/messages.ts';
import { type OwnDeck, OwnDecks } from '../../platform/own-decks.ts';
import { type ReaderLists, readLists, restore, watchLists } from '../../platform/reader-lists.ts';
import { readRelease } from '../../platform/release.ts';
import {
  areFromNewer,
  changeSettings,
  readSettings,
  type Settings,
  SettingsRefused,
  watchSettings,
} from '../../platform/settings.ts';
import { readSubscriptions, type Subscription } from '../../platform/subscriptions.ts';

/** A deck of the package. */
interface BundledDeck {
  head: OwnDeck['head'];
  cards: number;
}

/** What the settings page shows and does. */
export interface OptionsState {
  settings: ReadonlySignal<Settings>;
  /** Key of the message that says why settings cannot be changed. */
  refused: ReadonlySignal<string | undefined>;
  lists: ReadonlySignal<ReaderLists>;
  decks: ReadonlySignal<readonly OwnDeck[]>;
  bundled: readonly BundledDeck[];
  /** Where newer editions of the bundled decks are published, if anywhere. */
  release: Release | undefined;
  own: OwnDecks;
  /** Decks that come from an address, by their ids. */
  subscriptions: ReadonlySignal<ReadonlyMap<string, Subscription>>;
  version: string;
  change(changed: Partial<Settings>): Promise<void>;
  changeBy(next: (now: Settings) => Settings): Promise<void>;
  /** Says everywhere that the decks have changed. */
  decksChanged(): Promise<void>;
  restore(entity: string): Promise<void>;
  /** What an entity is called; its id when no deck has it any more. */
  nameOf(entity: string): Promise<Brief>;
}

/** Opens the page's state, kept up to date until the signal aborts. */
export async function openOptionsState(lifetime: AbortSignal): Promise<OptionsState> {
  const own = new OwnDecks();
  const [read, newer, readersLists, kept, bundled, release] = await Promise.all([
    readSettings(),
    areFromNewer(),
    readLists(),
    own.list(),
    readBundledDecks(),
    readRelease(),
  ]);
  const settings = signal(read);
  const refused = signal<string | undefined>(newer ? 'settings_newer' : undefined);
  const lists = signal(readersLists);
  const decks = signal<readonly OwnDeck[]>(kept);
  watchSettings((changed) => {
    settings.value = changed;
  }, lifetime);
  watchLists((changed) => {
    lists.value = changed;
  }, lifetime);
  const subscriptions = signal(await subscribed());
  const readDecks = async () => {
    [decks.value, subscriptions.value] = await Promise.all([own.list(), subscribed()]);
  };
  watchDecks(() => void readDecks(), lifetime);
  const changeBy = async (next: (now: Settings) => Settings) => {
    try {
      await changeSettings(next);
      refused.value = undefined;
    } catch (error) {
      if (!(error instanceof SettingsRefused)) throw error;
      refused.value = error.reason;
    }
  };
  return {
    settings,
    refused,
    lists,
    decks,
    own,
    subscriptions,
    release,
    bundled: bundled.map(({ catalogue: { deck, entities } }) => ({
      head: deck,
      cards: entities.length,
    })),
    version: browser.runtime.getManifest().version,
    changeBy,
    change: (changed) => changeBy((now) => ({ ...now, ...changed })),
    async decksChanged() {
      await askBackground('deckChanged', {});
      await readDecks();
    },
    restore,
    async nameOf(id) {
      const dossier = await askBackground('dossier', { entity: id, named: [] }).catch(() => null);
      return dossier?.entity ?? { id, label: id, kind: 'term' };
    },
  };
}

async function subscribed(): Promise<ReadonlyMap<string, Subscription>> {
  return new Map((await readSubscriptions()).map((each) => [each.deck, each]));
}
