import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openCollectionRun } from './collection-run.ts';

const COLLECTION = { kind: 'category', asked: 'Reef coast', language: 'en' } as const;

const stored = new Map<string, unknown>();
vi.mock('../../platform/browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (key: string) => stored.delete(key),
      },
    },
  },
}));

/** What the background was asked, and how it is made to answer. */
const asked: { kind: string; from: string | undefined; answer: (reply: unknown) => void }[] = [];
vi.mock('../../platform/messages.ts', () => ({
  askBackground: (kind: string, { from }: { from?: string }) =>
    new Promise((answer) => asked.push({ kind, from, answer })),
}));

const part = (next?: string) => ({ status: 'kept', kept: 50, passed: 50, total: 150, next });

/** Answers the question that is open, once it has been asked. */
async function answerNext(reply: unknown): Promise<string> {
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const { kind, from, answer } = asked.shift()!;
  answer(reply);
  return `${kind} ${from}`;
}

describe('a run through a collection', () => {
  beforeEach(() => {
    stored.clear();
    asked.length = 0;
  });

  it('takes no part twice when it goes on before the pause has come to effect', async () => {
    const run = await openCollectionRun();
    const over = run.begin(COLLECTION);
    run.pause();
    const again = run.goOn();
    expect(asked).toHaveLength(1);
    expect(await answerNext(part('b'))).toBe('lookupCollection undefined');
    expect(await answerNext(part())).toBe('lookupCollection b');
    await Promise.all([over, again]);
    expect(run.done.value).toBe(100);
    expect(run.running.value).toBe(false);
  });

  it('that is given up makes its deck after the part that is under way, and stays given up', async () => {
    const run = await openCollectionRun();
    const over = run.begin(COLLECTION);
    run.pause();
    const end = run.giveUp();
    expect(await answerNext(part('b'))).toBe('lookupCollection undefined');
    expect(await answerNext(50)).toBe('lookupCollectionEnd undefined');
    await Promise.all([over, end]);
    expect(run.done.value).toBe(50);
    expect(run.progress.value).toBeUndefined();
    expect(stored.size).toBe(0);
  });
});
