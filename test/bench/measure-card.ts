import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { bundled } from '../gallery/bundle.ts';
import { openLibrary } from '../gallery/dossiers.ts';
import { plain, type Shown } from '../gallery/shown.ts';
import { launch } from './chromium.ts';
import { median } from './numbers.ts';
import type { Setting } from './setting.ts';

/** Cards of the founding story: a state with map, flag, a dozen facts; a body with a map of the world. */
const CARDS = ['belarus', 'sco'];
const DAY = '2026-11-25';
const COLD_ROUNDS = 9;
const QUICK_ROUNDS = 3;
const WARM_ROUNDS = 40;
const KB = 1_000;

/** What cards cost: their bytes, and the thread from being asked for to being laid out. */
export async function measureCard({ report, server, quick }: Setting): Promise<void> {
  report.title('The card');
  const alone = await bundled('test/gallery/card-alone.ts');
  report.add({
    what: 'card script and styles, gzip',
    value: gzipSync(alone).length / KB,
    unit: 'kB',
    target: { most: 30 },
  });
  const library = await openLibrary();
  const script = await bundled('test/gallery/in-page.tsx');
  const browser = await launch();
  try {
    for (const id of CARDS) {
      const dossier = await library.dossier(id, []);
      if (dossier === null) throw new Error(`The decks have no card ${id}.`);
      const given = JSON.stringify([plain(dossier), DAY, 1 + WARM_ROUNDS]);
      const runs: Cost[][] = [];
      for (let round = 0; round < (quick ? QUICK_ROUNDS : COLD_ROUNDS); round++) {
        runs.push(await drawnIn(await browser.newPage(), server, script, given));
      }
      tell(report, id, runs);
    }
  } finally {
    await browser.close();
  }
}

/** What a card costs in a new page, time after time. */
async function drawnIn(
  page: Page,
  server: Setting['server'],
  script: string,
  given: string,
): Promise<Cost[]> {
  await page.goto(server.url('/isolated.html'));
  await page.evaluate(script);
  await page.evaluate(`(${readText})()`);
  const costs: Cost[] = await page.evaluate(`(${timed})(${given})`);
  await page.close();
  return costs;
}

function tell(report: Setting['report'], id: string, runs: readonly Cost[][]): void {
  const first = (which: (one: Cost) => number) =>
    median(runs.flatMap(([cold]) => (cold === undefined ? [] : which(cold))));
  const later = (which: (one: Cost) => number) =>
    median(runs.flatMap(([, ...warm]) => warm.map(which)));
  report.add({
    what: `${id}: drawn off the page while the pointer rests, first card`,
    value: first(({ readied }) => readied),
    unit: 'ms',
  });
  report.add({
    what: `${id}: from the end of resting to laid out, first card of a page`,
    value: first(({ opened }) => opened),
    unit: 'ms',
    target: { most: 16 },
  });
  report.add({
    what: `${id}: the same, later cards`,
    value: later(({ opened }) => opened),
    unit: 'ms',
    target: { most: 4 },
  });
  report.add({
    what: `${id}: asked for by a click, nothing ready: first card`,
    value: first(({ readied, opened }) => readied + opened),
    unit: 'ms',
  });
  report.add({
    what: `${id}: the same, later cards`,
    value: later(({ readied, opened }) => readied + opened),
    unit: 'ms',
  });
}

/** What a card costs of the thread, in ms: see test/gallery/in-page.tsx. */
interface Cost {
  readied: number;
  opened: number;
}

/** Runs in the page, which a reader has read before they rest on a name: its fonts are there. */
function readText(): void {
  for (const font of ['serif', 'sans-serif', 'system-ui']) {
    const text = document.createElement('p');
    text.style.font = `14px ${font}`;
    text.textContent = 'A text like any other';
    document.body.append(text);
    text.getClientRects();
  }
}

/** Runs in the page. */
function timed([card, day, rounds]: readonly [Shown, string, number]): Cost[] {
  const { time } = globalThis as unknown as { time(card: Shown, day: string): Cost };
  return Array.from({ length: rounds }, () => time(card, day));
}
