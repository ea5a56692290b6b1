import { describe, expect, it } from 'vitest';
import { askItems } from './ask-items.ts';
import type { Client } from './client.ts';

/** A country takes more than its share: five at once are more than an answer may hold. */
const MOST_AT_ONCE = 4;
const IDS = Array.from({ length: 12 }, (_, at) => `Q${at + 1}`);

function idsOf(address: string): string[] {
  return new URL(address).searchParams.get('ids')?.split('|') ?? [];
}

/** A client whose server answers with no more than so many items, and fails for one of them. */
function clientThat(failsFor: string | undefined): {
  client: Pick<Client, 'ask'>;
  asked: string[][];
} {
  const asked: string[][] = [];
  return {
    asked,
    client: {
      async ask(address: string) {
        const ids = idsOf(address);
        asked.push(ids);
        if (failsFor !== undefined && ids.includes(failsFor))
          return { failure: { code: 'offline' } };
        if (ids.length > MOST_AT_ONCE) return { failure: { code: 'garbled' } };
        const entities = Object.fromEntries(ids.map((id) => [id, { id, labels: {}, claims: {} }]));
        return { value: { entities } as never, fetched: 0 };
      },
    } as Pick<Client, 'ask'>,
  };
}

function asking(client: Pick<Client, 'ask'>) {
  const by = { client, place: {}, written: 'en', signal: new AbortController().signal };
  return askItems(IDS, 'en', by as never);
}

describe('items that are asked for together', () => {
  it('are asked for in halves where one answer cannot hold them all', async () => {
    const { client, asked } = clientThat(undefined);
    const { items, failure } = await asking(client);
    expect([...items.keys()].sort()).toEqual([...IDS].sort());
    expect(failure).toBeUndefined();
    expect(Math.max(...asked.map(({ length }) => length))).toBe(10);
  });

  it('say so where some could not be had', async () => {
    const { items, failure } = await asking(clientThat('Q12').client);
    expect(failure).toEqual({ code: 'offline' });
    expect(items.has('Q1')).toBe(true);
    expect(items.has('Q12')).toBe(false);
  });
});
