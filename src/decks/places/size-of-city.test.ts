import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sizeOfCity } from './size-of-city.ts';

const numbersIn = (text: string) =>
  [...text.matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')));

it.each([
  [700, 'fewer than 10,000'],
  [165_240, '100,000 to 250,000'],
  // As near to a bound as counts are unsure: it may lie on either side.
  [109_023, '50,000 to 250,000'],
  [9_990_000, 'more than 5,000,000'],
])('%i people', (count, size) => {
  expect(sizeOfCity(count)).toBe(size);
});

it('holds for a count that is off by an eighth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40_000_000 }),
      fc.double({ min: 0.875, max: 1.125, noNaN: true }),
      (real, off) => {
        const size = sizeOfCity(real * off);
        const [first = 0, second = Number.POSITIVE_INFINITY] = numbersIn(size);
        const [least, most] = size.startsWith('fewer') ? [0, first] : [first, second];
        expect(real).toBeGreaterThanOrEqual(least);
        expect(real).toBeLessThanOrEqual(most);
      },
    ),
  );
});
