import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';

const PAGES = { '/plain.html': '<!doctype html><title>Plain</title><p>Minsk is in Belarus.</p>' };

inBrowsers('a private window', { pages: PAGES, private: true }, (here) => {
  it('is one', async () => {
    if (here.browser === 'firefox') {
      expect(await here.session.inExtension(arePrivate)).toEqual([true]);
      return;
    }
    // Chromium opens an extension's pages in its other windows only.
    const page = here.session.extensionPage('src/contexts/popup/index.html');
    await expect(page).rejects.toThrow(/ERR_BLOCKED_BY_CLIENT/);
  });

  it('shows names and opens cards like any other, and gives no error', async () => {
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
    expect(await here.session.backgroundErrors()).toEqual([]);
  });
});

/** Runs in the extension: whether each window of the browser is private. */
async function arePrivate(): Promise<boolean[]> {
  const { browser } = globalThis as unknown as {
    browser: { windows: { getAll(): Promise<{ incognito: boolean }[]> } };
  };
  return (await browser.windows.getAll()).map(({ incognito }) => incognito);
}
