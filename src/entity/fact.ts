import * as v from 'valibot';
import { partialDateSchema } from './date.ts';

const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty());

/**
 * One statement about an entity. `asOf` is the day for which the source says it; `since` and
 * `until` bound the time it held. `source` is the id of one of the deck's sources.
 */
export const factSchema = v.strictObject({
  label: textSchema,
  value: textSchema,
  since: v.exactOptional(partialDateSchema),
  until: v.exactOptional(partialDateSchema),
  asOf: partialDateSchema,
  source: textSchema,
});

/** One statement about an entity, with its date and the id of its source. */
export type Fact = v.InferOutput<typeof factSchema>;
