import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeckServer, openDeckServer } from '../harness/deck-server.ts';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { press, waitFor } from '../lookup/reader.ts';

const OPTIONS = 'src/contexts/options/index.html';
const PAGE =
  '<!doctype html><html lang="en"><title>Harbours</title><p>Kestrel Quay and Port Selmar.';
const SIGNED_PAGE =
  '<!doctype html><html lang="en"><title>Birds</title><p>Saltmarsh Pier and Gannet Rock.';
const SIGNED = 'term,description\nSaltmarsh Pier,A pier that nobody built.\n';
const FORGED = `${SIGNED}Gannet Rock,A rock that is not there.\n`;
const FIRST = 'term,description\nKestrel Quay,A quay that nobody built.\n';
const SECOND = `${FIRST}Port Selmar,A port that nobody built.\n`;
const BROKEN = '{"half a file';

let server: DeckServer;
const over = new AbortController();
beforeAll(async () => {
  server = await openDeckServer(FIRST, over.signal);
});
afterAll(() => over.abort());

inBrowsers(
  'a deck from an address',
  { pages: { '/page.html': PAGE, '/signed.html': SIGNED_PAGE } },
  (here) => {
    const textsOf = async (tab: Tab) => {
      await tab.activate();
      return (await tab.painted()).map(({ text }) => text);
    };
    const openSettings = async () => {
      const options = await here.session.extensionPage(OPTIONS);
      await waitFor(options, 'form.address input');
      return options;
    };
    /** What settings that are opened now say of the deck's address: they do not follow the background. */
    const subscribedAnew = async () => {
      const settings = await openSettings();
      const text = await textOf(settings, '.subscribed');
      await settings.close();
      return text;
    };
    /** Lets a day go by, and the background wake anew. */
    const nextDay = async () => {
      await here.session.inExtension(letADayGoBy);
      await here.session.stopWorker();
    };

    it.each([
      ['/none.csv', /no file at this address/],
      ['/moved.csv', /leads to another place/],
      ['/long.csv', /too large/],
    ])('%s is refused in words, and nothing is kept', async (path, words) => {
      const options = await openSettings();
      await get(options, server.url(path));
      await expect.poll(() => textOf(options, '.import [role=alert]')).toMatch(words);
      await options.close();
    });

    it('must be safe', async () => {
      const options = await openSettings();
      await get(options, 'http://not-safe.example.org/deck.csv');
      expect(await options.evaluate(complaint)).toMatch(/no safe address/);
      await options.close();
    });

    it('is shown first, kept, and counts on pages', async () => {
      server.publish(FIRST);
      const page = await here.session.open(here.url('/page.html'));
      const options = await openSettings();
      await get(options, server.url('/deck.csv'));
      await waitFor(options, '.import .panel .samples');
      expect(await textOf(options, '.import .samples')).toContain('Kestrel Quay');
      await options.evaluate(() =>
        document.querySelector<HTMLElement>('.import .buttons button')?.click(),
      );
      await waitFor(options, '.subscribed');
      expect(await textOf(options, '.subscribed')).toMatch(/From 127\.0\.0\.1:\d+, last asked on/);
      await expect.poll(() => textsOf(page)).toEqual(['Kestrel Quay']);
      await options.close();
      await page.close();
    });

    it('is asked for again once a day, and not before', async () => {
      const { times, unchanged } = server.asked();
      await here.session.stopWorker();
      const page = await here.session.open(here.url('/page.html'));
      await expect.poll(() => textsOf(page)).toEqual(['Kestrel Quay']);
      expect(server.asked().times).toBe(times);
      await nextDay();
      const next = await here.session.open(here.url('/page.html'));
      const after = { times: times + 1, unchanged: unchanged + 1 };
      await expect.poll(() => server.asked()).toMatchObject(after);
      expect(server.asked().cookies).toBe(0);
      await next.close();
      await page.close();
    });

    it('is renewed when there is a newer one, and stays when that cannot be read', async () => {
      server.publish(SECOND);
      await nextDay();
      const page = await here.session.open(here.url('/page.html'));
      await expect.poll(() => textsOf(page)).toEqual(['Kestrel Quay', 'Port Selmar']);
      server.publish(BROKEN);
      await nextDay();
      const again = await here.session.open(here.url('/page.html'));
      await expect.poll(() => textsOf(again)).toEqual(['Kestrel Quay', 'Port Selmar']);
      const options = await openSettings();
      await expect.poll(() => textOf(options, '.subscribed')).toMatch(/could not be read/);
      await options.evaluate(() =>
        document.querySelector<HTMLElement>('.subscribed button')?.click(),
      );
      await expect.poll(() => textOf(options, '.subscribed')).toBe('');
      const { times } = server.asked();
      await nextDay();
      const last = await here.session.open(here.url('/page.html'));
      await expect.poll(() => textsOf(last)).toEqual(['Kestrel Quay', 'Port Selmar']);
      expect(server.asked().times).toBe(times);
      for (const tab of [last, options, again, page]) await tab.close();
    });

    it('with a key counts only with the signature of that key, now and when it is renewed', async () => {
      server.publish(SIGNED);
      const options = await openSettings();
      await get(options, server.url('/deck.csv'), 'no key');
      expect(await options.evaluate(complaint)).toMatch(/That is no key/);
      await get(options, server.url('/deck.csv'), server.key);
      await expect
        .poll(() => textOf(options, '.import [role=alert]'))
        .toMatch(/no signature beside/);
      server.signAs(SIGNED);
      await get(options, server.url('/deck.csv'), server.key);
      await waitFor(options, '.import .panel .samples');
      await options.evaluate(() =>
        document.querySelector<HTMLElement>('.import .buttons button')?.click(),
      );
      await waitFor(options, '.subscribed');
      const page = await here.session.open(here.url('/signed.html'));
      await expect.poll(() => textsOf(page)).toEqual(['Saltmarsh Pier']);
      await options.close();
      server.publish(FORGED);
      server.signAs(SIGNED);
      await nextDay();
      const again = await here.session.open(here.url('/signed.html'));
      await expect.poll(subscribedAnew).toMatch(/not that of this file/);
      expect(await textsOf(again)).toEqual(['Saltmarsh Pier']);
      for (const tab of [again, page]) await tab.close();
    });
  },
);

/** With a real press: browsers grant hosts to nothing less. */
async function get(options: Tab, url: string, key = ''): Promise<void> {
  await options.evaluate(
    (...texts: readonly string[]) => {
      for (const [place, field] of document
        .querySelectorAll<HTMLInputElement>('form.address input')
        .entries()) {
        field.value = texts[place] ?? '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    url,
    key,
  );
  await press(options, 'form.address button');
}

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

/** Runs in the page: what the browser says is wrong with the field. */
function complaint(): string | undefined {
  const fields = document.querySelectorAll<HTMLInputElement>('form.address input');
  return [...fields].map(({ validationMessage }) => validationMessage).find((text) => text !== '');
}

/** Travels to the extension: all that was asked was asked a day earlier. */
const letADayGoBy = `async () => {
  const { storage } = globalThis.browser ?? chrome;
  const { subscriptions = [] } = await storage.local.get('subscriptions');
  const earlier = subscriptions.map((each) => ({ ...each, asked: each.asked - 90_000_000 }));
  await storage.local.set({ subscriptions: earlier });
}`;
