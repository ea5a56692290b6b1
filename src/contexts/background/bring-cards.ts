import { browser } from '../../platform/browser.ts';
import { CARDS_SCRIPT } from '../../platform/cards-script.ts';
import type { Asker } from '../../platform/door.ts';

/**
 * Puts the script that draws cards into a frame; gives its place in the package, for the extension's own
 * pages: browsers put no scripts into those. Throws where the frame is gone or closed to extensions.
 */
export async function bringCards({ tab, frame, url = '' }: Asker): Promise<string> {
  if (tab === undefined || frame === undefined) throw new Error('Only a frame has room for cards.');
  if (url.startsWith(browser.runtime.getURL(''))) return CARDS_SCRIPT;
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files: [CARDS_SCRIPT] });
  return CARDS_SCRIPT;
}
