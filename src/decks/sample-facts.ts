import { createHash } from 'node:crypto';
import type { Deck } from '../entity/deck.ts';
import type { Fact } from '../entity/fact.ts';

/** One fact of a sample, with the card it stands on and the page it cites. */
export interface SampledFact {
  entity: string;
  fact: Fact;
  url: string;
}

/**
 * As many facts of all decks as `size` says (or all, when there are fewer), by chance but the same for
 * the same seed. Each fact is ranked by a hash of the seed, its card and its label, not of its value:
 * so a fact keeps its rank when it is mended, and a new card moves no other fact out of order.
 */
export function sampleFacts(decks: readonly Deck[], size: number, seed: string): SampledFact[] {
  return decks
    .flatMap(rankable)
    .map(({ key, ...sampled }) => ({ sampled, rank: rankOf(seed, key) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ sampled }) => sampled);
}

/** A deck with only those of its cards whose ids are in `ids`, to draw from. */
export function cardsOf(deck: Deck, ids: ReadonlySet<string>): Deck {
  return { ...deck, entities: deck.entities.filter(({ id }) => ids.has(id)) };
}

/**
 * A deck whose facts are the memberships with a day, to draw from: one on the member's card for each
 * time that it belonged to a body.
 */
export function membershipsOf(deck: Deck): Deck {
  const labels = new Map(deck.entities.map(({ id, label }) => [id, label]));
  const entities = deck.entities.map((entity) => ({
    ...entity,
    facts: entity.relations.flatMap(({ type, target, role = 'member', since, until, source }) =>
      type !== 'memberOf' || since === undefined
        ? []
        : {
            label: `In ${labels.get(target) ?? target}`,
            value: role,
            since,
            ...(until === undefined ? {} : { until }),
            asOf: since,
            source,
          },
    ),
  }));
  return { ...deck, entities };
}

function rankable({ id, entities, sources }: Deck): (SampledFact & { key: string })[] {
  const urlOf = new Map(sources.map((source) => [source.id, source.url]));
  return entities.flatMap((entity) =>
    entity.facts.map((fact, place) => {
      const twins = entity.facts.slice(0, place).filter(({ label }) => label === fact.label).length;
      return {
        entity: entity.id,
        fact,
        url: urlOf.get(fact.source) ?? '',
        key: JSON.stringify([id, entity.id, fact.label, twins]),
      };
    }),
  );
}

function rankOf(seed: string, key: string): string {
  return createHash('sha256').update(`${seed}\n${key}`).digest('hex');
}
