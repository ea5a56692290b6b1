import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { type Deck, deckHeadSchema } from '../../src/entity/deck.ts';
import { entitySchema } from '../../src/entity/entity.ts';
import { sourceSchema } from '../../src/entity/source.ts';

const deckSchema = v.strictObject({
  ...deckHeadSchema.entries,
  sources: v.array(sourceSchema),
  entities: v.array(entitySchema),
});

/** What keeps a value from being a deck whose cards can be kept and opened; nothing, for a good one. */
export function deckFaults(value: unknown): string[] {
  const read = v.safeParse(deckSchema, value);
  if (!read.success) return read.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  return isDeepStrictEqual(read.output, value) ? [] : ['it is another deck once it is read'];
}

/** What keeps the parts of a deck from fitting together: ids that are there twice, sources that are not. */
export function looseEnds({ sources, entities }: Deck): string[] {
  const known = new Set(sources.map(({ id }) => id));
  const named = entities.flatMap(({ facts, relations }) => [...facts, ...relations]);
  return [
    ...repeated(sources.map(({ id }) => id)),
    ...repeated(entities.map(({ id }) => id)),
    ...named.flatMap(({ source }) => (known.has(source) ? [] : [`no source "${source}"`])),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `"${id}" twice`);
}
