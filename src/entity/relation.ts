import * as v from 'valibot';
import { partialDateSchema } from './date.ts';

/** What one entity is to another, read from the entity that holds it: "Minsk capitalOf Belarus". */
export const RELATION_TYPES = [
  'memberOf',
  'partnerOf',
  'leads',
  'heldOffice',
  'capitalOf',
  'borders',
  'partOf',
  'locatedIn',
  'partyOf',
  'foundedBy',
  'signedBy',
  'participatedIn',
  'alliedWith',
  'ownedBy',
  'claims',
  'about',
] as const;

/** A dated tie from one entity to another; `target` is an entity id, `source` a source id. */
export const relationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  target: v.pipe(v.string(), v.nonEmpty()),
  role: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  since: v.exactOptional(partialDateSchema),
  until: v.exactOptional(partialDateSchema),
  source: v.pipe(v.string(), v.nonEmpty()),
});

/** A dated tie from one entity to another. */
export type Relation = v.InferOutput<typeof relationSchema>;
