import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../bench/chromium.ts';
import { bundled } from './bundle.ts';
import { openLibrary } from './dossiers.ts';
import type { Shown } from './shown.ts';
import { states } from './states.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PICTURES = path.join(ROOT, 'docs/pictures');
const PAGE = path.join(ROOT, 'docs/gallery.md');

/** Four cards beside each other, with a margin. */
const WIDTH = 1560;
const HEIGHT = 1000;
/** Letters stay clean, and four pictures stay under 4 MB. */
const QUALITY = 70;

/** A day for all pictures, so that the same decks give the same pictures. */
const DAY = '2026-11-25';

const STYLE = `body { display: flex; flex-wrap: wrap; align-items: start; gap: 18px; margin: 18px;
  background: var(--page); color: var(--text); font: 13px system-ui, sans-serif }
figure { min-width: 362px; margin: 0 }
figcaption { margin: 0 0 6px; opacity: 0.75 }
:root { --page: #ffffff; --text: #1b1a17 }
:root.dark { --page: #16171a; --text: #f0eee9 }`;

/** One picture: how the browser and the cards are set for it. */
interface Picture {
  name: string;
  title: string;
  change: Partial<Shown>;
  media: Parameters<Page['emulateMedia']>[0];
}

const PICTURES_OF: readonly Picture[] = [
  { name: 'gallery-light', title: 'Light', change: {}, media: { colorScheme: 'light' } },
  {
    name: 'gallery-dark',
    title: 'Dark',
    change: { theme: 'dark' },
    media: { colorScheme: 'dark' },
  },
  {
    name: 'gallery-rtl',
    title: 'Right to left',
    change: { direction: 'rtl' },
    media: { colorScheme: 'light' },
  },
  {
    name: 'gallery-forced',
    title: 'Forced colours',
    change: {},
    media: { colorScheme: 'dark', forcedColors: 'active' },
  },
];

/** `npm run gallery`: takes pictures of every kind and state of card, for the docs. */
async function main(): Promise<void> {
  const [script, shown] = [
    await bundled('test/gallery/in-page.tsx'),
    await states(await openLibrary()),
  ];
  await mkdir(PICTURES, { recursive: true });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
    for (const picture of PICTURES_OF) await take(page, picture, script, shown);
  } finally {
    await browser.close();
  }
  await writeFile(PAGE, pageOf(shown));
}

async function take(page: Page, picture: Picture, script: string, shown: readonly Shown[]) {
  await page.emulateMedia(picture.media);
  await page.setContent(`<!doctype html><html lang="en"><style>${STYLE}</style><body>`);
  await page.evaluate((dark) => {
    document.documentElement.classList.toggle('dark', dark);
  }, picture.change.theme === 'dark');
  await page.evaluate(script);
  const cards = shown.map((one) => ({ ...one, ...picture.change }));
  await page.evaluate(`show(${JSON.stringify(cards)}, [], '${DAY}')`);
  const file = path.join(PICTURES, `${picture.name}.jpg`);
  await page.screenshot({ path: file, fullPage: true, type: 'jpeg', quality: QUALITY });
  process.stdout.write(`${path.relative(ROOT, file)}\n`);
}

function pageOf(shown: readonly Shown[]): string {
  const captions = shown.map(({ caption }) => `- ${caption}`).join('\n');
  const pictures = PICTURES_OF.map(
    ({ name, title }) => `## ${title}\n\n![Cards, ${title.toLowerCase()}](pictures/${name}.jpg)`,
  ).join('\n\n');
  return `# The gallery

\`npm run gallery\` draws every kind and state of card with the card's own code and the bundled decks. In order:

${captions}

${pictures}
`;
}

await main();
