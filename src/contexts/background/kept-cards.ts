import { compileDeck } from '../../decks/compile-deck.ts';
import type { Deck } from '../../entity/deck.ts';
import type { Letters } from '../../gazetteer/letters.ts';
import { openOwnCards } from '../../lookup/own-cards.ts';
import type { StoredDeck } from '../../platform/deck-store.ts';
import { translate } from '../../platform/translate.ts';

/**
 * The looked-up cards that the reader kept, as a deck of its own; undefined where there are none.
 * Compiled whenever the decks are opened: a hundred cards take a few milliseconds.
 */
export async function openKeptCards(letters: Letters): Promise<StoredDeck | undefined> {
  const cards = await openOwnCards().all();
  if (cards.length === 0) return undefined;
  const sources = new Map(
    cards.flatMap((card) => card.sources.map((one) => [one.id, one] as const)),
  );
  const deck: Deck = {
    id: 'kept-cards',
    title: translate('lookup_deck'),
    version: '1.0.0',
    licence: [...new Set(cards.map(({ licence }) => licence))].join(', '),
    languages: ['und'],
    sources: [...sources.values()],
    entities: cards.map(({ entity }) => entity),
  };
  const { catalogue, gazetteer, cardFiles } = compileDeck(deck, letters);
  return { catalogue, gazetteer, readCards: async (file) => cardFiles[file]! };
}
