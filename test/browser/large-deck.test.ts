import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const MANY = 50;
const OPTIONS = 'src/contexts/options/index.html';
const CARDS = 100_000;

/**
 * A reader feels a page that stands still for longer than 50 ms (RAIL). Firefox runs all pages of an
 * extension and its background on one thread: there the background's opening of the new deck holds the
 * page up once, at the end, for 150 to 220 ms, and for 405 on a machine busy with three other browsers.
 */
const LONGEST_TASK_MS = { chromium: 50, firefox: 1_000 };

/** Reading, compiling and keeping a hundred thousand cards beside another browser. In ms. */
const IMPORT_MS = 120_000;
const SPEC_MS = 180_000;

inBrowsers('a deck of a hundred thousand cards', { folders: SAMPLE.folders }, (here) => {
  it(
    'comes in while the page stays alive, can be stopped, and is used at the end',
    async () => {
      const article = await here.session.open(here.url(SAMPLE.path));
      await article.waitForPainted(MANY);
      const options = await here.session.extensionPage(OPTIONS);
      await expect.poll(() => has(options, 'input[name=deck]')).toBe(true);
      await options.evaluate(watchTasks);
      await choose(options);
      await expect.poll(() => has(options, '.import progress')).toBe(true);
      await press(options, '.import .panel button');
      await expect.poll(() => has(options, '.import .panel')).toBe(false);
      await choose(options);
      await expect
        .poll(() => has(options, '.import .samples li'), { timeout: IMPORT_MS, interval: 250 })
        .toBe(true);
      await press(options, '.import .buttons button');
      await expect
        .poll(() => has(options, '.import .panel'), { timeout: IMPORT_MS, interval: 250 })
        .toBe(false);
      expect(await options.evaluate(() => Reflect.get(globalThis, 'longest'))).toBeLessThan(
        LONGEST_TASK_MS[here.browser],
      );
      await article.activate();
      await expect
        .poll(async () => (await article.painted()).map(({ text }) => text), { timeout: IMPORT_MS })
        .toContain('Eastgate Mercury');
      await options.close();
      await article.close();
    },
    SPEC_MS,
  );
});

/** Runs in the page: notes its longest task, by how late a clock rings that would ring every 5 ms. */
function watchTasks(): void {
  const step = 5;
  let last = performance.now();
  Reflect.set(globalThis, 'longest', 0);
  const tick = () => {
    const now = performance.now();
    const late = now - last - step;
    Reflect.set(globalThis, 'longest', Math.max(Number(Reflect.get(globalThis, 'longest')), late));
    last = now;
    setTimeout(tick, step);
  };
  setTimeout(tick, step);
}

/** Chooses a file of that many cards in the page; the last of them is one that the article names. */
function choose(options: Tab): Promise<void> {
  return options.evaluate((count) => {
    const rows = Array.from(
      { length: count - 1 },
      (_, at) => `Selmar ${at} Quill,Card number ${at}.`,
    );
    const text = ['term,description', ...rows, 'Eastgate Mercury,A newspaper.'].join('\n');
    const input = document.querySelector<HTMLInputElement>('input[name=deck]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'large.csv', { type: 'text/csv' }));
    if (input === null) return;
    input.files = files.files;
    // Making the file is the test's own work, not the page's: the clock has rung since.
    setTimeout(() => {
      Reflect.set(globalThis, 'longest', 0);
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, 100);
  }, CARDS);
}

function has(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

function press(tab: Tab, selector: string): Promise<void> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`There is no ${wanted}.`);
    element.click();
  }, selector);
}
