import { browser } from '../../platform/browser.ts';
import { keepPending } from '../../platform/pending-lookup.ts';

const PAGE = 'src/contexts/lookup/index.html';

interface Wanted {
  tab: number | undefined;
  frame: number | undefined;
  /** A name to look up; without one, the names of the page. */
  text: string | undefined;
}

/**
 * Opens the page that says what look-ups send and asks whether they are allowed: only a page of
 * the extension's own may ask the browser for permission. What was wanted goes on once they are.
 */
export async function askConsent({ tab, frame = 0, text }: Wanted): Promise<void> {
  if (tab !== undefined) await keepPending({ tab, frame, ...(text !== undefined && { text }) });
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}
