import type { Entity } from '../../entity/entity.ts';
import type { DeckSources } from '../read-folder.ts';
import { type Fault, grouped } from './check.ts';

/** No two cards have one id. */
export function repeatedIds({ deck }: DeckSources): Fault[] {
  const groups = grouped(deck.entities, ({ id }) => id);
  return groups.map(([entity]) => ({ entity, what: 'Two cards have this id.' }));
}

/** No two cards join to one Wikipedia article. */
export function twoCardsOfOneArticle({ deck }: DeckSources): Fault[] {
  const groups = grouped(deck.entities, ({ wikipedia }) => wikipedia);
  return groups.map(([title, [first, second]]) => ({
    entity: second?.id ?? '',
    what: `"${first?.id}" is about the same thing: both have the Wikipedia article "${title}".`,
  }));
}

/** So near, two places of one kind and name are one. */
const ONE_PLACE_DEGREES = 0.3;

/**
 * No two cards of one kind have one name, unless they say where each of them is: people and bodies
 * of one name have to be told apart in their labels, places by where they lie.
 */
export function twoCardsOfOneName({ deck }: DeckSources): Fault[] {
  const groups = grouped(deck.entities, ({ kind, label }) => `${kind} ${label.toLowerCase()}`);
  return groups.flatMap(([, group]) =>
    group.flatMap((entity, place) => {
      const twin = group.slice(0, place).find((other) => isOneThing(other, entity));
      return twin === undefined
        ? []
        : [
            {
              entity: entity.id,
              what: `"${twin.id}" has the same kind and label: are they two cards for one thing?`,
            },
          ];
    }),
  );
}

function isOneThing(one: Entity, other: Entity): boolean {
  if (one.wikipedia !== undefined && other.wikipedia !== undefined) return false;
  if (one.geo === undefined || other.geo === undefined) return true;
  return (
    Math.abs(one.geo.lat - other.geo.lat) < ONE_PLACE_DEGREES &&
    Math.abs(one.geo.lon - other.geo.lon) < ONE_PLACE_DEGREES
  );
}
