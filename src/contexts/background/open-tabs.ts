import { browser } from '../../platform/browser.ts';

/**
 * Starts the content script in the tabs that were open before Sidelight was installed, updated or
 * reloaded, so that nobody has to reload a page. Firefox does this by itself, and running twice in
 * one frame does no harm: the content script starts once (see contexts/content/main.ts).
 */
export async function adoptOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const files = scripts.flatMap(({ js }) => js ?? []);
  const styles = scripts.flatMap(({ css }) => css ?? []);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: styles }).catch(ignoreClosedPages);
      await browser.scripting.executeScript({ target, files }).catch(ignoreClosedPages);
    }),
  );
}

/** Stores, error pages and the like are closed to every extension; that is no fault. */
function ignoreClosedPages(): void {}
