import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { locate } from './locate.mjs';

const SIZES = [16, 32, 48, 128];
const SOURCE = new URL('../../docs/pictures/icon.svg', import.meta.url);
const FOLDER = new URL('../../public/icons/', import.meta.url);

/** Draws the toolbar icons, on and off, from `docs/pictures/icon.svg`. Run after changing that. */
async function drawIcons(): Promise<void> {
  const svg = await readFile(SOURCE, 'utf8');
  const executablePath = locate('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium found: install it, or name it in CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  const page = await browser.newPage();
  for (const size of SIZES) {
    for (const [state, filter] of [
      ['on', 'none'],
      ['off', 'grayscale(1) opacity(.55)'],
    ] as const) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px;filter:${filter}}</style>${svg}`,
      );
      const path = new URL(`${state}-${size}.png`, FOLDER).pathname;
      await page.screenshot({ path, omitBackground: true });
    }
  }
  await browser.close();
}

await drawIcons();
