import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import { pause } from '../harness/wait.ts';
import { turnOff } from './tabs-from-inside.ts';

/*
 * Pages that come in parts, as over a slow line: Sidelight is there from the first part on, and reads once
 * the last one is there.
 */

const ADDRESS = '/slow.html';
const FIRST = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Slow</title><p>Belarus';
const REST = ' and China</p><p>Minsk</p>';
/** Time for the first part to be shown, and for names to be painted if they were to be. */
const SETTLED_MS = 1_000;

let letGo: (() => void) | undefined;

/** The rest of the page, once a test lets it go. */
function rest(): Promise<string> {
  return new Promise((resolve) => {
    letGo = () => resolve(REST);
  });
}

inBrowsers(
  'a page on its way',
  { pages: { [ADDRESS]: FIRST }, rests: { [ADDRESS]: rest } },
  (here) => {
    /** Asks for the page; what the reader does while its first part shows; then the rest of it. */
    const openWhile = async (meanwhile: () => Promise<void>) => {
      const opening = here.session.open(here.url(ADDRESS));
      await expect.poll(() => letGo).toBeDefined();
      await pause(SETTLED_MS);
      await meanwhile();
      letGo?.();
      letGo = undefined;
      return opening;
    };

    it('is read when all of it is there', async () => {
      const tab = await openWhile(async () => {});
      await tab.waitForPainted(3);
      expect((await tab.painted()).map(({ text }) => text)).toEqual(['Belarus', 'China', 'Minsk']);
      expect(await tab.consoleErrors()).toEqual([]);
      await tab.close();
    });

    it('is left alone if the reader turns Sidelight off meanwhile', async () => {
      const tab = await openWhile(() => here.session.inExtension(turnOff, true) as Promise<void>);
      await pause(SETTLED_MS);
      expect(await tab.painted()).toEqual([]);
      await here.session.inExtension(turnOff, false);
      await tab.waitForPainted(3);
      await tab.close();
    });
  },
);
