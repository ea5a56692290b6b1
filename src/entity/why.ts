import type { Brief } from './catalogue.ts';

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

/** Which reason it is. */
export type ReasonCode = (typeof REASONS)[number];

/** One of the linker's reasons, and the ids of the entities that it speaks of. */
export interface Reason {
  readonly code: ReasonCode;
  readonly entities: readonly string[];
}

/** Why a mention means what it means, and what else its name could mean. */
export interface Why {
  readonly reasons: readonly Reason[];
  readonly others: readonly Brief[];
}
