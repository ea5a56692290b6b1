import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../entity/deck.ts';
import { cardsOf, membershipsOf, sampleFacts } from './sample-facts.ts';

const LABELS = fc.constantFrom('Office', 'Capital', 'Members', 'Party');
const CARDS = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z]{1,6}$/), labels: fc.array(LABELS, { maxLength: 5 }) }),
  { selector: ({ id }) => id, maxLength: 12 },
);
type Cards = typeof CARDS extends fc.Arbitrary<infer Value> ? Value : never;

/** A deck with these cards; `word` stands in every value, as if somebody had edited them all. */
function deckOf(cards: Cards, word = 'first'): Deck {
  const entities = cards.map(({ id, labels }) => ({
    id,
    facts: labels.map((label) => ({ label, value: word, asOf: '2026', source: 'atlas' })),
  }));
  const sources = [{ id: 'atlas', title: 'An atlas', url: 'https://example.org/atlas' }];
  return { id: 'test', entities, sources } as unknown as Deck;
}

const placesOf = (deck: Deck, size: number, seed: string) =>
  sampleFacts([deck], size, seed).map(({ entity, fact }) => `${entity}: ${fact.label}`);

describe('a sample of facts', () => {
  it('has the size that was asked for, or every fact of a smaller deck, none twice', () => {
    fc.assert(
      fc.property(CARDS, fc.nat(40), fc.string(), (cards, size, seed) => {
        const drawn = sampleFacts([deckOf(cards)], size, seed);
        const all = cards.reduce((sum, { labels }) => sum + labels.length, 0);
        expect(drawn).toHaveLength(Math.min(size, all));
        expect(new Set(drawn.map(({ fact }) => fact)).size).toBe(drawn.length);
      }),
    );
  });

  it('is the same for the same seed after facts were mended, and begins alike when it is larger', () => {
    fc.assert(
      fc.property(CARDS, fc.nat(20), fc.string(), (cards, size, seed) => {
        const before = placesOf(deckOf(cards), size, seed);
        expect(placesOf(deckOf(cards, 'mended'), size, seed)).toEqual(before);
        expect(placesOf(deckOf(cards), size + 5, seed).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('keeps its order when a card is added', () => {
    const cards: Cards = [
      { id: 'minsk', labels: ['Capital', 'Members', 'Party'] },
      { id: 'sco', labels: ['Members', 'Office', 'Office'] },
    ];
    const added = [...cards, { id: 'brics', labels: ['Members' as const] }];
    const kept = placesOf(deckOf(added), 7, '1').filter((place) => !place.startsWith('brics'));
    expect(kept).toEqual(placesOf(deckOf(cards), 6, '1'));
  });

  it('differs from seed to seed, and tells the page that each fact cites', () => {
    const cards: Cards = [...'abcdefghij'].map((id) => ({ id, labels: ['Capital'] }));
    expect(placesOf(deckOf(cards), 10, '1')).not.toEqual(placesOf(deckOf(cards), 10, '2'));
    expect(sampleFacts([deckOf(cards)], 1, '1')[0]?.url).toBe('https://example.org/atlas');
  });

  it('of some cards has their facts alone, in the order that they have among all', () => {
    fc.assert(
      fc.property(CARDS, fc.string(), (cards, seed) => {
        const short = new Set(cards.flatMap(({ id }) => (id.length < 4 ? [id] : [])));
        const all = sampleFacts([deckOf(cards)], 60, seed);
        expect(sampleFacts([cardsOf(deckOf(cards), short)], 60, seed)).toEqual(
          all.filter(({ entity }) => short.has(entity)),
        );
      }),
    );
  });

  it('of memberships has each stay with a day, on the card of the member', () => {
    const stay = (target: string, since?: string) => ({
      type: 'memberOf',
      target,
      source: 'atlas',
      ...(since === undefined ? {} : { since }),
    });
    const entities = [
      { id: 'iran', label: 'Iran', facts: [], relations: [stay('sco', '2023-07-04'), stay('un')] },
      { id: 'sco', label: 'SCO', facts: [], relations: [] },
    ];
    const deck = { id: 'test', entities, sources: [] } as unknown as Deck;
    const drawn = sampleFacts([membershipsOf(deck)], 9, '1');
    expect(drawn).toMatchObject([
      { entity: 'iran', fact: { label: 'In SCO', value: 'member', since: '2023-07-04' } },
    ]);
  });
});
