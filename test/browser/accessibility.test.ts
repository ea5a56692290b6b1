import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import {
  allowLookups,
  forbidLookups,
  lookUpInPopup,
  waitFor,
  waitForCardText,
} from '../lookup/reader.ts';
import { openStandIn } from '../lookup/stand-in.ts';
import { faultsOf } from './axe.ts';
import { SAMPLE } from './sample-article.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** The card's styles for a copy of it outside its shadow root, where axe can see it. */
const cardCss = ['tokens.css', 'card.css', 'enrichment.css']
  .map((file) => readFileSync(path.join(root, 'src/card', file), 'utf8'))
  .join('\n')
  .replace(':host', 'body');

const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Copy</title><body>';

inBrowsers('axe', { folders: SAMPLE.folders, pages: { '/copy.html': EMPTY } }, (here) => {
  it('finds nothing wrong with the popup', async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(50);
    const id = await here.session.tabIdOf(tab);
    const popup = await here.session.extensionPage(`src/contexts/popup/index.html?tab=${id}`);
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('li').length))
      .toBeGreaterThan(9);
    expect(await faultsOf(popup, 'html')).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('finds nothing wrong with the briefing', async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(50);
    const id = await here.session.tabIdOf(tab);
    const panel = await here.session.extensionPage(`src/contexts/briefing/index.html?tab=${id}`);
    await waitFor(panel, 'section ol li');
    expect(await faultsOf(panel, 'html')).toEqual([]);
    await panel.close();
    await tab.close();
  });

  it.each([
    ['settings', 'src/contexts/options/index.html', 'section'],
    ['card editor', 'src/contexts/options/index.html?card=&text=Selmar', 'input'],
    ['welcome page', 'src/contexts/welcome/index.html', 'fieldset'],
  ])('finds nothing wrong with the %s', async (_, address, part) => {
    const page = await here.session.extensionPage(address);
    await waitFor(page, part);
    expect(await faultsOf(page, 'html')).toEqual([]);
    await page.close();
  });

  /** The faults of the open card, by way of a copy outside its shadow root. */
  const faultsOfCard = async (tab: Tab): Promise<string[]> => {
    const card = await tab.inCard((dialog) => dialog.outerHTML);
    const copy = await here.session.open(here.url('/copy.html'));
    await copy.evaluate(
      (html: string, css: string) => {
        document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
        document.body.innerHTML = html;
        const animations = document.querySelector('.frame')?.getAnimations() ?? [];
        for (const each of animations) each.finish();
      },
      card,
      cardCss,
    );
    const faults = await faultsOf(copy, '.frame');
    await copy.close();
    return faults;
  };

  it.each(['SCO', 'Lukashenko', 'Eagle Assault 2024'])(
    'finds nothing wrong with the card of %s',
    async (text) => {
      const tab = await here.session.open(here.url(SAMPLE.path));
      await tab.waitForPainted(50);
      await tab.pointTo(text);
      await tab.waitForCard();
      expect(await faultsOfCard(tab)).toEqual([]);
      await tab.close();
    },
  );

  it('finds nothing wrong with the page that asks for look-ups', async () => {
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, 'button.allow');
    expect(await faultsOf(page, 'html')).toEqual([]);
    await page.close();
    await allowLookups(here.session, 'https://mirror.example.org');
    const allowed = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(allowed, '.collection');
    expect(await faultsOf(allowed, 'html')).toEqual([]);
    await allowed.close();
    await forbidLookups(here.session);
  });

  it.each([
    ['Port Selmar', /largest port/],
    ['Selmar', /Which one is meant/],
    ['Nowhere', /no article/],
  ])('finds nothing wrong with the looked-up card of %s', async (name, words) => {
    const over = new AbortController();
    const standIn = await openStandIn(over.signal);
    await allowLookups(here.session, standIn.origin);
    const tab = await here.session.open(here.url(SAMPLE.path));
    await lookUpInPopup(here.session, tab, name);
    await waitForCardText(tab, words);
    expect(await faultsOfCard(tab)).toEqual([]);
    await tab.close();
    await forbidLookups(here.session);
    over.abort();
  });
});
