import type { Collection } from '../../entity/collection.ts';
import type { LookupOutcome } from '../../entity/enrichment.ts';
import { openAnswerStore } from '../../lookup/answer-store.ts';
import { askedTitle } from '../../lookup/asked-title.ts';
import { Client } from '../../lookup/client.ts';
import { lookUp } from '../../lookup/look-up.ts';
import { asLookedUpCard } from '../../lookup/looked-up-card.ts';
import type { LookUp } from '../../lookup/means.ts';
import { findNames } from '../../lookup/names/find-names.ts';
import { resolveNames } from '../../lookup/resolve-names.ts';
import { stepThrough } from '../../lookup/step-through.ts';
import { browser } from '../../platform/browser.ts';
import type { backgroundContract } from '../../platform/contracts.ts';
import { allowedPlace, watchConsent } from '../../platform/lookup-consent.ts';
import type { Answers } from '../../platform/messages.ts';
import { interfaceLanguage } from '../../platform/translate.ts';
import { LookedUpDecks } from './looked-up-decks.ts';
import { askConsent } from './lookup-page.ts';

/** The wiki that deck cards are joined to, and that holds most. */
const FALLBACK = 'en';
/** What Sidelight calls itself to the servers; see docs/privacy.md. */
const AGENT = `Sidelight/${browser.runtime.getManifest().version} (browser extension; asks when its reader does)`;

type LookupAnswers = Pick<
  Answers<typeof backgroundContract>,
  Extract<keyof typeof backgroundContract, `lookup${string}`>
>;

/** All look-ups of all tabs: allowed or not, by one client, stopped when their tab moves on. */
export class Lookups {
  private readonly store = openAnswerStore();
  private readonly decks = new LookedUpDecks();
  private readonly client = new Client({
    fetch: (...given) => fetch(...given),
    now: Date.now,
    random: Math.random,
    wait: waitFor,
    store: this.store,
    agent: AGENT,
  });
  private readonly running = new Map<number, AbortController>();
  private readonly titleOf: (entity: string) => Promise<string | undefined>;
  private readonly kept: () => void;

  /**
   * `titleOf` gives the title of the English article about an entity of the decks; `kept` is told
   * whenever the reader has kept a card.
   */
  constructor(titleOf: (entity: string) => Promise<string | undefined>, kept: () => void) {
    this.titleOf = titleOf;
    this.kept = kept;
    watchConsent(({ allowed }) => {
      if (!allowed) void this.forget();
    });
    browser.tabs.onRemoved.addListener((tab) => this.stop(tab));
    browser.tabs.onUpdated.addListener((tab, { status }) => {
      if (status === 'loading') this.stop(tab);
    });
  }

  /** What the background answers about look-ups. */
  readonly answers: LookupAnswers = {
    lookupCard: async ({ entity, language }, { tab }) => {
      const title = await this.titleOf(entity);
      if (title === undefined) return { status: 'failed', failure: { code: 'missing' } };
      const by = await this.by(tab);
      return by ? lookUp({ title, language: FALLBACK, preferred: language }, by) : OFF;
    },
    lookupSelection: async ({ text, language }, { tab }) => {
      const by = await this.by(tab);
      if (by === undefined) return OFF;
      const title = askedTitle(text);
      if (title === undefined) return { status: 'failed', failure: { code: 'unnamed' } };
      return inEither(title, language, by);
    },
    lookupNames: async ({ blocks, known, language }, { tab }) => {
      const by = await this.by(tab);
      if (by === undefined) return OFF;
      const names = findNames(blocks, { language, known });
      const found = await resolveNames(names, { blocks, language }, by);
      if ('failure' in found) return { status: 'failed', failure: found.failure };
      return { status: 'found', names: found.value };
    },
    lookupKeep: async ({ title, language }, { tab }) => {
      const by = await this.by(tab);
      const outcome = by && (await lookUp({ title, language, preferred: language }, by));
      if (outcome?.status !== 'found') return false;
      await this.decks.keep(asLookedUpCard(outcome.enrichment));
      this.kept();
      return true;
    },
    lookupCollection: async ({ from, ...collection }, { tab }) => {
      const by = await this.by(tab);
      if (by === undefined) return OFF;
      const step = await stepThrough(collection, from, by);
      if ('failure' in step) return { status: 'failed', failure: step.failure };
      const { enrichments, passed, total, next } = step.value;
      await this.decks.gather(enrichments.map(asLookedUpCard), from === undefined);
      const kept = enrichments.length;
      if (next === undefined) await this.make(collection);
      return { status: 'kept', kept, passed, total, ...(next !== undefined && { next }) };
    },
    lookupCollectionEnd: async (collection) => this.make(collection),
    lookupForget: async ({ card }) => {
      await this.decks.forget(card);
      this.kept();
      return null;
    },
    lookupStop: (_, { tab }) => {
      if (tab !== undefined) this.stop(tab);
      return null;
    },
    lookupConsent: async ({ text }, { tab, frame }) => {
      await askConsent({ tab, frame, text });
      return null;
    },
  };

  private async make(collection: Collection): Promise<number> {
    const cards = await this.decks.make(collection);
    if (cards > 0) this.kept();
    return cards;
  }

  /** What a look-up for a tab works with; undefined while look-ups are not allowed. */
  private async by(tab: number | undefined): Promise<LookUp | undefined> {
    const place = await allowedPlace();
    if (place === undefined) return undefined;
    const { signal } = this.controllerOf(tab);
    return { client: this.client, place, written: interfaceLanguage(), signal };
  }

  private controllerOf(tab: number | undefined): AbortController {
    if (tab === undefined) return new AbortController();
    const running = this.running.get(tab) ?? new AbortController();
    this.running.set(tab, running);
    return running;
  }

  private stop(tab: number): void {
    this.running.get(tab)?.abort();
    this.running.delete(tab);
  }

  private async forget(): Promise<void> {
    for (const tab of [...this.running.keys()]) this.stop(tab);
    await this.store.clear();
  }
}

const OFF = { status: 'off' } as const;

/** A name in the wiki of the page's language, else in the one that holds most. */
async function inEither(title: string, language: string, by: LookUp): Promise<LookupOutcome> {
  const outcome = await lookUp({ title, language, preferred: language }, by);
  const isMissing = outcome.status === 'failed' && outcome.failure.code === 'missing';
  if (!isMissing || language === FALLBACK) return outcome;
  return lookUp({ title, language: FALLBACK, preferred: language }, by);
}

/** Waits for so many ms, or until the signal aborts. */
function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(clock);
      // The signal lasts as long as the page in the tab, and would keep every wait.
      signal.removeEventListener('abort', end);
      resolve();
    };
    const clock = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
