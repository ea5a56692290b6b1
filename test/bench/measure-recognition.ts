import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { PageText } from './aliases.ts';
import { compileIndex } from './bench-deck.ts';
import { CACHE } from './bench-extension.ts';
import { bundle } from './bundle.ts';
import { type BenchBrowser, launch } from './chromium.ts';
import type * as InPage from './in-page/recognition.ts';
import { median } from './numbers.ts';
import type { Setting } from './setting.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const;
const NAMES: Readonly<Record<number, string>> = {
  1000: '1k',
  10000: '10k',
  100000: '100k',
  1000000: '1M',
};
const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Documents in which the index is opened for the first time. */
const DOCUMENTS = 9;
/** A quick run takes every fifth article. */
const QUICK_STEP = 5;
const MB = 1e6;

declare const bench: typeof InPage;

/** Recognition alone: against a bare scan, against the number of aliases and the length of text. */
export async function measureRecognition(setting: Setting): Promise<void> {
  const { report, quick } = setting;
  report.title('Recognition alone, warm, in a page, over the texts of the articles');
  const sizes = quick ? SIZES.slice(0, 3) : SIZES;
  const urls = sizes.map((size) => storeIndex(setting, size));
  const browser = await launch();
  const script = await bundle('recognition.ts');
  const open = () => openEmpty(browser, setting, script);
  try {
    await compareSizes(open, setting, urls, sizes);
    await compareLengths(open, setting, urls[2]!);
    await timeToReady(open, setting, urls[2]!);
  } finally {
    await browser.close();
  }
}

function storeIndex({ lists, report, server }: Setting, size: number): string {
  const file = compileIndex(lists.take(size));
  writeFileSync(path.join(CACHE, `index-${size}.bin`), file);
  report.add({
    what: `index of ${NAMES[size]} aliases`,
    value: file.byteLength / size,
    unit: 'B/alias',
    ...(size === 100_000 ? { target: { most: 12 } } : {}),
    note: `${(file.byteLength / MB).toFixed(2)} MB all in`,
  });
  return server.url(`/cache/index-${size}.bin`);
}

async function openEmpty(
  browser: BenchBrowser,
  { server }: Setting,
  script: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(server.url('/isolated.html'));
  await page.addScriptTag({ content: script });
  return page;
}

/** Each size has a document of its own, with one index, as the background has; they take turns. */
async function compareSizes(
  open: () => Promise<Page>,
  { report, articles, quick }: Setting,
  urls: readonly string[],
  sizes: readonly number[],
): Promise<void> {
  const chosen = quick ? articles.filter((_, place) => place % QUICK_STEP === 0) : articles;
  const texts = chosen.map((article) => article.texts);
  const timed = await timeInTurns(
    open,
    urls.map((url) => ({ url, texts })),
    quick ? 5 : 9,
  );
  const scans = timed.map(({ scan }) => median(scan));
  report.add({
    what: 'bare charCode scan',
    value: median(scans),
    unit: 'ns/char',
    note: `median of ${texts.length} articles`,
  });
  for (const [place, size] of sizes.entries()) {
    const { scan, recognise, found } = timed[place]!;
    const over = median(recognise.map((time, page) => time / scan[page]!));
    const note = `${median(found)} candidates on the median article`;
    report.add({
      what: `recognise, ${NAMES[size]} aliases`,
      value: median(recognise),
      unit: 'ns/char',
      note,
    });
    report.add({
      what: `recognise, ${NAMES[size]} aliases, over the scan`,
      value: over,
      unit: '×',
      ...(size === 100_000 ? { target: { most: 2.2 } } : {}),
    });
    if (size !== 1_000_000) continue;
    const before = timed[place - 1]!.recognise;
    report.add({
      what: 'recognise, 1M aliases over 100k',
      value: median(recognise.map((time, page) => time / before[page]!)),
      unit: '×',
      target: { most: 1.3 },
    });
  }
}

async function compareLengths(
  open: () => Promise<Page>,
  { report, articles, quick }: Setting,
  url: string,
): Promise<void> {
  const all = articles.flatMap((article) => article.texts);
  const lengths = quick ? LENGTHS.slice(0, 3) : LENGTHS;
  const works = lengths.map((length) => ({ url, texts: [cut(all, length)] }));
  const timed = await timeInTurns(open, works, 3);
  for (const [place, length] of lengths.entries()) {
    report.add({
      what: `recognise, 100k aliases, ${length.toLocaleString('en')} characters`,
      value: median(timed[place]!.recognise),
      unit: 'ns/char',
    });
  }
}

interface Work {
  url: string;
  texts: readonly PageText[];
}

/** Medians over the rounds, a page each; the round before the first warms the code up. */
async function timeInTurns(open: () => Promise<Page>, works: readonly Work[], rounds: number) {
  const tabs: { page: Page; found: number[]; times: ReturnType<typeof InPage.timeOnce>[] }[] = [];
  for (const { url, texts } of works) {
    const page = await open();
    const found = await page.evaluate(([url, texts]) => bench.setUp(url, texts), [
      url,
      texts,
    ] as const);
    await page.evaluate(() => bench.timeOnce());
    tabs.push({ page, found, times: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { page, times } of tabs) times.push(await page.evaluate(() => bench.timeOnce()));
  }
  for (const { page } of tabs) await page.close();
  return tabs.map(({ found, times }) => ({
    found,
    scan: found.map((_, page) => median(times.map(({ scan }) => scan[page]!))),
    recognise: found.map((_, page) => median(times.map(({ recognise }) => recognise[page]!))),
  }));
}

/** Texts of that length in all, some of them several times over if there are too few. */
function cut(texts: PageText, length: number): string[] {
  const taken: string[] = [];
  for (let sum = 0, next = 0; sum < length; next++) {
    const text = texts[next % texts.length]!;
    taken.push(text);
    sum += text.length;
  }
  return taken;
}

async function timeToReady(
  open: () => Promise<Page>,
  { report }: Setting,
  url: string,
): Promise<void> {
  const times: number[] = [];
  for (let document = 0; document < DOCUMENTS; document++) {
    const page = await open();
    times.push(await page.evaluate((url) => bench.timeToReady(url), url));
    await page.close();
  }
  report.add({
    what: 'index of 100k aliases ready after fetch, cold',
    value: median(times),
    unit: 'ms',
    target: { most: 1 },
  });
}
