import type { Entity } from '../entity/entity.ts';
import { generatePlaces } from './places/generate.ts';
import type { DeckSources } from './read-folder.ts';

const PLACES = 'places';

/** Codes of states and territories that have no flag of their own in the lists of flags. */
const CODES: Readonly<Record<string, string>> = { kosovo: 'XK', 'western-sahara': 'EH' };

/** Completes the decks as they are written with what is generated: codes, places. */
export async function completeDecks(decks: readonly DeckSources[]): Promise<DeckSources[]> {
  const coded = decks.map((sources) => ({
    ...sources,
    deck: { ...sources.deck, entities: sources.deck.entities.map(withCode) },
  }));
  if (!coded.some(({ deck }) => deck.id === PLACES)) return coded;
  const places = await generatePlaces(coded.flatMap(({ deck }) => deck.entities));
  return coded.map((sources) => {
    if (sources.deck.id !== PLACES) return sources;
    const { deck, fileOf } = sources;
    return {
      deck: {
        ...deck,
        entities: [...deck.entities, ...places.entities],
        sources: [...deck.sources, ...places.sources],
      },
      fileOf: new Map([
        ...fileOf,
        ...places.entities.map(({ id }) => [id, 'places/(generated)'] as const),
      ]),
    };
  });
}

/** States and territories carry their ISO code: the code of their flag, in capitals. */
function withCode(entity: Entity): Entity {
  if (entity.kind !== 'state' && entity.kind !== 'territory') return entity;
  const iso = entity.iso ?? CODES[entity.id] ?? entity.flag?.toUpperCase();
  return iso === undefined ? entity : { ...entity, iso };
}
