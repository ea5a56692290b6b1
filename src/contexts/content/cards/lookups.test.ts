// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { PageReader } from '../page-reader.ts';
import type { CardHost } from './card-host.tsx';
import { Lookups } from './lookups.tsx';

const { ask } = vi.hoisted(() => ({ ask: vi.fn<(name: string) => Promise<unknown>>() }));
vi.mock('../../../platform/messages.ts', () => ({ askBackground: ask }));
vi.mock('../../../platform/translate.ts', () => ({
  interfaceLanguage: () => 'en',
  translate: (key: string) => key,
}));

function cardOf(lookups: () => Lookups): CardHost {
  const card = { show: async () => {}, redraw: () => {} } as unknown as CardHost;
  lookups().serve(card);
  return card;
}

beforeEach(() => {
  // What is asked is not answered: the card is left before.
  ask
    .mockReset()
    .mockImplementation((name) => new Promise((resolve) => name === 'lookupStop' && resolve(null)));
});

it('stops what a card asks for when that card is closed, and not when another is', async () => {
  const lookups: Lookups = new Lookups({} as PageReader, () => live);
  const kept = cardOf(() => lookups);
  const live = cardOf(() => lookups);
  await lookups.lookUp('Minsk');
  kept.onClosed();
  expect(ask).not.toHaveBeenCalledWith('lookupStop', null);
  live.onClosed();
  expect(ask).toHaveBeenCalledWith('lookupStop', null);
});
