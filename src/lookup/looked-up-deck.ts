import type { Collection } from '../entity/collection.ts';
import type { Deck } from '../entity/deck.ts';
import { textHash } from '../entity/text-hash.ts';
import type { LookedUpCard } from './looked-up-card.ts';
import { shorten } from './plain-text.ts';

/** Id of the deck of cards that the reader kept one by one. */
export const KEPT_CARDS = 'kept-cards';

/** Facts and descriptions are Wikidata's. */
const LICENCE = 'CC0 1.0 (Wikidata)';
/** What a deck is called is read in a list; in UTF-16 units. */
const LONGEST_TITLE = 80;

/** A deck of looked-up cards that holds none yet. */
export function emptyLookedUpDeck({ id, title }: { id: string; title: string }): Deck {
  const head = { id, title, version: '1.0.0', licence: LICENCE, languages: ['und'] };
  return { ...head, sources: [], entities: [] };
}

/** A deck with more looked-up cards; one of the same id gives way. */
export function withCards(deck: Deck, cards: readonly LookedUpCard[]): Deck {
  const added = new Set(cards.map(({ entity }) => entity.id));
  const others = deck.entities.filter(({ id }) => !added.has(id));
  const entities = [...others, ...cards.map(({ entity }) => entity)];
  return withItsSources({ ...deck, entities }, [
    ...deck.sources,
    ...cards.flatMap(({ sources }) => sources),
  ]);
}

/** A deck without one of its cards, and without the sources that only this one named. */
export function withoutCard(deck: Deck, card: string): Deck {
  const entities = deck.entities.filter(({ id }) => id !== card);
  return withItsSources({ ...deck, entities }, deck.sources);
}

/** What the deck of a collection is: the same each time that the same is asked for. */
export function deckOfCollection({ kind, asked, language }: Collection): {
  id: string;
  title: string;
} {
  const title = kind === 'category' ? asked : `Wikidata: ${asked.replaceAll(/\s+/g, ' ')}`;
  return {
    id: `collection-${textHash(`${kind} ${language} ${asked}`)}`,
    title: shorten(title, LONGEST_TITLE),
  };
}

function withItsSources(deck: Deck, sources: Deck['sources']): Deck {
  const said = deck.entities.flatMap(({ facts, relations }) => [...facts, ...relations]);
  const named = new Set(said.map(({ source }) => source));
  const byId = new Map(sources.map((source) => [source.id, source]));
  return { ...deck, sources: [...byId.values()].filter(({ id }) => named.has(id)) };
}
