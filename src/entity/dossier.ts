import * as v from 'valibot';
import { briefSchema } from './catalogue.ts';
import { deckHeadSchema } from './deck.ts';
import { entitySchema } from './entity.ts';
import { incomingSchema } from './incoming.ts';
import { flagSchema, mapSchema } from './map.ts';
import { sourceSchema } from './source.ts';

/** One file of a compiled deck: some entities and the sources that their facts name. */
export const cardFileSchema = v.strictObject({
  entities: v.array(entitySchema),
  /** For each of the entities, in their order: the relations that lead to it. */
  incoming: v.array(v.array(incomingSchema)),
  sources: v.array(sourceSchema),
});

/** One file of a compiled deck: some entities and their sources. */
export type CardFile = v.InferOutput<typeof cardFileSchema>;

/** What is at the other end of a relation: an entity in a line, with its usual short form. */
const relatedSchema = v.strictObject({
  ...briefSchema.entries,
  short: v.exactOptional(v.string()),
});

/** What is at the other end of a relation. */
export type Related = v.InferOutput<typeof relatedSchema>;

/** All that a card can show about one entity, complete in itself. */
export const dossierSchema = v.strictObject({
  entity: entitySchema,
  /** The relations that lead to it from others. */
  incoming: v.array(incomingSchema),
  /** The sources that its facts and relations name. */
  sources: v.array(sourceSchema),
  /** The entities at the other end of its relations, in either direction. */
  related: v.array(relatedSchema),
  deck: deckHeadSchema,
  map: v.exactOptional(mapSchema),
  flag: v.exactOptional(flagSchema),
});

/** All that a card can show about one entity. */
export type Dossier = v.InferOutput<typeof dossierSchema>;
