import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { serve } from '../harness/serve.ts';
import type { Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const LANGUAGES = readdirSync(path.resolve(import.meta.dirname, '../../public/_locales'));
const MANY = 50;
/** A browser's start, and five pages. In ms. */
const LONG_MS = 60_000;

/** Chromium brings all languages along; Firefox needs a package for each. */
it.each(LANGUAGES)(
  'every page speaks %s, in its direction, and no line runs out of the window',
  async (language) => {
    const over = new AbortController();
    const server = await serve({ folders: SAMPLE.folders, signal: over.signal });
    const session = await launchBrowser('chromium', {
      extension: BUILDS.chromium,
      headless: true,
      language,
      signal: over.signal,
    });
    const article = await session.open(server.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    const tab = await session.tabIdOf(article);
    for (const address of [
      `popup/index.html?tab=${tab}`,
      `briefing/index.html?tab=${tab}`,
      'options/index.html',
      'options/index.html?card=&text=Minsk',
      'welcome/index.html',
    ]) {
      const page = await session.extensionPage(`src/contexts/${address}`);
      await expect
        .poll(() => page.evaluate(() => document.querySelector('h1') !== null))
        .toBe(true);
      expect(await looks(page), address).toEqual({
        language,
        direction: language === 'ar' ? 'rtl' : 'ltr',
        keys: [],
        runsOut: false,
      });
      await page.close();
    }
    over.abort();
    await session.closed;
  },
  LONG_MS,
);

function looks(page: Tab) {
  return page.evaluate(() => {
    const { documentElement: root, body } = document;
    return {
      language: root.lang.split('-')[0],
      direction: getComputedStyle(body).direction,
      /** A message that is missing shows as its key. */
      keys: body.textContent.match(/\b[a-z]+_[a-zA-Z_]+\b/g) ?? [],
      runsOut: root.scrollWidth > root.clientWidth,
    };
  });
}
