import type { Entity } from '../entity/entity.ts';
import { withMutualBorders } from './mutual-borders.ts';
import { holdersOf, type NameSurroundings, withNames } from './names/add-names.ts';
import { readAdjectives, withAdjectives } from './names/adjectives.ts';
import {
  joinNames,
  type NamesByLanguage,
  readHandNames,
  readStateNames,
} from './names/foreign-names.ts';
import { withAddedFacts } from './places/added-facts.ts';
import { type CityNames, readCityNames } from './places/city-names.ts';
import type { FamiliarWords } from './places/familiar-words.ts';
import { type GeneratedPlaces, generatePlaces } from './places/generate.ts';
import { settleClashes } from './places/settle-clashes.ts';
import type { DeckSources } from './read-folder.ts';
import { withSpellingVariants } from './spelling-variants.ts';

const PLACES = 'places';

/** Codes of states and territories that have no flag of their own in the lists of flags. */
const CODES: Readonly<Record<string, string>> = { kosovo: 'XK', 'western-sahara': 'EH' };

/**
 * Completes the decks as they are written with what is generated: ISO codes, cards of places, names
 * in other languages and their inflected forms, the other side of each border. Says as well how many
 * bare names of cities are believed how far.
 */
export function completeDecks(
  decks: readonly DeckSources[],
  familiar: FamiliarWords,
): { decks: DeckSources[]; trust: GeneratedPlaces['trust'] } {
  const coded = decks.map((sources) => withEntities(sources, (entity) => withCode(entity)));
  const written = coded.flatMap(({ deck }) => deck.entities);
  const places = withAddedFacts(generatePlaces(written, familiar));
  const whole = coded.map((sources) =>
    sources.deck.id === PLACES ? withPlaces(sources, places) : sources,
  );
  const byHand = readHandNames();
  const surroundings = {
    familiar,
    holders: holdersOf(
      whole.flatMap(({ deck }) => deck.entities),
      byHand,
    ),
  };
  const naming = namer(places, byHand, surroundings);
  const named = whole.map((sources) => withEntities(sources, naming));
  const generated = new Set(places.entities.map(({ id }) => id));
  const settled = settleClashes(
    withSpellingVariants(withMutualBorders(named.flatMap(({ deck }) => deck.entities))),
    (id) => generated.has(id),
  );
  const byId = new Map(settled.map((entity) => [entity.id, entity]));
  const done = named.map((sources) =>
    withEntities(sources, (entity) => byId.get(entity.id) ?? entity),
  );
  return { decks: done, trust: places.trust };
}

function withEntities(sources: DeckSources, change: (entity: Entity) => Entity): DeckSources {
  return { ...sources, deck: { ...sources.deck, entities: sources.deck.entities.map(change) } };
}

/** States and territories carry their ISO code: the code of their flag, in capitals. */
function withCode(entity: Entity): Entity {
  if (entity.kind !== 'state' && entity.kind !== 'territory') return entity;
  const iso = entity.iso ?? CODES[entity.id] ?? entity.flag?.toUpperCase();
  return iso === undefined ? entity : { ...entity, iso };
}

function withPlaces({ deck, fileOf }: DeckSources, places: GeneratedPlaces): DeckSources {
  return {
    deck: {
      ...deck,
      entities: [...deck.entities, ...places.entities],
      sources: [...deck.sources, ...places.sources],
    },
    fileOf: new Map([
      ...fileOf,
      ...places.entities.map(({ id }) => [id, 'places (generated)'] as const),
    ]),
  };
}

/** Gives every card its names in other languages, whoever has them, and their forms. */
function namer(
  { towns, codes }: GeneratedPlaces,
  byHand: ReadonlyMap<string, NamesByLanguage>,
  surroundings: NameSurroundings,
) {
  const adjectives = readAdjectives();
  const ofStates = readStateNames();
  const ofCities = readCityNames();
  return (entity: Entity): Entity => {
    const town = towns.get(entity.id);
    const city = town && ofCities.get(town.id);
    const names = [
      ofStates(entity.iso ?? codes.get(entity.id)),
      city?.foreign ?? {},
      byHand.get(entity.id) ?? {},
    ];
    const named = withNames(
      city === undefined ? entity : withEnglishName(entity, city),
      names.reduce(joinNames),
      surroundings,
    );
    return withAdjectives(named, adjectives.get(entity.id) ?? []);
  };
}

/** Adds another English name ("Cologne"). Nobody has judged how clear it is, so it needs context. */
function withEnglishName(entity: Entity, { english }: CityNames): Entity {
  const [first] = entity.aliases;
  if (english === undefined || first === undefined) return entity;
  if (entity.aliases.some(({ text }) => text === english)) return entity;
  return { ...entity, aliases: [...entity.aliases, { ...first, text: english, needs: 'context' }] };
}
