import * as v from 'valibot';

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/**
 * The page summary of Wikipedia's REST interface, as far as a card needs it. What a card cannot do
 * without must be right; anything else that is not what it should be counts as not there.
 */
export const summarySchema = v.object({
  type: v.string(),
  title: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl']),
  extract: v.string(),
  titles: optional(v.object({ canonical: v.string(), normalized: v.string() })),
  pageid: optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  wikibase_item: optional(v.string()),
  revision: optional(v.union([v.string(), v.number()])),
  timestamp: optional(v.string()),
  description: optional(v.string()),
  coordinates: optional(v.object({ lat: v.number(), lon: v.number() })),
});

/** The page summary of Wikipedia's REST interface. */
export type Summary = v.InferOutput<typeof summarySchema>;
