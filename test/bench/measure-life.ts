import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pause } from '../harness/wait.ts';
import { replaceDecks } from './bench-deck.ts';
import { CACHE } from './bench-extension.ts';
import { type BenchBrowser, launch, stopWorker } from './chromium.ts';
import { costOf, longestDuring, recordOurs } from './extension-cost.ts';
import { firstPaint } from './first-paint.ts';
import { median } from './numbers.ts';
import type { BenchPage, Setting } from './setting.ts';
import { milliseconds, stretchOf, type TraceEvent } from './trace.ts';

/** Aliases in the deck of the extension that is measured. */
const DECK_SIZE = 100_000;
const ROUNDS = 9;
const QUICK_ROUNDS = 3;
/** A quick run takes every tenth saved page. */
const QUICK_STEP = 10;
/** Pages whose longest task is measured again, and how often in all. */
const SUSPECTS = 8;
const TIMES_A_SUSPECT = 5;
const LONG_TEXT = 10_000_000;
/** Time for ten million characters to be read and painted, all of them if their reader goes to the end. */
const LONG_SETTLE_MS = 15_000;
const IDLE_MS = 5_000;
const SETTLED_MS = 1_500;
const BATCHES = 80;
const BATCH_EVERY_MS = 50;
const PARAGRAPHS_A_BATCH = 5;
const MB = 1e6;

/** What a reader and a page meet over time: the first names, long texts, changes, rest, memory. */
export async function measureLife(setting: Setting): Promise<void> {
  const { report, lists, extension, median: article } = setting;
  report.title(`In the life of a page (${article.name}, 100k aliases)`);
  replaceDecks(extension, lists.take(DECK_SIZE));
  const ours = await launch(extension);
  const bare = await launch();
  try {
    const page = await ours.newPage();
    await costOf(ours, page, article.url);
    await tellFirstNames(setting, ours, page);
    await tellChanges(setting, ours, page);
    await tellRest(setting, ours, page);
    await tellMemory(setting, ours, bare);
    await tellLongest(setting, ours, page);
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
}

async function tellFirstNames(
  { report, median: article, quick }: Setting,
  ours: BenchBrowser,
  page: Page,
) {
  const awake: number[] = [];
  const asleep: number[] = [];
  for (let round = 0; round < (quick ? QUICK_ROUNDS : ROUNDS); round++) {
    awake.push(await firstPaint(page, article.url));
    await stopWorker(ours);
    asleep.push(await firstPaint(page, article.url));
  }
  const what = 'first names painted after the document is ready';
  report.add({
    what: `${what}, worker awake`,
    value: median(awake),
    unit: 'ms',
    target: { most: 60 },
  });
  report.add({ what: `${what}, asleep`, value: median(asleep), unit: 'ms', target: { most: 200 } });
}

/** A hundred paragraphs a second, five at a time, of the article's own text. */
async function tellChanges({ report, median: article }: Setting, ours: BenchBrowser, page: Page) {
  await page.goto(article.url);
  await pause(SETTLED_MS);
  const texts = article.texts.filter((text) => text.length > BATCHES);
  const events = await recordOurs(ours, () =>
    page.evaluate(
      async ({ texts, batches, every, paragraphs }) => {
        for (let batch = 0; batch < batches; batch++) {
          for (let number = 0; number < paragraphs; number++) {
            const added = document.createElement('p');
            added.textContent = `${batch} ${texts[(batch * paragraphs + number) % texts.length]}`;
            document.body.append(added);
          }
          await new Promise((resolve) => setTimeout(resolve, every));
        }
      },
      { texts, batches: BATCHES, every: BATCH_EVERY_MS, paragraphs: PARAGRAPHS_A_BATCH },
    ),
  );
  const callbacks = callsOfObserver(events).map((event) => milliseconds([stretchOf(event)]));
  report.add({
    what: 'a batch of 5 new paragraphs, in the observer',
    value: median(callbacks),
    unit: 'ms',
    target: { most: 0.1 },
    note: `${callbacks.length} calls`,
  });
}

/** Calls into the content script that are not in an animation frame: there it reads what is new. */
function callsOfObserver(events: readonly TraceEvent[]): TraceEvent[] {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame');
  return events.filter(({ name, ts, args }) => {
    const isOurs = name === 'FunctionCall' && (args.data?.url ?? '').includes('/content/');
    return isOurs && !frames.some((frame) => ts >= frame.ts && ts <= frame.ts + frame.dur);
  });
}

async function tellRest({ report, median: article }: Setting, ours: BenchBrowser, page: Page) {
  await page.goto(article.url);
  await pause(SETTLED_MS);
  const events = await recordOurs(ours, () => pause(IDLE_MS));
  const woken = events.filter(({ args }) => (args.data?.url ?? '').startsWith('chrome-extension:'));
  report.add({
    what: 'times that script of ours runs in a page at rest for 5 s',
    value: woken.length,
    unit: '',
    target: { most: 0 },
  });
}

async function tellMemory(
  { report, median: article }: Setting,
  ours: BenchBrowser,
  bare: BenchBrowser,
) {
  const [with_, without] = [await heapOf(ours, article.url), await heapOf(bare, article.url)];
  report.add({
    what: 'memory added to a tab',
    value: (with_ - without) / MB,
    unit: 'MB',
    target: { most: 1 },
    note: 'JavaScript heap and what it holds of the browser, after collection',
  });
}

async function heapOf(browser: BenchBrowser, url: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(url);
  await pause(SETTLED_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await page.close();
  return usedSize + embedderHeapUsedSize;
}

async function tellLongest(
  { report, pages, median: article, server, quick }: Setting,
  ours: BenchBrowser,
  page: Page,
) {
  const chosen = quick ? pages.filter((_, place) => place % QUICK_STEP === 0) : pages;
  const worst = await worstOf(ours, page, chosen);
  report.add({
    what: 'longest task of ours on any saved page',
    value: worst.ms,
    unit: 'ms',
    target: { most: 8 },
    note: `${chosen.length} pages, the worst ${SUSPECTS} several times; ${worst.name}`,
  });
  const repeats = Math.ceil(LONG_TEXT / article.characters);
  writeFileSync(path.join(CACHE, 'long.html'), longPage(article.texts, repeats));
  const { longest } = await costOf(ours, page, server.url('/cache/long.html'), LONG_SETTLE_MS);
  report.add({
    what: 'longest task of ours on 10 MB of text',
    value: longest,
    unit: 'ms',
    target: { most: 8 },
  });
  const toItsEnd = await longestDuring(ours, async () => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await pause(LONG_SETTLE_MS);
  });
  report.add({ what: 'the same, once its reader jumps to the end', value: toItsEnd, unit: 'ms' });
}

/** The page with the longest task: of one run each, the worst are looked at again, since a single task is long by chance. */
async function worstOf(ours: BenchBrowser, page: Page, pages: readonly BenchPage[]) {
  const first: { name: string; url: string; ms: number }[] = [];
  for (const { name, url } of pages) {
    first.push({ name, url, ms: (await costOf(ours, page, url)).longest });
  }
  const suspects = first.sort((a, b) => b.ms - a.ms).slice(0, SUSPECTS);
  for (const suspect of suspects) {
    const times = [suspect.ms];
    while (times.length < TIMES_A_SUSPECT) {
      times.push((await costOf(ours, page, suspect.url)).longest);
    }
    suspect.ms = median(times);
  }
  return suspects.reduce((worst, next) => (next.ms > worst.ms ? next : worst));
}

function longPage(texts: readonly string[], repeats: number): string {
  const once = texts.map((text) => `<p>${text.replace(/[<&]/g, ' ')}</p>`).join('');
  return `<!doctype html><meta charset="utf-8"><title>Long</title><body>${once.repeat(repeats)}`;
}
