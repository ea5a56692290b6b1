import * as v from 'valibot';
import { briefSchema } from './catalogue.ts';
import { entityIdSchema } from './entity.ts';

/** Why the linker chose, as codes that the card puts into words; see the messages `why_*`. */
export const REASONS = [
  'only-reading',
  'full-name',
  'bound-acronym',
  'related',
  'title-before',
  'topic',
  'place-pair',
  'stands-for-government',
  'demonym',
  'prominent',
  'reader',
] as const;

/** A reason, and the ids of the entities that it speaks of. */
export const reasonSchema = v.strictObject({
  code: v.picklist(REASONS),
  entities: v.pipe(v.array(entityIdSchema), v.readonly()),
});

/** One of the linker's reasons. */
export type Reason = v.InferOutput<typeof reasonSchema>;

/** Which reason it is. */
export type ReasonCode = Reason['code'];

/** Why a mention means what it means, and what else its name could mean. */
export const whySchema = v.strictObject({
  reasons: v.pipe(v.array(reasonSchema), v.readonly()),
  others: v.pipe(v.array(briefSchema), v.readonly()),
});

/** Why a mention means what it means, and what else its name could mean. */
export type Why = v.InferOutput<typeof whySchema>;
