import type { Page } from 'playwright-core';
import { pause } from '../harness/wait.ts';
import type { BenchBrowser } from './chromium.ts';
import {
  milliseconds,
  millisecondsIn,
  record,
  type Stretch,
  scriptStretches,
  stretchOf,
  type TraceEvent,
  threadsOf,
  urlOf,
} from './trace.ts';

const OURS = 'chrome-extension://';

/** After this long without a change the extension has read, asked and painted, worker awake. */
const SETTLED_MS = 700;

/** What the extension cost one document on its main thread, in milliseconds. */
export interface DocumentCost {
  /** All script: compiling, collecting, sending, receiving, painting. */
  script: number;
  /** The longest stretch without a pause for the page. */
  longest: number;
  /** Each stretch by what it was, longest first, to see where the time goes. */
  parts: { name: string; ms: number }[];
}

/**
 * Opens a page from the network anew and traces it until the extension has settled. The page has no
 * scripts of its own, so every script on its main thread is ours or the browser's glue for us.
 */
export async function costOf(
  { cdp }: BenchBrowser,
  page: Page,
  url: string,
  settleMs = SETTLED_MS,
): Promise<DocumentCost> {
  const events = await record(cdp, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await pause(settleMs);
  });
  const [thread] = pageThreads(events);
  if (thread === undefined) return { script: 0, longest: 0, parts: [] };
  const stretches = scriptStretches(thread);
  return {
    script: milliseconds(stretches),
    longest: longestOf(stretches),
    parts: partsOf(thread, stretches),
  };
}

/** What happens on the main threads of pages with a content script of ours while `during` runs. */
export async function recordOurs(
  { cdp }: BenchBrowser,
  during: () => Promise<void>,
): Promise<TraceEvent[]> {
  return pageThreads(await record(cdp, during)).flat();
}

/** The longest stretch without a pause for the page while `during` runs on a page with a content script of ours; in ms. */
export async function longestDuring(
  browser: BenchBrowser,
  during: () => Promise<void>,
): Promise<number> {
  return longestOf(scriptStretches(await recordOurs(browser, during)));
}

function longestOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map((stretch) => milliseconds([stretch])));
}

/** The main threads of pages on which a content script of ours ran; not the worker's. */
function pageThreads(events: readonly TraceEvent[]): TraceEvent[][] {
  return threadsOf(events, OURS).filter((thread) =>
    thread.some((event) => urlOf(event)?.includes('/content/') ?? false),
  );
}

function partsOf(thread: readonly TraceEvent[], stretches: readonly Stretch[]) {
  return stretches
    .map((stretch) => ({ name: namesIn(thread, stretch), ms: millisecondsIn([stretch], stretch) }))
    .sort((a, b) => b.ms - a.ms);
}

function namesIn(thread: readonly TraceEvent[], stretch: Stretch): string {
  const inside = thread.filter((event) => {
    const { start, end } = stretchOf(event);
    return start >= stretch.start && end <= stretch.end;
  });
  return [...new Set(inside.map(({ name }) => name))].join(' ');
}
