import { browser } from '../../platform/browser.ts';

const BRIEFING_PAGE = 'src/contexts/briefing/index.html';
/** As wide as the sidebar, as high as a laptop's screen leaves; in CSS pixels. */
const SIZE = { width: 420, height: 720 };

/**
 * Opens the briefing of a tab in a small window: Firefox opens its sidebar only for a click in a page
 * of the extension's own, not for one in a card.
 */
export async function openBriefingWindow(tab: number | undefined): Promise<void> {
  const address = new URL(browser.runtime.getURL(BRIEFING_PAGE));
  if (tab !== undefined) address.searchParams.set('tab', String(tab));
  await browser.windows.create({ type: 'popup', url: address.href, ...SIZE });
}
