import * as v from 'valibot';
import { wikiLanguageSchema } from './enrichment.ts';

/** Things that become cards together: those of a category of Wikipedia, or of a query of Wikidata. */
export const collectionSchema = v.strictObject({
  kind: v.picklist(['category', 'query']),
  /** Name of the category, or the query in SPARQL. */
  asked: v.string(),
  /** The wiki whose articles are wanted. */
  language: wikiLanguageSchema,
});

/** Things that become cards together. */
export type Collection = v.InferOutput<typeof collectionSchema>;
