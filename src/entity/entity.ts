import * as v from 'valibot';
import { aliasSchema } from './alias.ts';
import { factSchema } from './fact.ts';
import { kindSchema } from './kind.ts';
import { relationSchema } from './relation.ts';
import { httpsUrlSchema } from './source.ts';

const MAX_LATITUDE = 90;
const MAX_LONGITUDE = 180;

/** The shape of an entity id: it is used in file names, messages and addresses. */
export const entityIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected a-z, 0-9 and hyphens.'),
);

const textSchema = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** A thing in the world: what it is called, what it is, and what is known of it. */
export const entitySchema = v.strictObject({
  id: entityIdSchema,
  kind: kindSchema,
  label: textSchema,
  /** The usual short form, shown beside the label: "SCO". */
  short: v.exactOptional(textSchema),
  /** One neutral sentence in the present, in our own words. */
  description: textSchema,
  aliases: v.array(aliasSchema),
  facts: v.array(factSchema),
  relations: v.array(relationSchema),
  geo: v.exactOptional(
    v.strictObject({
      lat: v.pipe(v.number(), v.minValue(-MAX_LATITUDE), v.maxValue(MAX_LATITUDE)),
      lon: v.pipe(v.number(), v.minValue(-MAX_LONGITUDE), v.maxValue(MAX_LONGITUDE)),
    }),
  ),
  /**
   * ISO 3166-1 alpha-2 code of a state or territory, in capitals: the key to maps and flags. `XK`
   * is the code that everybody uses for Kosovo.
   */
  iso: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  /** The same code in lower case, of the flag to show. */
  flag: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  /** Title of the English Wikipedia article: the join key to the rest of the world. */
  wikipedia: v.exactOptional(textSchema),
  wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/))),
  links: v.array(v.strictObject({ title: textSchema, url: httpsUrlSchema })),
});

/** A thing in the world, with an id. */
export type Entity = v.InferOutput<typeof entitySchema>;

/** The ISO code of a state or territory in lower case, by which maps know it; others have none. */
export function isoOf({
  kind,
  iso,
  flag,
}: Pick<Entity, 'kind' | 'iso' | 'flag'>): string | undefined {
  if (kind !== 'state' && kind !== 'territory') return undefined;
  return iso?.toLowerCase() ?? flag;
}
