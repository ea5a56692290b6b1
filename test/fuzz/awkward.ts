import fc from 'fast-check';

/** Names that every object has from its birth: what looks a word up in one finds a function. */
const INHERITED = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
] as const;

/** What formats use for themselves, what ends lines or is not seen, halves of letters, addresses of nothing. */
const SCRAPS = [
  ...['"', "'", '|', ',', ';', '\t', '\r\n', '\u2028', '\u0000', '\ufeff', '\ufffd', '=1', '<b>'],
  ...['\u200d', '\u200b', '\u202e', '\u0301', '\ud83d', '\udc00', '👩‍👩‍👧', 'ẞ', 'İ'],
  ...['https://', 'https://[', 'https://example.org/', 'javascript:', 'Q1', '2024', '2024-13'],
] as const;

/** Longer than any name or text that a card may have. */
const HUGE = 5_000;

const MAX_UNIT = 0xffff;
const fewUnits = fc
  .array(fc.nat(MAX_UNIT), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units));

/** Text that breaks what is careless with text: any code units, halves of letters, huge. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fewUnits)).map(joined) },
  { weight: 2, arbitrary: fc.constantFrom(...INHERITED) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', 'x'.repeat(HUGE), 'Ab '.repeat(HUGE)) },
);

const key = fc.oneof(fc.constantFrom(...INHERITED), fc.string({ maxLength: 6 }));
const awkwardNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 2 ** 31, 2 ** 32, 2 ** 53, 1e21, 1e308),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const leaf = [awkwardText, awkwardNumber, fc.boolean(), fc.constant(null)];

/** Any value that JSON can hold. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.oneof(...leaf) },
  { weight: 2, arbitrary: fc.anything({ key, values: leaf, maxDepth: 3, maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(500), fc.constantFrom('list', '__proto__')).map(nested) },
);

/** Any value that a message can carry, in browsers that clone values and in those that write JSON. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anyJson },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, Number.NaN, Number.POSITIVE_INFINITY, 10n, new Date(0)),
  },
  {
    weight: 1,
    arbitrary: fc.anything({ key, withMap: true, withSet: true, withTypedArray: true }),
  },
  { weight: 1, arbitrary: fc.sparseArray(fc.nat(), { maxLength: 20 }) },
);

/** A key as somebody might write it who means harm, or by accident. */
export const awkwardKey: fc.Arbitrary<string> = key;

function joined(parts: readonly string[]): string {
  return parts.join('');
}

function nested([depth, by]: [number, 'list' | '__proto__']): unknown {
  let value: unknown = 0;
  for (let level = 0; level < depth; level++) {
    value = by === 'list' ? [value] : Object.defineProperty({}, by, { value, enumerable: true });
  }
  return value;
}
