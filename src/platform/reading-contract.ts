import * as v from 'valibot';
import { briefSchema } from '../entity/catalogue.ts';
import { entityIdSchema } from '../entity/entity.ts';
import { namedSchema } from '../entity/outline.ts';

/*
 * What a frame asks while a page is read: apart from all else that is asked, since the script that reads is
 * in every frame of every tab, and each schema that it does not need costs there.
 */

/**
 * Longest text that one message may carry, in UTF-16 units. A larger one holds the background up
 * for everybody else: 100 KB there and back takes about 2 ms, 1 MB about 15.
 */
export const MAX_MESSAGE_TEXT = 100_000;

/**
 * A list of counts, looked through in one go: lists of a page's spans are long. `every` would pass
 * over the gaps that a list keeps on its way between contexts in Firefox.
 */
export const countsSchema = v.custom<number[]>(
  (list) =>
    Array.isArray(list) &&
    list.findIndex((item) => !(Number.isSafeInteger(item) && item >= 0)) === -1,
  'Expected a list of counts.',
);
const evidenceSchema = v.array(entityIdSchema);

/** Spans in a message, as rows of numbers: see `span-rows.ts`. */
const spansSchema = countsSchema;

/** Text of a page, in blocks; short enough for one message. */
export const blocksSchema = v.pipe(
  v.array(v.string()),
  v.check(
    (blocks) => isShortEnough(blocks),
    `Expected at most ${MAX_MESSAGE_TEXT} characters of text.`,
  ),
);

const linkedEntries = {
  /** For each span the place in `entities` of the one meant, plus one; 0 is none. */
  chosen: countsSchema,
  /** The entities that are meant, and those that reasons and other readings speak of. */
  entities: v.array(briefSchema),
  /** For each span the place in `whys` of why it was chosen; 0 where nothing was. */
  why: countsSchema,
  /** Reasons and other readings, as rows of numbers: see `why-rows.ts`. */
  whys: v.array(countsSchema),
  evidence: evidenceSchema,
};

/** What the reader said a name means on this page; null: it is no name. */
const correctedSchema = v.array(
  v.strictObject({ surface: v.string(), entity: v.nullable(entityIdSchema) }),
);

/** What the background answers a frame that reads, by the name of the question. */
export const readingContract = {
  /** A frame will soon have text to read: the decks are to be open by then. */
  wake: { request: v.null(), reply: v.null() },
  /** A frame sends blocks of text and what it knows the article to name; spans and choices come back. */
  annotate: {
    request: v.strictObject({
      blocks: blocksSchema,
      evidence: evidenceSchema,
      corrected: correctedSchema,
    }),
    reply: v.strictObject({ spans: spansSchema, ...linkedEntries }),
  },
  /** A frame sends all its spans again, once it knows more of the article; only choices come back. */
  relink: {
    request: v.strictObject({ spans: spansSchema, evidence: evidenceSchema }),
    reply: v.strictObject(linkedEntries),
  },
  /** A frame asks for the script that draws cards; where that lies in the package. */
  bringCards: { request: v.null(), reply: v.string() },
  /** A frame says what it names now; asked when that changed. */
  report: {
    request: v.strictObject({ names: v.array(namedSchema) }),
    reply: v.null(),
  },
  /** A frame says that the reader has looked a card up; asked only while a history is wanted. */
  pageLookedUp: {
    request: v.strictObject({ entity: briefSchema }),
    reply: v.null(),
  },
} as const;

function isShortEnough(blocks: readonly string[]): boolean {
  return blocks.reduce((sum, block) => sum + block.length, 0) <= MAX_MESSAGE_TEXT;
}
