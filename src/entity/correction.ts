import * as v from 'valibot';
import { entityIdSchema } from './entity.ts';

/** Where a correction holds, the narrowest first. */
export const SCOPES = ['page', 'site', 'always'] as const;

/** What the reader says a name means, and where that holds. */
export const correctionSchema = v.strictObject({
  /** The name as it is written on the page. */
  surface: v.pipe(v.string(), v.nonEmpty()),
  /** What it means; null: it is no name here. */
  entity: v.nullable(entityIdSchema),
  scope: v.picklist(SCOPES),
  /** The address without its fragment for a page, the host for a site. */
  where: v.exactOptional(v.string()),
});

/** What the reader says a name means, and where that holds. */
export type Correction = v.InferOutput<typeof correctionSchema>;
