import type { Catalogue } from '../entity/catalogue.ts';
import type { Deck } from '../entity/deck.ts';

/** Several decks as one, and which of its entities came from which. */
export interface MergedDeck {
  deck: Deck;
  parts: NonNullable<Catalogue['parts']>;
}

/**
 * Puts decks together, so that relations lead from one into another and the worker opens one index.
 * Entities keep their order; sources of the same id are one.
 */
export function mergeDecks(id: string, title: string, decks: readonly Deck[]): MergedDeck {
  const parts: MergedDeck['parts'] = [];
  let from = 0;
  for (const { sources: _sources, entities, ...deck } of decks) {
    parts.push({ deck, from });
    from += entities.length;
  }
  const sources = new Map(
    decks.flatMap(({ sources }) => sources).map((source) => [source.id, source]),
  );
  const licences = new Set(decks.map(({ licence }) => licence));
  return {
    deck: {
      id,
      title,
      version: decks[0]?.version ?? '0.0.0',
      licence: [...licences].join(', '),
      languages: [...new Set(decks.flatMap(({ languages }) => languages))],
      sources: [...sources.values()],
      entities: decks.flatMap(({ entities }) => entities),
    },
    parts,
  };
}
