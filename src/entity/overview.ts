import * as v from 'valibot';
import { briefSchema } from './catalogue.ts';
import { partialDateSchema } from './date.ts';
import { entityIdSchema } from './entity.ts';
import { incomingSchema } from './incoming.ts';
import { mapSchema } from './map.ts';
import { sourceSchema } from './source.ts';

/** An entity in a line: what it is called and the sentence that says what it is. */
const linedSchema = v.strictObject({
  ...briefSchema.entries,
  short: v.exactOptional(v.string()),
  description: v.string(),
});

/** An entity in a line: what it is called and the sentence that says what it is. */
export type Lined = v.InferOutput<typeof linedSchema>;

/** A dated tie between two of the entities. */
const tieSchema = v.strictObject({ ...incomingSchema.entries, to: entityIdSchema });

/** Something that happened to one of the entities, or went on for a time. */
const momentSchema = v.strictObject({
  entity: entityIdSchema,
  /** What happened, as the fact says it. */
  text: v.string(),
  since: partialDateSchema,
  until: v.exactOptional(partialDateSchema),
  source: v.string(),
});

/** Something that happened, or went on for a time. */
export type Moment = v.InferOutput<typeof momentSchema>;

/** What the decks know of several entities together: the material of a briefing. */
export const overviewSchema = v.strictObject({
  entities: v.array(linedSchema),
  ties: v.array(tieSchema),
  moments: v.array(momentSchema),
  /** The sources that ties and moments name. */
  sources: v.array(sourceSchema),
  /** Where the places among the entities lie. */
  map: v.exactOptional(mapSchema),
});

/** What the decks know of several entities together. */
export type Overview = v.InferOutput<typeof overviewSchema>;
