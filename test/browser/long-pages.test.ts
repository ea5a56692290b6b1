import { expect, it } from 'vitest';
import { TEXTS_IN_ONE_GO } from '../../src/page/part-reader.ts';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';

/** Lines of a page of which not even half is read in one go. */
const LINES = 2.5 * TEXTS_IN_ONE_GO;
/** A name well within the first stretch of reading, one soon after its end, one in the last line. */
const NAMES: Readonly<Record<number, string>> = {
  10: 'Minsk',
  [TEXTS_IN_ONE_GO + 200]: 'Poland',
  [LINES - 1]: 'Lithuania',
};
/** Time for a name to be painted that should not be: the first ones take a fraction of it. In ms. */
const LOOK_AGAIN_MS = 1_500;
const SPEC_MS = 60_000;

const lines = Array.from({ length: LINES }, (_, at) => `<p>${NAMES[at] ?? 'line'}</p>`).join('');

const PAGES: Readonly<Record<string, string>> = {
  '/long.html': page(`<main>${lines}</main>`),
  '/within.html': page(`<main style="height:500px;overflow:auto">${lines}</main>`),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><body>${body}`;
}

inBrowsers('pages longer than anybody reads', { pages: PAGES }, (here) => {
  it.each(Object.keys(PAGES))(
    'are read as far as their reader comes: %s',
    async (path) => {
      const tab = await here.session.open(here.url(path));
      await tab.waitForPainted(1);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      expect(await textsOf(tab)).toEqual(['Minsk']);
      await scrollTo(tab, TEXTS_IN_ONE_GO - 10);
      await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
      await scrollTo(tab, LINES - 1);
      await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Lithuania'));
      expect((await textsOf(tab)).sort()).toEqual(['Lithuania', 'Minsk', 'Poland']);
      expect(await tab.consoleErrors()).toEqual([]);
      await tab.close();
    },
    SPEC_MS,
  );

  it(
    'are read on when the place where the reading has stopped is taken away',
    async () => {
      const tab = await here.session.open(here.url('/long.html'));
      await tab.waitForPainted(1);
      await tab.evaluate((end: number) => {
        const all = [...document.querySelectorAll('main > p')];
        for (const line of all.slice(100, end)) line.remove();
      }, TEXTS_IN_ONE_GO + 100);
      await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
      expect((await textsOf(tab)).sort()).toEqual(['Minsk', 'Poland']);
      await tab.close();
    },
    SPEC_MS,
  );
});

async function textsOf(tab: Tab): Promise<string[]> {
  return (await tab.painted()).map(({ text }) => text);
}

function scrollTo(tab: Tab, line: number): Promise<unknown> {
  return tab.evaluate((at: number) => {
    document.querySelectorAll('main > p')[at]?.scrollIntoView({ block: 'center' });
  }, line);
}
