import * as v from 'valibot';
import { briefSchema } from './catalogue.ts';
import { deckHeadSchema } from './deck.ts';
import { entitySchema } from './entity.ts';
import { sourceSchema } from './source.ts';

/** One file of a compiled deck: some entities and the sources that their facts name. */
export const cardFileSchema = v.strictObject({
  entities: v.array(entitySchema),
  sources: v.array(sourceSchema),
});

/** One file of a compiled deck: some entities and their sources. */
export type CardFile = v.InferOutput<typeof cardFileSchema>;

/** All that a card can show about one entity, complete in itself. */
export const dossierSchema = v.strictObject({
  entity: entitySchema,
  /** The sources that its facts and relations name. */
  sources: v.array(sourceSchema),
  /** The entities at the other end of its relations. */
  related: v.array(briefSchema),
  deck: deckHeadSchema,
});

/** All that a card can show about one entity. */
export type Dossier = v.InferOutput<typeof dossierSchema>;
