import type { Page } from 'playwright-core';
import type { NumberedAlias } from '../../src/gazetteer/compile.ts';
import { replaceDecks } from './bench-deck.ts';
import { bundle } from './bundle.ts';
import { type BenchBrowser, launch } from './chromium.ts';
import { costOf, type DocumentCost } from './extension-cost.ts';
import { median } from './numbers.ts';
import type { Setting } from './setting.ts';
import { milliseconds, record, stretchOf } from './trace.ts';

/** Aliases in the deck of the extension that is measured. */
const DECK_SIZE = 100_000;
const ROUNDS = 9;
const QUICK_ROUNDS = 3;
/** What a traced rival is called in the trace. */
const RUN = 'benchRun';
/** mark.js with a thousand terms takes seconds. */
const RIVAL_TIMEOUT_MS = 120_000;

interface Rival {
  title: string;
  /** The name of the function among the rivals of `in-page/rivals.ts`. */
  call: 'walk' | 'regex' | 'ahoCorasick' | 'mark';
  terms: number;
  /** Runs at most; those that take seconds run less often. */
  rounds: number;
}

const RIVALS: readonly Rival[] = [
  { title: 'TreeWalker, text read', call: 'walk', terms: 0, rounds: ROUNDS },
  { title: 'one regular expression, 1k terms', call: 'regex', terms: 1_000, rounds: 3 },
  { title: 'one regular expression, 10k terms', call: 'regex', terms: 10_000, rounds: 3 },
  { title: 'one regular expression, 100k terms', call: 'regex', terms: 100_000, rounds: 1 },
  { title: 'modern-ahocorasick, 1k terms', call: 'ahoCorasick', terms: 1_000, rounds: 3 },
  { title: 'modern-ahocorasick, 10k terms', call: 'ahoCorasick', terms: 10_000, rounds: 3 },
  { title: 'modern-ahocorasick, 100k terms', call: 'ahoCorasick', terms: 100_000, rounds: 1 },
  { title: 'mark.js, 1k terms', call: 'mark', terms: 1_000, rounds: 1 },
];

/** What a page pays, cold, on its main thread: the built extension against everything else. */
export async function measurePage(setting: Setting): Promise<void> {
  const { report, quick, median: article, lists, extension } = setting;
  report.title(
    `Main thread of the median article, cold (${article.name}, ${article.characters} characters)`,
  );
  const aliases = lists.take(DECK_SIZE);
  replaceDecks(extension, aliases);
  const script = await bundle('rival-entry.ts');
  const ours = await launch(extension);
  const bare = await launch();
  try {
    const [ourPage, barePage] = [await ours.newPage(), await bare.newPage()];
    await costOf(ours, ourPage, article.url);
    const costs: DocumentCost[] = [];
    const times = new Map<Rival, number[]>(RIVALS.map((rival) => [rival, []]));
    const rounds = quick ? QUICK_ROUNDS : ROUNDS;
    for (let round = 0; round < rounds; round++) {
      costs.push(await costOf(ours, ourPage, article.url));
      for (const rival of RIVALS) {
        if (round >= rival.rounds || (quick && rival.terms > 10_000)) continue;
        times
          .get(rival)!
          .push(await timeRival(bare, barePage, article.url, rival, aliases, script));
      }
    }
    tell(setting, costs, times);
  } finally {
    await Promise.all([ours.close(), bare.close()]);
  }
}

async function timeRival(
  browser: BenchBrowser,
  page: Page,
  url: string,
  { call, terms }: Rival,
  aliases: readonly NumberedAlias[],
  script: string,
): Promise<number> {
  const given = JSON.stringify(aliases.slice(0, terms).map(({ text }) => text));
  const source = `${script}
    const terms = ${given};
    function ${RUN}() {
      bench.rivals.${call}(terms);
      // Not in here: the title is a node of the page, and changing it is no part of the rival.
      setTimeout(() => { document.title = 'done'; });
    }
    document.addEventListener('DOMContentLoaded', ${RUN});`;
  const session = await page.context().newCDPSession(page);
  // Not `addInitScript`: that runs in the page's own world, and a content script does not.
  await session.send('Page.enable');
  const worldName = 'bench';
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName });
  const events = await record(browser.cdp, async () => {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: RIVAL_TIMEOUT_MS });
    await page.waitForFunction('document.title === "done"', undefined, {
      timeout: RIVAL_TIMEOUT_MS,
    });
  });
  await session.detach();
  const runs = events.filter(
    ({ name, args }) => name === 'FunctionCall' && args.data?.functionName === RUN,
  );
  return milliseconds(runs.map(stretchOf));
}

function tell(
  { report }: Setting,
  costs: readonly DocumentCost[],
  times: ReadonlyMap<Rival, number[]>,
): void {
  const own = median(costs.map(({ script }) => script));
  report.add({
    what: 'Sidelight, 100k aliases: all script',
    value: own,
    unit: 'ms',
    target: { most: 2 },
  });
  const longest = median(costs.map((cost) => cost.longest));
  report.add({
    what: 'Sidelight: longest stretch',
    value: longest,
    unit: 'ms',
    target: { most: 8 },
  });
  for (const [{ title, call, terms }, all] of times) {
    if (all.length === 0) continue;
    const time = median(all);
    report.add({ what: title, value: time, unit: 'ms' });
    if (call === 'walk') {
      report.add({
        what: 'Sidelight over the walk',
        value: own / time,
        unit: '×',
        target: { most: 7 },
      });
    } else {
      const target = call === 'mark' && terms === 1_000 ? { target: { least: 1_000 } } : {};
      report.add({ what: `${title}, over Sidelight`, value: time / own, unit: '×', ...target });
    }
  }
}
