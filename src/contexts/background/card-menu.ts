import { browser, type Menus, type Tabs } from '../../platform/browser.ts';

const MENU = 'add-card';
const EDITOR = 'src/contexts/options/index.html';

/** Offers to write a card in the menu of selected text. */
export async function offerCardMenu(): Promise<void> {
  await browser.contextMenus.remove(MENU).catch(ignoreMissing);
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('menuAddCard'),
    contexts: ['selection'],
  });
}

/** Opens the editor for the text that was selected, with the tab that it was selected in. */
export async function openCardEditor(
  { menuItemId, selectionText = '' }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId !== MENU) return;
  const query = new URLSearchParams({ card: '', text: selectionText.trim() });
  if (tab?.id !== undefined) query.set('tab', String(tab.id));
  await browser.tabs.create({ url: browser.runtime.getURL(`${EDITOR}?${query}`) });
}

/** Before the first installation there is no menu to take away. */
function ignoreMissing(): void {}
