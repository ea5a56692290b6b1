import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { packCatalogue, unpackCatalogue } from './catalogue-file.ts';

const HEAD = {
  id: 'test',
  title: 'Test',
  version: '1.0.0',
  licence: 'CC0-1.0',
  languages: ['en'],
};
const KINDS = ['state', 'city', 'term'] as const;

const lineOfText = fc.string({ minLength: 1 }).filter((text) => !/\n|^=$/.test(text));

const catalogues: fc.Arbitrary<Catalogue> = fc
  .array(
    fc.record(
      {
        label: lineOfText,
        kind: fc.constantFrom(...KINDS),
        wikipedia: lineOfText,
        short: lineOfText,
        iso: fc.constantFrom('BY', 'CN'),
        capital: fc.constant(true as const),
        definite: fc.constant(true as const),
        began: fc.constantFrom('2024', '2024-07', '2024-07-04'),
      },
      { requiredKeys: ['label', 'kind'] },
    ),
  )
  .chain((entities) =>
    fc
      .array(fc.uniqueArray(fc.nat({ max: Math.max(0, entities.length - 1) })), {
        minLength: entities.length,
        maxLength: entities.length,
      })
      .map((related) => ({
        deck: HEAD,
        cardsPerFile: 8,
        entities: entities.map((entity, number) => ({
          id: `e${number}`,
          ...entity,
          related: (related[number] ?? []).sort((a, b) => a - b),
        })),
      })),
  );

/** As the package keeps it: written out and parsed again. */
function stored(catalogue: Catalogue): unknown {
  return JSON.parse(JSON.stringify(packCatalogue(catalogue)));
}

const SMALL: Catalogue = {
  deck: HEAD,
  parts: [
    { deck: HEAD, from: 0 },
    { deck: { ...HEAD, id: 'other' }, from: 1 },
  ],
  cardsPerFile: 8,
  entities: [
    { id: 'belarus', label: 'Belarus', kind: 'state', wikipedia: 'Belarus', related: [1] },
    { id: 'minsk', label: 'Minsk', kind: 'city', related: [0] },
  ],
};

describe('a catalogue in columns', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        expect(unpackCatalogue(stored(catalogue))).toEqual(catalogue);
      }),
    );
    expect(unpackCatalogue(stored(SMALL))).toEqual(SMALL);
  });

  it('is not written with a text of two lines, which would move all that follow it', () => {
    const entities = [{ id: 'minsk', label: 'Minsk\nCity', kind: 'city' as const, related: [] }];
    expect(() => packCatalogue({ ...SMALL, entities })).toThrow(
      /^minsk: "Minsk\\nCity" has a line/,
    );
  });

  it.each([
    ['is nothing', null, /Expected/],
    ['lacks a column', { labels: undefined }, /labels/],
    ['has columns of two lengths', { ids: 'belarus' }, /differ in length/],
    ['has a kind that is none', { kinds: 'state\ntown' }, /"town" is no kind/],
    ['leads nowhere', { related: [1, 7, 1, 0] }, /leads nowhere/],
    ['counts in words', { related: [1, '1', 1, 0] }, /not all numbers/],
    ['counts in what is no number at all', { related: [{ toString: 0 }, 0] }, /not all numbers/],
    ['is cut short', { related: [1, 1, 5, 0] }, /cut short/],
    ['counts its capitals in words', { capitals: ['1'] }, /Expected number/],
  ])('is refused when it %s', (_, change, why) => {
    const data = change === null ? null : { ...(stored(SMALL) as object), ...change };
    expect(() => unpackCatalogue(data)).toThrow(why);
  });
});
