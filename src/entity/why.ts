import * as v from 'valibot';
import { type Brief, briefSchema } from './catalogue.ts';
import { entityIdSchema } from './entity.ts';

/** Why the linker chose, as codes that the card puts into words; see the messages `why_*`. */
export const REASONS = [
  'only-reading', // the name has one reading in the decks
  'full-name', // the article gives the entity's full name
  'bound-acronym', // "Shanghai Cooperation Organisation (SCO)"
  'related', // `entities` are related ones that the article names
  'title-before', // "President X", "minister Y"
  'topic', // what the article is about fits
  'place-pair', // "Brest, Belarus"
  'stands-for-government', // a capital that may stand for its government
  'demonym', // an adjective or people that links to the state
  'prominent', // by far the best known of its readings
  'reader', // the reader's own correction
] as const;

/** One of the reasons. */
export type ReasonCode = (typeof REASONS)[number];

/** A reason, checked. */
export const reasonSchema = v.strictObject({
  code: v.picklist(REASONS),
  /** Ids of the entities that the reason speaks of. */
  entities: v.array(entityIdSchema),
});

/** One reason for a choice, and the ids of the entities that it speaks of. */
export interface Reason {
  code: ReasonCode;
  entities: readonly string[];
}

/** Why a mention means what it means, and what else its name could mean; checked. */
export const whySchema = v.strictObject({
  reasons: v.array(reasonSchema),
  others: v.array(briefSchema),
});

/** Why a mention means what it means, and what else its name could mean. */
export interface Why {
  reasons: readonly Reason[];
  others: readonly Brief[];
}
