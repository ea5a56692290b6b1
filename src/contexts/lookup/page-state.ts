import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import type { Entity } from '../../entity/entity.ts';
import { KEPT_CARDS } from '../../lookup/looked-up-deck.ts';
import { browser } from '../../platform/browser.ts';
import { watchDecks } from '../../platform/deck-changes.ts';
import {
  allowLookups,
  forbidLookups,
  mirrorSchema,
  readConsent,
  watchConsent,
} from '../../platform/lookup-consent.ts';
import { askBackground, askFrame } from '../../platform/messages.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import { type PendingLookup, takePending } from '../../platform/pending-lookup.ts';
import { type CollectionRun, openCollectionRun } from './collection-run.ts';

/** What went wrong with the reader's answer. */
export type Trouble = 'none' | 'refused' | 'mirror';

/** What the page shows and does. */
export interface PageState {
  allowed: ReadonlySignal<boolean>;
  /** Address of the mirror; empty for Wikimedia itself. */
  mirror: ReadonlySignal<string>;
  trouble: ReadonlySignal<Trouble>;
  /** The cards that the reader kept. */
  kept: ReadonlySignal<readonly Entity[]>;
  /** A collection that is made into cards. */
  run: CollectionRun;
  /** Forgets a kept card. */
  remove(id: string): Promise<void>;
  /** Allows look-ups by way of a mirror, or of none when it is empty; to be called from a click. */
  allow(mirror: string): Promise<void>;
  forbid(): Promise<void>;
  /** Goes back to where the reader came from, without allowing anything. */
  leave(): Promise<void>;
}

/** Opens the page's state, kept up to date until the signal aborts. */
export async function openPageState(lifetime: AbortSignal): Promise<PageState> {
  const consent = await readConsent();
  const pending = await takePending();
  const own = new OwnDecks();
  const kept = signal<readonly Entity[]>([]);
  const readKept = async () => {
    kept.value = (await own.readDeck(KEPT_CARDS))?.entities ?? [];
  };
  await readKept();
  watchDecks(() => void readKept(), lifetime);
  const run = await openCollectionRun();
  const allowed = signal(consent.allowed);
  const mirror = signal(consent.mirror ?? '');
  const trouble = signal<Trouble>('none');
  watchConsent((now) => {
    allowed.value = now.allowed;
    mirror.value = now.mirror ?? '';
  }, lifetime);
  return {
    allowed,
    mirror,
    trouble,
    kept,
    run,
    async remove(id) {
      await askBackground('lookupForget', { card: id });
      await readKept();
    },
    async allow(address) {
      const read = v.safeParse(v.union([v.literal(''), mirrorSchema]), address.trim());
      if (!read.success) {
        trouble.value = 'mirror';
        return;
      }
      const granted = await allowLookups(read.output === '' ? undefined : read.output);
      trouble.value = granted ? 'none' : 'refused';
      if (granted && pending !== undefined) await goOnWith(pending);
    },
    forbid: forbidLookups,
    async leave() {
      const back = pending?.tab;
      if (back !== undefined) {
        await browser.tabs.update(back, { active: true }).catch(ignoreClosedTab);
      }
      await closeOwnTab();
    },
  };
}

/** Goes back to the page, and on with what the reader wanted there. */
async function goOnWith({ tab, frame, text }: PendingLookup): Promise<void> {
  await browser.tabs.update(tab, { active: true }).catch(ignoreClosedTab);
  if (text !== undefined) await askFrame(tab, frame, 'lookUp', { text }).catch(() => false);
  else await askFrame(tab, frame, 'findMore', null).catch(() => undefined);
  await closeOwnTab();
}

async function closeOwnTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

/** The reader may have closed the page meanwhile; there is nothing to go back to then. */
function ignoreClosedTab(): void {}
