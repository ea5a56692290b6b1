import { browser, type Menus, type Tabs } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';

const MENU = 'add-card';
const EDITOR = 'src/contexts/options/index.html';

/** Offers to write a card in the menu of selected text, which is to be empty of ours. */
export function offerCardMenu(): void {
  browser.contextMenus.create({
    id: MENU,
    title: translate('menuAddCard'),
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
