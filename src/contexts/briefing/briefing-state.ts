import { type ReadonlySignal, signal } from '@preact/signals';
import { type Briefing, makeBriefing } from '../../briefing/briefing.ts';
import { briefingInMarkdown } from '../../briefing/markdown.ts';
import { prominenceOf } from '../../briefing/prominence.ts';
import type { Words } from '../../card/words.ts';
import { today } from '../../entity/date.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { MAX_OVERVIEW } from '../../platform/contracts.ts';
import { askBackground } from '../../platform/messages.ts';
import {
  type PlacedInTab,
  readOutline,
  revealMention,
  type TabOutline,
} from '../../platform/page-outline.ts';
import { watchNames } from '../../platform/page-summary.ts';
import { interfaceLanguage, translate } from '../../platform/translate.ts';

/** A page that is still loading names more from moment to moment; one briefing is enough. In ms. */
const SETTLE_MS = 250;

/** What the briefing shows and does, for the page in front of its window. */
export interface BriefingState {
  /** Undefined where Sidelight finds no names. */
  briefing: ReadonlySignal<Briefing | undefined>;
  words: Words;
  /** Scrolls the page to a mention of an entity, counted from 0; false when it has gone. */
  reveal(id: string, place: number): Promise<boolean>;
  /** The briefing as Markdown, with its sources. */
  markdown(): string;
}

/** Opens the state for the tab in front, or the one that `?tab=` names, until the signal aborts. */
export async function openBriefingState(lifetime: AbortSignal): Promise<BriefingState> {
  const words: Words = { translate, language: interfaceLanguage(), day: today() };
  const briefing = signal<Briefing | undefined>(undefined);
  const named = new URLSearchParams(location.search).get('tab');
  let tab: Tabs.Tab | undefined;
  let outline: TabOutline | undefined;
  let watching = new AbortController();
  const read = async () => {
    const asked = tab;
    const now = asked?.id === undefined ? undefined : await readOutline(asked.id);
    const made = now && (await briefed(now, asked?.url, words));
    // The reader may have turned to another tab meanwhile, which has its own.
    if (asked !== tab) return;
    outline = now;
    briefing.value = made;
  };
  const readSoon = soon(read, SETTLE_MS, lifetime);
  const turnTo = async () => {
    tab = await tabInFront(named);
    watching.abort();
    watching = new AbortController();
    const signal = AbortSignal.any([lifetime, watching.signal]);
    if (tab?.id !== undefined) watchNames(tab.id, readSoon, signal);
    await read();
  };
  followTabs(() => void turnTo(), lifetime);
  await turnTo();
  return {
    briefing,
    words,
    async reveal(id, place) {
      const placed = outline?.names.find((name) => name.id === id);
      if (tab?.id === undefined || placed === undefined) return false;
      return revealMention(tab.id, placed, place);
    },
    markdown: () =>
      briefing.value === undefined
        ? ''
        : briefingInMarkdown(briefing.value, tab?.url ?? '', translate),
  };
}

async function briefed(
  outline: TabOutline,
  page: string | undefined,
  words: Words,
): Promise<Briefing | undefined> {
  const names = mostProminent(outline.names);
  if (names.length === 0) return undefined;
  const entities = names.map(({ id }) => id);
  const asked = { entities, ...(page === undefined ? {} : { page }) };
  const overview = await askTwice(() => askBackground('overview', asked));
  return makeBriefing({ ...outline, names }, overview, words);
}

/** The background may have been stopped in the middle of its answer: then another one has it at once. */
function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(ask);
}

function mostProminent(names: readonly PlacedInTab[]): PlacedInTab[] {
  return [...names].sort((a, b) => prominenceOf(b) - prominenceOf(a)).slice(0, MAX_OVERVIEW);
}

async function tabInFront(named: string | null): Promise<Tabs.Tab | undefined> {
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}

/** Calls back when another tab comes to the front, or the one there goes to another page. */
function followTabs(changed: () => void, signal: AbortSignal): void {
  const updated = (_: number, { status }: Tabs.OnUpdatedChangeInfoType, { active }: Tabs.Tab) => {
    if (active && status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** A function that runs another once, a while after the first of many calls. */
function soon(run: () => Promise<void>, ms: number, signal: AbortSignal): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void run();
    }, ms);
  };
}
