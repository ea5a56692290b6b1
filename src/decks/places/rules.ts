import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { partialDateSchema } from '../../entity/date.ts';
import { entityIdSchema } from '../../entity/entity.ts';

const FOLDER = path.join(import.meta.dirname, 'rules');

const textSchema = v.pipe(v.string(), v.nonEmpty());
const isoSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Expected a code such as UA.'));
/** "Köln, DE": a GeoNames name and the state that GeoNames counts it to. */
const keySchema = v.pipe(v.string(), v.regex(/, [A-Z]{2}$/, 'Expected a name such as "Köln, DE".'));

const correctionsSchema = v.strictObject({
  labels: v.record(keySchema, textSchema),
  names: v.record(keySchema, v.array(textSchema)),
  wellKnown: v.array(keySchema),
  onlyInFull: v.array(keySchema),
  regionNames: v.record(keySchema, v.picklist(['clear', 'context'])),
  leaveOut: v.array(keySchema),
});

const zoneSchema = v.strictObject({
  place: textSchema,
  regions: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}\.\w+$/))), []),
  states: v.optional(v.array(isoSchema), []),
  inState: v.exactOptional(isoSchema),
  towns: v.optional(v.array(textSchema), []),
  card: v.exactOptional(entityIdSchema),
  noCounts: v.optional(v.boolean(), false),
  status: textSchema,
  clause: textSchema,
  about: v.array(entityIdSchema),
  asOf: partialDateSchema,
  source: textSchema,
});

const regionRuleSchema = v.strictObject({
  word: textSchema,
  known: v.optional(v.boolean(), false),
  except: v.optional(v.record(textSchema, v.array(textSchema)), {}),
  leaveOut: v.optional(v.array(textSchema), []),
});

const worldRegionSchema = v.strictObject({
  id: entityIdSchema,
  label: textSchema,
  /** With the article that English wants: "the Caribbean". */
  as: v.exactOptional(textSchema),
  more: v.optional(v.array(textSchema), []),
  geo: v.strictTuple([v.number(), v.number()]),
  needs: v.exactOptional(v.literal('context')),
});

const rulesSchema = v.strictObject({
  corrections: correctionsSchema,
  zones: v.array(zoneSchema),
  regions: v.record(isoSchema, regionRuleSchema),
  regionNames: v.record(keySchema, textSchema),
  inTheNews: v.record(keySchema, textSchema),
  worldRegions: v.record(v.pipe(v.string(), v.regex(/^\d{3}$/)), worldRegionSchema),
});

/** A territory whose state is disputed, and how its places say so. */
export type Zone = v.InferOutput<typeof zoneSchema>;

/** How the first-level regions of a state are called, and which have no card. */
export type RegionRule = v.InferOutput<typeof regionRuleSchema>;

/** What is written by hand about the generated places. */
export type Rules = v.InferOutput<typeof rulesSchema>;

/**
 * Reads the rules for generated places.
 *
 * @throws Error naming the field of every fault.
 */
export function readRules(): Rules {
  const data = {
    corrections: readYaml('corrections.yaml'),
    zones: readYaml('zones.yaml'),
    regions: readYaml('regions.yaml'),
    regionNames: readYaml('region-names.yaml'),
    inTheNews: readYaml('in-the-news.yaml'),
    worldRegions: readYaml('world-regions.yaml'),
  };
  const read = v.safeParse(rulesSchema, data);
  if (read.success) return read.output;
  throw new Error(`The rules for places have faults.\n${v.summarize(read.issues)}`);
}

function readYaml(file: string): unknown {
  return parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}
