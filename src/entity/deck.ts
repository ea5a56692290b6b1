import * as v from 'valibot';
import { partialDateSchema } from './date.ts';
import { entityIdSchema, entitySchema } from './entity.ts';
import { sourceSchema } from './source.ts';

/** What a deck says of itself. */
export const deckHeadSchema = v.strictObject({
  id: entityIdSchema,
  title: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'Expected a version such as 1.0.0.')),
  licence: v.pipe(v.string(), v.nonEmpty()),
  languages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** The latest day for which the deck says anything; worked out when it is compiled. */
  date: v.exactOptional(partialDateSchema),
});

/** A named, versioned, licensed set of entities, checked. */
const deckSchema = v.strictObject({
  ...deckHeadSchema.entries,
  sources: v.array(sourceSchema),
  entities: v.array(entitySchema),
});

/** A named, versioned, licensed set of entities, with the sources that their facts name. */
export type Deck = v.InferOutput<typeof deckSchema>;
