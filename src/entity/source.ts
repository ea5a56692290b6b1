import * as v from 'valibot';
import { partialDateSchema } from './date.ts';

/** A web address that a reader can open safely: https only, so that nobody on the way alters it. */
export const httpsUrlSchema = v.pipe(
  v.string(),
  v.url('Expected a full web address.'),
  v.startsWith('https://', 'Expected an address that starts with https://.'),
);

/** Where a fact comes from: something a reader can open and read for themselves. */
export const sourceSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected a-z, 0-9 and hyphens.')),
  title: v.pipe(v.string(), v.nonEmpty()),
  url: httpsUrlSchema,
  publisher: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  /** When the page itself says it was published. */
  published: v.exactOptional(partialDateSchema),
  /** When the page was last read for this deck. */
  retrieved: v.exactOptional(partialDateSchema),
});

/** Where a fact comes from. */
export type Source = v.InferOutput<typeof sourceSchema>;
