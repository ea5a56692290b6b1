import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInCorridor, type Rectangle } from './corridor.ts';

const rectangle = fc
  .tuple(
    fc.nat(1_000),
    fc.nat(800),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(
    ([left, top, width, height]): Rectangle => ({
      left,
      top,
      right: left + width,
      bottom: top + height,
    }),
  );
const share = fc.double({ min: 0, max: 1, noNaN: true });

it('holds every straight walk from a mention to its card', () => {
  fc.assert(
    fc.property(
      rectangle,
      rectangle,
      share,
      share,
      share,
      share,
      share,
      (mention, card, a, b, c, d, t) => {
        const from = pointIn(mention, a, b);
        const to = pointIn(card, c, d);
        const point = { x: mix(from.x, to.x, t), y: mix(from.y, to.y, t) };
        expect(isInCorridor(point, grown(mention), grown(card))).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('does not hold what lies to the side', () => {
  const mention = { left: 100, top: 100, right: 150, bottom: 120 };
  const card = { left: 100, top: 130, right: 400, bottom: 500 };
  expect(isInCorridor({ x: 300, y: 110 }, mention, card)).toBe(false);
  expect(isInCorridor({ x: 90, y: 110 }, mention, card)).toBe(false);
  expect(isInCorridor({ x: 120, y: 125 }, mention, card)).toBe(true);
});

function pointIn({ left, top, right, bottom }: Rectangle, x: number, y: number) {
  return { x: mix(left, right, x), y: mix(top, bottom, y) };
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

/** A hair's breadth larger, so that rounding at the very edge does not count. */
function grown({ left, top, right, bottom }: Rectangle): Rectangle {
  const hair = 1e-6;
  return { left: left - hair, top: top - hair, right: right + hair, bottom: bottom + hair };
}
