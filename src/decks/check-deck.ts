import type { Entity } from '../entity/entity.ts';
import { compileGazetteer } from '../gazetteer/compile.ts';
import { readLetters } from '../gazetteer/read-letters.ts';
import { sourcesNamed } from './compile-deck.ts';
import type { DeckSources, FileProblem } from './read-folder.ts';

type Check = (sources: DeckSources) => { entity: string; what: string }[];

const CHECKS: readonly Check[] = [
  repeatedIds,
  unknownSources,
  unusedAliases,
  unknownTargets,
  missingFacts,
  unreadableAliases,
  endedBeforeStart,
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

function repeatedIds({ deck }: DeckSources) {
  const ids = deck.entities.map(({ id }) => id);
  const repeated = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...repeated].map((entity) => ({ entity, what: 'Two entities have this id.' }));
}

function unknownSources({ deck }: DeckSources) {
  const known = new Set(deck.sources.map(({ id }) => id));
  return perEntity(deck.entities, (entity) =>
    sourcesNamed(entity)
      .filter((source) => !known.has(source))
      .map((source) => `The source "${source}" is not in this deck.`),
  );
}

function unusedAliases({ deck }: DeckSources) {
  return perEntity(deck.entities, ({ aliases }) =>
    aliases.length === 0 ? ['It has no alias, so no page can name it.'] : [],
  );
}

function unknownTargets({ deck }: DeckSources) {
  const known = new Set(deck.entities.map(({ id }) => id));
  return perEntity(deck.entities, ({ relations }) =>
    relations
      .filter(({ target }) => !known.has(target))
      .map(({ type, target }) => `${type} "${target}": there is no such entity.`),
  );
}

function missingFacts({ deck }: DeckSources) {
  return perEntity(deck.entities, ({ facts }) =>
    facts.length === 0 ? ['It has no fact with a source and a date.'] : [],
  );
}

function unreadableAliases({ deck }: DeckSources) {
  const letters = readLetters();
  const aliases = deck.entities.flatMap(({ aliases }, entity) =>
    aliases.map((alias) => ({ ...alias, entity })),
  );
  return compileGazetteer(aliases, letters).unreadable.map(({ alias, why }) => ({
    entity: deck.entities[alias.entity]?.id ?? '',
    what: `The alias "${alias.text}" cannot be found in any text: ${why}.`,
  }));
}

function endedBeforeStart({ deck }: DeckSources) {
  return perEntity(deck.entities, ({ facts, relations }) =>
    [...facts, ...relations]
      .filter(({ since, until }) => since !== undefined && until !== undefined && until < since)
      .map(({ since, until }) => `Something ends (${until}) before it starts (${since}).`),
  );
}

function perEntity(entities: readonly Entity[], faults: (entity: Entity) => string[]) {
  return entities.flatMap((entity) => faults(entity).map((what) => ({ entity: entity.id, what })));
}
