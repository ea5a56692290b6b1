import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Brief } from '../../entity/catalogue.ts';
import { History } from '../../platform/history.ts';
import { rememberLookedUp } from './looked-up.ts';

const { tab, settings } = vi.hoisted(() => ({
  tab: { incognito: false, url: 'https://news.example/', title: 'News' },
  settings: { history: true },
}));
vi.mock('../../platform/browser.ts', () => ({ browser: { tabs: { get: async () => tab } } }));
vi.mock('../../platform/settings.ts', () => ({ readSettings: async () => settings }));

const MINSK: Brief = { id: 'minsk', label: 'Minsk', kind: 'city' };
const history = new History();

beforeEach(async () => {
  await history.clear();
  tab.incognito = false;
  settings.history = true;
});
afterEach(() => vi.restoreAllMocks());

it('is written down, and the connection ended', async () => {
  const close = vi.spyOn(History.prototype, 'close');
  await rememberLookedUp(MINSK, 7);
  expect(await history.list()).toMatchObject([{ lookedUp: { entity: 'minsk', title: 'News' } }]);
  expect(close).toHaveBeenCalledOnce();
});

it('is not in private windows, nor unasked, nor without a tab', async () => {
  tab.incognito = true;
  await rememberLookedUp(MINSK, 7);
  tab.incognito = false;
  settings.history = false;
  await rememberLookedUp(MINSK, 7);
  settings.history = true;
  await rememberLookedUp(MINSK, undefined);
  expect(await history.list()).toEqual([]);
});
