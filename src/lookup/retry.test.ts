import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAttempt } from './retry.ts';

const NOW = Date.UTC(2026, 10, 25);
const world = { now: NOW, random: 0.5 };

describe('after an attempt that brought nothing', () => {
  it('a server that says when to come back is obeyed', () => {
    expect(afterAttempt({ status: 429, retryAfter: '2' }, 1, world)).toEqual({ wait: 2_000 });
    const date = new Date(NOW + 3_000).toUTCString();
    expect(afterAttempt({ status: 503, retryAfter: date }, 1, world)).toEqual({ wait: 3_000 });
  });

  it('a server that asks for longer than a reader waits is left alone', () => {
    expect(afterAttempt({ status: 429, retryAfter: '30' }, 1, world)).toEqual({
      giveUp: { code: 'busy', after: 30 },
    });
  });

  it('waits longer each time, never for less than half of its turn, and gives up', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        const waits = [1, 2].map((number) =>
          afterAttempt({ status: 500, retryAfter: null }, number, { now: NOW, random }),
        );
        expect(waits).toEqual([
          { wait: expect.toSatisfy((ms: number) => ms >= 250 && ms <= 500) },
          { wait: expect.toSatisfy((ms: number) => ms >= 500 && ms <= 1_000) },
        ]);
      }),
    );
    expect(afterAttempt({ status: 500, retryAfter: null }, 3, world)).toEqual({
      giveUp: { code: 'broken' },
    });
  });

  it.each([
    [{ status: 404, retryAfter: null }, 'missing'],
    [{ status: 403, retryAfter: null }, 'refused'],
    [{ broke: 'slow' } as const, 'slow'],
  ])('%o is final', (attempt, code) => {
    expect(afterAttempt(attempt, 1, world)).toEqual({ giveUp: { code } });
  });
});
