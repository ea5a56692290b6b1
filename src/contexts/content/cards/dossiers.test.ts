import { beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '../../../page/article.ts';
import { Dossiers } from './dossiers.ts';

const { ask, listeners } = vi.hoisted(() => ({
  ask: vi.fn<() => Promise<object | null>>(),
  listeners: new Set<() => void>(),
}));
vi.mock('../../../platform/messages.ts', () => ({ askBackground: ask }));
vi.mock('../../../platform/deck-changes.ts', () => ({
  watchDecks: (changed: () => void) => listeners.add(changed),
}));

const article = { entities: () => new Set(['minsk']) } as unknown as Article;
let dossiers: Dossiers;

beforeEach(() => {
  ask.mockReset().mockImplementation(async () => ({}));
  listeners.clear();
  dossiers = new Dossiers(article, new AbortController().signal);
});

it('asks once for a card that the reader is about to open', async () => {
  expect(await dossiers.prepare('minsk')).toBe(await dossiers.prepare('minsk'));
  expect(ask).toHaveBeenCalledOnce();
});

it('asks again once the decks have changed', async () => {
  const before = await dossiers.prepare('minsk');
  for (const changed of listeners) changed();
  expect(await dossiers.prepare('minsk')).not.toBe(before);
});

it('asks again after a failure, and keeps what was prepared since', async () => {
  ask.mockRejectedValueOnce(new Error('The worker was stopped.'));
  const failed = dossiers.prepare('minsk');
  const other = dossiers.prepare('belarus');
  await expect(failed).rejects.toThrow('stopped');
  expect(dossiers.prepare('belarus')).toBe(other);
  await expect(dossiers.prepare('minsk')).resolves.toEqual({});
});
