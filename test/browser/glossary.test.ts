import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { press, waitFor } from '../lookup/reader.ts';

const TERMS = {
  '@context': 'https://schema.org',
  '@type': 'DefinedTermSet',
  name: 'Harbour words',
  hasDefinedTerm: [
    { '@type': 'DefinedTerm', name: 'Kestrel Quay', description: 'A quay that nobody built.' },
    { '@type': 'DefinedTerm', name: 'Port Selmar', description: 'A port that nobody built.' },
  ],
};
const TEXT = '<p>Ships left Kestrel Quay for Port Selmar.</p>';
const PAGES = {
  '/page.html': page(`<script type="application/ld+json">${JSON.stringify(TERMS)}</script>${TEXT}`),
  '/other.html': page(TEXT),
  '/broken.html': page(`<script type="application/ld+json">{"DefinedTermSet</script>${TEXT}`),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbours</title><body>${body}`;
}

inBrowsers('the glossary of a page', { pages: PAGES }, (here) => {
  const popupOver = async (tab: Tab) => {
    const id = await here.session.tabIdOf(tab);
    const popup = await here.session.extensionPage(`src/contexts/popup/index.html?tab=${id}`);
    await waitFor(popup, 'header h1');
    return popup;
  };
  const textsOf = async (tab: Tab) => {
    await tab.activate();
    return (await tab.painted()).map(({ text }) => text);
  };

  it('is offered in the popup, and counts for nothing before the reader says yes', async () => {
    const tab = await here.session.open(here.url('/page.html'));
    const popup = await popupOver(tab);
    await waitFor(popup, '.glossary button');
    const said = await popup.evaluate(() => document.querySelector('.glossary')?.textContent);
    expect(said).toMatch(/“Harbour words”, of 2 terms/);
    expect(await textsOf(tab)).toEqual([]);
    await press(popup, '.glossary button');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.glossary')?.textContent))
      .toMatch(/is used on this site/);
    await expect.poll(() => textsOf(tab)).toEqual(['Kestrel Quay', 'Port Selmar']);
    await popup.close();
    await tab.close();
  });

  it('counts on other pages of its site', async () => {
    const tab = await here.session.open(here.url('/other.html'));
    await expect.poll(() => textsOf(tab)).toEqual(['Kestrel Quay', 'Port Selmar']);
    await tab.pointTo('Port Selmar');
    expect((await tab.waitForCard()).text).toContain('A port that nobody built.');
    await tab.close();
  });

  it('that cannot be read is not offered', async () => {
    const tab = await here.session.open(here.url('/broken.html'));
    const popup = await popupOver(tab);
    expect(await popup.evaluate(() => document.querySelector('.glossary'))).toBeNull();
    expect(await popup.consoleErrors()).toEqual([]);
    await popup.close();
    await tab.close();
  });
});
