import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Session, Tab } from '../harness/session.ts';

/** Saved news pages, kept beside the repository because they are not ours; the specs do without. */
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/eval/pages');

/** Twenty of them, with a mention that must be painted and the title of its card. */
const PAGES: readonly (readonly [file: string, text: string, card: string])[] = [
  ['readability__bbc-1.html', 'European Union', 'European Union'],
  ['readability__citylab-1.html', 'Warsaw', 'Warsaw'],
  ['readability__cnn.html', 'United States', 'United States'],
  ['readability__gmw.html', '俄罗斯', 'Russia'],
  ['readability__la-nacion.html', 'OTAN', 'NATO'],
  ['readability__lwn-1.html', 'China', 'China'],
  ['readability__nytimes-1.html', 'United Nations', 'United Nations'],
  ['readability__quanta-1.html', 'U.S.', 'United States'],
  ['readability__wapo-2.html', 'Iran', 'Iran'],
  ['readability__wikipedia-4.html', 'Indian', 'India'],
  ['trafilatura__bbc.com.52241221.html', 'China', 'China'],
  ['trafilatura__amnesty.de-waffensysteme.html', 'Russland', 'Russia'],
  ['trafilatura__jungle.world-Imperialismus-Phantom.html', 'Xi Jinping', 'Xi Jinping'],
  ['trafilatura__kulu-media.com.meta-outage.html', 'Russia', 'Russia'],
  ['trafilatura__lenouvelliste.com-compagnies.html', 'Ukraine', 'Ukraine'],
  ['trafilatura__mywakenews.wordpress.com.psyop.html', 'Warschau', 'Warsaw'],
  ['trafilatura__newrepublic.com.neoliberalism.html', 'China', 'China'],
  ['trafilatura__pagina12.com.ar-suprema.html', 'Vladimir Putin', 'Vladimir Putin'],
  ['trafilatura__timesofisrael.com.washington.html', 'Beijing', 'Beijing'],
  ['trafilatura__villagevoice.com-Party.html', 'Ukraine', 'Ukraine'],
];

function htmlOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector('sidelight-card')?.remove();
    return copy.outerHTML;
  });
}

function setOff(session: Session, off: boolean): Promise<unknown> {
  return session.inExtension((value: boolean) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.sync.set({ settings: { version: 1, off: value, sitesOff: [] } });
  }, off);
}

describe.skipIf(!existsSync(FOLDER))('with saved pages', () => {
  inBrowsers('on saved news pages', { folders: { '/': FOLDER } }, (here) => {
    it.each(PAGES)(
      '%s: paints %s, opens its card, clears and restores, changes nothing',
      async (file, text, title) => {
        await setOff(here.session, true);
        const tab = await here.session.open(here.url(`/${encodeURIComponent(file)}`));
        const untouched = await htmlOf(tab);

        await setOff(here.session, false);
        await tab.waitForPainted((now) => now.some((each) => each.text === text));
        await tab.pointTo(text);
        expect(await tab.waitForCard()).toMatchObject({ name: expect.stringContaining(title) });
        // Only now: the first names are painted before the whole article has been weighed.
        const painted = await tab.painted();
        expect(await htmlOf(tab)).toBe(untouched);

        await setOff(here.session, true);
        await tab.waitForPainted((now) => now.length === 0);
        await tab.waitForNoCard();
        await setOff(here.session, false);
        await tab.waitForPainted(painted.length);

        const errors = await tab.consoleErrors();
        expect(errors.filter(({ from }) => from === 'extension')).toEqual([]);
        await tab.close();
      },
    );
  });
});
