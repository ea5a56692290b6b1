import * as v from 'valibot';
import { briefSchema } from './catalogue.ts';
import { partialDateSchema } from './date.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An entity that a page names, and how often. */
export const namedSchema = v.strictObject({ ...briefSchema.entries, mentions: countSchema });

/** An entity that a page names, and how often. */
export type Named = v.InferOutput<typeof namedSchema>;

const placedSchema = v.strictObject({
  ...namedSchema.entries,
  /** Where in the text it is named first: 0 is the start, 1 the end. */
  first: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** An entity that a page names, how often, and where first. */
export type Placed = v.InferOutput<typeof placedSchema>;

/** What a page is, and what it names where readers can see it. */
export const outlineSchema = v.strictObject({
  title: v.string(),
  /** The day on which the article was published, if the page says. */
  published: v.exactOptional(partialDateSchema),
  names: v.array(placedSchema),
});

/** What a page is, and what it names. */
export type Outline = v.InferOutput<typeof outlineSchema>;
