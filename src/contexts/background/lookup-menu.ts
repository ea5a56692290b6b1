import { browser } from '../../platform/browser.ts';
import { askFrame } from '../../platform/messages.ts';
import { readNames } from '../../platform/page-summary.ts';
import { translate } from '../../platform/translate.ts';

const ITEM = 'look-up';
const TOP_FRAME = 0;

/** The command that looks up what is selected. */
export const LOOK_UP_COMMAND = 'look-up';

/** Whether this browser has menus that extensions add to. Firefox for Android has none. */
export function hasMenus(): boolean {
  return browser.contextMenus !== undefined;
}

/**
 * Empties the menu of what an earlier version left in it, and puts "Look up …" into that of selected
 * text. When the extension is installed or updated: browsers keep menus.
 */
export async function addLookupMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: ITEM,
    title: translate('lookup_menu'),
    contexts: ['selection'],
  });
}

/** Looks up what was selected when the menu is used, for as long as the background lives. */
export function watchLookupMenu(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText, frameId }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    void lookUpIn(tab.id, [frameId ?? TOP_FRAME], selectionText);
  });
}

/** Looks up what is selected in any frame of the tab in front. */
export async function lookUpSelection(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const frames = (await readNames(tab.id)).flatMap((named) => named.frames);
  await lookUpIn(tab.id, [...new Set([TOP_FRAME, ...frames])], undefined);
}

/** Browsers keep extensions out of some pages; there is nobody there to show a card. */
async function lookUpIn(
  tab: number,
  frames: readonly number[],
  text: string | undefined,
): Promise<void> {
  for (const frame of frames) {
    const request = text === undefined ? {} : { text };
    if (await askFrame(tab, frame, 'lookUp', request).catch(() => false)) return;
  }
}
