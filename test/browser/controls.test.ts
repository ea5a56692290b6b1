import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { waitFor } from '../lookup/reader.ts';
import { SAMPLE } from './sample-article.ts';

/*
 * How soon an open page shows what the reader has set in another tab: told for each control, since a
 * machine with other work says little by one number; a page that took a second would be a fault.
 */

const OPTIONS = 'src/contexts/options/index.html';
const MANY = 50;
const PRESSES = 5;
const FAULT_MS = 1_000;

/** Pairs of controls, the second of which takes back what the first did. */
const CONTROLS: readonly (readonly [first: string, second: string])[] = [
  ['input[type=radio][value=every]', 'input[type=radio][value=paragraph]'],
  ['input[type=radio][value=page]', 'input[type=radio][value=paragraph]'],
  ['input[name=kind][value=person]', 'input[name=kind][value=person]'],
  ['input[name=kind][value=state]', 'input[name=kind][value=state]'],
];

/** Runs in the page: gives the time, since 1970, at which something else is painted than now. */
async function nextPaint(): Promise<number> {
  const painted = () =>
    [...CSS.highlights.values()].reduce((sum: number, { size }: Highlight) => sum + size, 0);
  const before = painted();
  while (painted() === before) await new Promise((resolve) => requestAnimationFrame(resolve));
  return Date.now();
}

/** Runs in the settings, which stay behind: presses a control; gives the time of that. */
function pressBehind(selector: string): number {
  const now = Date.now();
  document.querySelector<HTMLElement>(selector)?.click();
  return now;
}

async function shownAfter(article: Tab, options: Tab, control: string): Promise<number> {
  const shown = article.evaluate(nextPaint);
  const pressed = await options.evaluate(pressBehind, control);
  return (await shown) - pressed;
}

inBrowsers('what the reader sets', { folders: SAMPLE.folders }, (here) => {
  it.each(CONTROLS)('%s and %s show in the open page at once', async (first, second) => {
    const options = await here.session.extensionPage(OPTIONS);
    await waitFor(options, first);
    const article = await here.session.open(here.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    await article.activate();
    const times: number[] = [];
    for (let press = 0; press < PRESSES; press++) {
      times.push(await shownAfter(article, options, first));
      times.push(await shownAfter(article, options, second));
    }
    const median = times.toSorted((a, b) => a - b)[PRESSES] ?? Number.NaN;
    process.stdout.write(
      `${here.browser}: ${first} shows after ${median} ms (median of ${times.length})\n`,
    );
    expect(median).toBeLessThan(FAULT_MS);
    await article.close();
    await options.close();
  });
});
