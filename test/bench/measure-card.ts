import { gzipSync } from 'node:zlib';
import { bundled } from '../gallery/bundle.ts';
import { openLibrary } from '../gallery/dossiers.ts';
import { plain, type Shown } from '../gallery/shown.ts';
import { launch } from './chromium.ts';
import { median } from './numbers.ts';
import type { Setting } from './setting.ts';

/** The card of the founding story: map, flag, leaders, a dozen facts, memberships. */
const CARD = 'belarus';
const DAY = '2026-11-25';
const COLD_ROUNDS = 9;
const WARM_ROUNDS = 40;
const KB = 1_000;

/** What the card costs: its bytes, and the thread from being asked for to being laid out. */
export async function measureCard({ report, server, quick }: Setting): Promise<void> {
  report.title(`The card (${CARD})`);
  const alone = await bundled('test/gallery/card-alone.ts');
  report.add({
    what: 'card script and styles, gzip',
    value: gzipSync(alone).length / KB,
    unit: 'kB',
    target: { most: 30 },
  });
  const dossier = await (await openLibrary()).dossier(CARD, []);
  if (dossier === null) throw new Error(`The decks have no card ${CARD}.`);
  const script = await bundled('test/gallery/in-page.tsx');
  const browser = await launch();
  const times: { cold: number; warm: number }[] = [];
  try {
    for (let round = 0; round < (quick ? 3 : COLD_ROUNDS); round++) {
      const page = await browser.newPage();
      await page.goto(server.url('/isolated.html'));
      await page.evaluate(script);
      await page.evaluate(`(${readText})()`);
      const given = JSON.stringify([plain(dossier), DAY, WARM_ROUNDS]);
      times.push(await page.evaluate(`(${timed})(${given})`));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  report.add({
    what: 'drawn and laid out, first card of a page',
    value: median(times.map(({ cold }) => cold)),
    unit: 'ms',
    target: { most: 16 },
  });
  report.add({
    what: 'the same, later cards',
    value: median(times.map(({ warm }) => warm)),
    unit: 'ms',
    target: { most: 4 },
  });
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
function timed([card, day, rounds]: readonly [Shown, string, number]) {
  const { time } = globalThis as unknown as { time(card: Shown, day: string): number };
  const cold = time(card, day);
  const later = Array.from({ length: rounds }, () => time(card, day)).sort((a, b) => a - b);
  return { cold, warm: later[rounds >> 1] ?? cold };
}
