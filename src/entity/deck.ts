import * as v from 'valibot';
import { entityIdSchema, entitySchema } from './entity.ts';
import { type Problem, problemsOf } from './problem.ts';
import { sourceSchema } from './source.ts';

/** What a deck says of itself. */
export const deckHeadSchema = v.strictObject({
  id: entityIdSchema,
  title: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Expected a version such as 1.0.0.')),
  licence: v.pipe(v.string(), v.nonEmpty()),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
});

const deckSchema = v.strictObject({
  ...deckHeadSchema.entries,
  sources: v.array(sourceSchema),
  entities: v.array(entitySchema),
});

/** What a deck says of itself: id, title, version, licence, languages. */
export type DeckHead = v.InferOutput<typeof deckHeadSchema>;

/** A named, versioned, licensed set of entities, with the sources that their facts name. */
export type Deck = v.InferOutput<typeof deckSchema>;

/** Reads a deck from unknown data: the deck, or everything that is wrong with it. Never throws. */
export function readDeck(data: unknown): { deck: Deck } | { problems: Problem[] } {
  const result = v.safeParse(deckSchema, data);
  return result.success ? { deck: result.output } : { problems: problemsOf(result.issues) };
}
