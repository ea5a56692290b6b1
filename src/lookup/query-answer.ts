import * as v from 'valibot';
import { emptySchema } from './wikibase.ts';

/** What the query service answers to a `SELECT`, in SPARQL 1.1's JSON; rows may lack a variable. */
export const queryAnswerSchema = v.object({
  head: v.object({ vars: v.array(v.string()) }),
  results: v.object({
    bindings: v.array(v.record(v.string(), v.object({ value: v.string() }))),
  }),
});

/** What the query service answers to a `SELECT`. */
export type QueryAnswer = v.InferOutput<typeof queryAnswerSchema>;

/** What `wbgetentities` answers about the articles of some items in one wiki. */
export const sitelinksAnswerSchema = v.object({
  entities: v.record(
    v.string(),
    v.object({
      sitelinks: v.optional(
        v.union([
          emptySchema<{ title: string }>(),
          v.record(v.string(), v.object({ title: v.string() })),
        ]),
        {},
      ),
    }),
  ),
});
