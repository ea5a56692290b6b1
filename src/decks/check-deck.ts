import { today } from '../entity/date.ts';
import type { Entity } from '../entity/entity.ts';
import { compileGazetteer } from '../gazetteer/compile.ts';
import { readLetters } from '../gazetteer/read-letters.ts';
import { sourcesNamed } from './compile-deck.ts';
import type { DeckSources, FileProblem } from './read-folder.ts';

interface Fault {
  entity: string;
  what: string;
}

type Check = (sources: DeckSources) => Fault[];

const CHECKS: readonly Check[] = [
  repeatedIds,
  twoCardsForOneThing,
  unknownSources,
  missingAliases,
  clashingAliases,
  unreadableAliases,
  unknownTargets,
  missingFacts,
  endedBeforeStart,
  datesToCome,
  twoHeadsAtOnce,
];

/** Everything wrong with a deck that its schema cannot see, by file and entity. */
export function checkDeck(sources: DeckSources): FileProblem[] {
  return CHECKS.flatMap((check) =>
    check(sources).map(({ entity, what }) => ({
      file: sources.fileOf.get(entity) ?? '',
      where: entity,
      what,
    })),
  );
}

function repeatedIds({ deck }: DeckSources): Fault[] {
  const groups = grouped(deck.entities, ({ id }) => id);
  return groups.map(([entity]) => ({ entity, what: 'Two cards have this id.' }));
}

function twoCardsForOneThing({ deck }: DeckSources): Fault[] {
  const groups = grouped(deck.entities, ({ wikipedia }) => wikipedia);
  return groups.map(([title, [first, second]]) => ({
    entity: second?.id ?? '',
    what: `"${first?.id}" is about the same thing: both have the Wikipedia article "${title}".`,
  }));
}

function unknownSources({ deck }: DeckSources): Fault[] {
  const known = new Set(deck.sources.map(({ id }) => id));
  return perEntity(deck.entities, (entity) =>
    sourcesNamed(entity)
      .filter((source) => !known.has(source))
      .map((source) => `The source "${source}" is not in this deck.`),
  );
}

function missingAliases({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ aliases }) =>
    aliases.length === 0 ? ['It has no alias, so no page can name it.'] : [],
  );
}

/** Two cards may share an alias, but then each has to say what it needs to be meant. */
function clashingAliases({ deck }: DeckSources): Fault[] {
  const bare = deck.entities.flatMap(({ id, aliases }) =>
    aliases.filter(({ needs }) => needs === undefined).map(({ text }) => ({ id, text })),
  );
  return grouped(bare, ({ text }) => text)
    .map(([text, holders]) => ({ text, ids: [...new Set(holders.map(({ id }) => id))] }))
    .filter(({ ids }) => ids.length > 1)
    .map(({ text, ids }) => ({
      entity: ids[1] ?? '',
      what: `"${ids[0]}" has the alias "${text}" as well: one of the two needs a policy.`,
    }));
}

function unreadableAliases({ deck }: DeckSources): Fault[] {
  const aliases = deck.entities.flatMap(({ aliases }, entity) =>
    aliases.map((alias) => ({ ...alias, entity })),
  );
  return compileGazetteer(aliases, readLetters()).unreadable.map(({ alias, why }) => ({
    entity: deck.entities[alias.entity]?.id ?? '',
    what: `The alias "${alias.text}" cannot be found in any text: ${why}.`,
  }));
}

function unknownTargets({ deck }: DeckSources): Fault[] {
  const known = new Set(deck.entities.map(({ id }) => id));
  return perEntity(deck.entities, ({ relations }) =>
    relations
      .filter(({ target }) => !known.has(target))
      .map(({ type, target }) => `${type} "${target}": there is no such card.`),
  );
}

function missingFacts({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts }) =>
    facts.length === 0 ? ['It has no fact with a source and a date.'] : [],
  );
}

function endedBeforeStart({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts, relations }) =>
    [...facts, ...relations]
      .filter(({ since, until }) => since !== undefined && until !== undefined && until < since)
      .map(({ since, until }) => `Something ends (${until}) before it starts (${since}).`),
  );
}

function datesToCome({ deck }: DeckSources): Fault[] {
  const now = today();
  return perEntity(deck.entities, ({ facts }) =>
    facts
      .filter(({ asOf }) => asOf > now)
      .map(({ label, asOf }) => `"${label}" is said as of ${asOf}, which is still to come.`),
  );
}

/** Offices that two hold together say so: co-prince of Andorra, co-leader of a party. */
const SHARED_OFFICE = /^(co-|joint |captain regent|member of)/;

/** Nobody leads one state in one role beside somebody else: one of the two has left. */
function twoHeadsAtOnce({ deck }: DeckSources): Fault[] {
  const heads = deck.entities.flatMap(({ id, relations }) =>
    relations
      .filter(
        ({ type, role, until }) => type === 'leads' && role !== undefined && until === undefined,
      )
      .filter(({ role = '' }) => !SHARED_OFFICE.test(role))
      .map(({ role, target }) => ({ id, seat: `${role} of ${target}` })),
  );
  return grouped(heads, ({ seat }) => seat)
    .map(([seat, holders]) => ({ seat, ids: [...new Set(holders.map(({ id }) => id))] }))
    .filter(({ ids }) => ids.length > 1)
    .map(({ seat, ids }) => ({
      entity: ids[1] ?? '',
      what: `"${ids[0]}" is ${seat} now as well: one of the two has left.`,
    }));
}

function perEntity(entities: readonly Entity[], faults: (entity: Entity) => string[]): Fault[] {
  return entities.flatMap((entity) => faults(entity).map((what) => ({ entity: entity.id, what })));
}

/** The groups of two and more with the same key; items without a key are in none. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
