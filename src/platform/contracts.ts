import * as v from 'valibot';
import { briefSchema } from '../entity/catalogue.ts';
import { dossierSchema } from '../entity/dossier.ts';
import { entityIdSchema } from '../entity/entity.ts';

/**
 * Longest text that one message may carry, in UTF-16 units. A larger one holds the background up
 * for everybody else: 100 KB there and back takes about 2 ms, 1 MB about 15.
 */
export const MAX_MESSAGE_TEXT = 100_000;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const evidenceSchema = v.array(entityIdSchema);

/** A span in a message: four numbers, the block's place in the request, start, end, reading. */
const spansSchema = v.array(countSchema);

const linkedEntries = {
  /** For each span the place in `entities` of the one meant, plus one; 0 is none. */
  chosen: v.array(countSchema),
  entities: v.array(briefSchema),
  evidence: evidenceSchema,
};

/** An entity that a page names, how often, and in which frame. */
const namedSchema = v.strictObject({ ...briefSchema.entries, mentions: countSchema });

/** An entity that a page names, and how often. */
export type Named = v.InferOutput<typeof namedSchema>;

/** What the background answers, by the name of the question. */
export const backgroundContract = {
  /** A frame sends blocks of text and what it knows the article to name; spans and choices come back. */
  annotate: {
    request: v.strictObject({
      blocks: v.pipe(
        v.array(v.string()),
        v.check(
          (blocks) => isShortEnough(blocks),
          `Expected at most ${MAX_MESSAGE_TEXT} characters of text.`,
        ),
      ),
      evidence: evidenceSchema,
    }),
    reply: v.strictObject({ spans: spansSchema, ...linkedEntries }),
  },
  /** A frame sends all its spans again, once it knows more of the article; only choices come back. */
  relink: {
    request: v.strictObject({ spans: spansSchema, evidence: evidenceSchema }),
    reply: v.strictObject(linkedEntries),
  },
  /** A frame asks for all that a card shows, given the ids of all that it names. */
  dossier: {
    request: v.strictObject({ entity: entityIdSchema, named: v.array(entityIdSchema) }),
    reply: v.nullable(dossierSchema),
  },
  /** A frame says what it names now; asked when that changed. */
  report: {
    request: v.strictObject({ names: v.array(namedSchema) }),
    reply: v.null(),
  },
} as const;

/** What the content script of a frame answers to the extension's own pages. */
export const frameContract = {
  /** Scroll to a mention of the entity and open its card; the next one each time. */
  reveal: {
    request: v.strictObject({ entity: entityIdSchema }),
    reply: v.boolean(),
  },
} as const;

function isShortEnough(blocks: readonly string[]): boolean {
  return blocks.reduce((sum, block) => sum + block.length, 0) <= MAX_MESSAGE_TEXT;
}
