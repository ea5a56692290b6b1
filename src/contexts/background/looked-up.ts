import type { Brief } from '../../entity/catalogue.ts';
import { browser } from '../../platform/browser.ts';
import { History } from '../../platform/history.ts';
import { readSettings } from '../../platform/settings.ts';

/** Writes down that a card was looked up in a tab; never in a private window, nor unasked. */
export async function rememberLookedUp(entity: Brief, tab: number | undefined): Promise<void> {
  if (tab === undefined || !(await readSettings()).history) return;
  const { incognito, url = '', title = '' } = await browser.tabs.get(tab);
  if (incognito) return;
  const { id, label, kind } = entity;
  const history = new History();
  try {
    await history.add({ entity: id, label, kind, url, title, at: Date.now() });
  } finally {
    await history.close();
  }
}
