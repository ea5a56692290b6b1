import * as v from 'valibot';
import { lastDay, partialDateSchema } from './date.ts';

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

const WEARS_OUT =
  /^(head|office|president|prime minister|leader|chair|minister|population|economy|members|in office)/i;

/** Whether facts with a label wear out: holders of offices and figures, not what once happened. */
export function wearsOut(label: string): boolean {
  return WEARS_OUT.test(label);
}

/** Older than this, in days, what wears out should be read with care. */
const OLD_AFTER_DAYS = 365;

const DAY_MS = 86_400_000;

/** Whether a fact was last known to hold so long before a day that it may not hold any more. */
export function isOld({ label, asOf, until }: Fact, day: string): boolean {
  if (until !== undefined || !wearsOut(label)) return false;
  return (Date.parse(day) - Date.parse(lastDay(asOf))) / DAY_MS > OLD_AFTER_DAYS;
}
