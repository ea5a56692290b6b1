import * as v from 'valibot';
import { briefSchema } from '../entity/catalogue.ts';
import { collectionSchema } from '../entity/collection.ts';
import { dossierSchema } from '../entity/dossier.ts';
import {
  foundNameSchema,
  lookupFailureSchema,
  lookupOutcomeSchema,
  wikiLanguageSchema,
} from '../entity/enrichment.ts';
import { entityIdSchema } from '../entity/entity.ts';
import { namedSchema, outlineSchema } from '../entity/outline.ts';
import { overviewSchema } from '../entity/overview.ts';

/**
 * Longest text that one message may carry, in UTF-16 units. A larger one holds the background up
 * for everybody else: 100 KB there and back takes about 2 ms, 1 MB about 15.
 */
export const MAX_MESSAGE_TEXT = 100_000;

/** Longest glossary that a page may offer; a larger one is a file, and can be added as one. In UTF-16 units. */
export const MAX_GLOSSARY_TEXT = 1_000_000;

/** Most entities that one overview is asked of; a page that names more is a list, not an article. */
export const MAX_OVERVIEW = 150;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/**
 * A list of counts, looked through in one go: lists of a page's spans are long. `every` would pass
 * over the gaps that a list keeps on its way between contexts in Firefox.
 */
const countsSchema = v.custom<number[]>(
  (list) =>
    Array.isArray(list) &&
    list.findIndex((item) => !(Number.isSafeInteger(item) && item >= 0)) === -1,
  'Expected a list of counts.',
);
const evidenceSchema = v.array(entityIdSchema);

/** Spans in a message, as rows of numbers: see `span-rows.ts`. */
const spansSchema = countsSchema;

/** Text of a page, in blocks; short enough for one message. */
const blocksSchema = v.pipe(
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

/** A name that was found on the page, as lists show it. */
const foundBriefSchema = v.strictObject({ id: entityIdSchema, label: v.string() });

/** What the background answers, by the name of the question. */
export const backgroundContract = {
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
  /** A frame asks for all that a card shows, given the ids of all that it names. */
  dossier: {
    request: v.strictObject({ entity: entityIdSchema, named: v.array(entityIdSchema) }),
    reply: v.nullable(dossierSchema),
  },
  /** A page of ours asks what is known of several entities together. */
  overview: {
    request: v.strictObject({
      entities: v.pipe(v.array(entityIdSchema), v.maxLength(MAX_OVERVIEW)),
      /** Address of the page that names them: some decks are for some sites only. */
      page: v.exactOptional(v.string()),
    }),
    reply: overviewSchema,
  },
  /** A card asks for the briefing beside its page; whether the browser allowed it. */
  openBriefing: { request: v.strictObject({}), reply: v.boolean() },
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
  /** One of our pages says that it has changed the reader's decks; open pages are told in turn. */
  deckChanged: {
    request: v.strictObject({}),
    reply: v.null(),
  },
  /** A card asks for more about its entity; `language` is that of the page. */
  lookupCard: {
    request: v.strictObject({ entity: entityIdSchema, language: wikiLanguageSchema }),
    reply: lookupOutcomeSchema,
  },
  /** The reader asks for what they selected, typed or chose. */
  lookupSelection: {
    request: v.strictObject({ text: v.string(), language: wikiLanguageSchema }),
    reply: lookupOutcomeSchema,
  },
  /** A frame asks for the names that no deck knows; `known` holds block, start, end of those it knows. */
  lookupNames: {
    request: v.strictObject({
      blocks: blocksSchema,
      known: countsSchema,
      language: wikiLanguageSchema,
    }),
    reply: v.variant('status', [
      v.strictObject({ status: v.literal('off') }),
      v.strictObject({ status: v.literal('found'), names: v.array(foundNameSchema) }),
      v.strictObject({ status: v.literal('failed'), failure: lookupFailureSchema }),
    ]),
  },
  /** The reader keeps a looked-up card; whether that was possible. */
  lookupKeep: {
    request: v.strictObject({ title: v.string(), language: wikiLanguageSchema }),
    reply: v.boolean(),
  },
  /** The extension's own page has the next part of a collection looked up; the last one makes it a deck. */
  lookupCollection: {
    request: v.strictObject({
      ...collectionSchema.entries,
      /** Where the part before ended. */
      from: v.exactOptional(v.string()),
    }),
    reply: v.variant('status', [
      v.strictObject({ status: v.literal('off') }),
      v.strictObject({
        status: v.literal('kept'),
        kept: countSchema,
        passed: countSchema,
        total: countSchema,
        next: v.exactOptional(v.string()),
      }),
      v.strictObject({ status: v.literal('failed'), failure: lookupFailureSchema }),
    ]),
  },
  /** A collection is left at what there is of it: that becomes its deck. Gives the number of cards. */
  lookupCollectionEnd: { request: collectionSchema, reply: countSchema },
  /** The reader no longer wants a card that was kept. */
  lookupForget: { request: v.strictObject({ card: entityIdSchema }), reply: v.null() },
  /** The reader takes the glossary of a page, as the page has it, for its site; whether it could be read. */
  keepGlossary: {
    request: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_GLOSSARY_TEXT)),
      host: v.pipe(v.string(), v.nonEmpty()),
    }),
    reply: v.boolean(),
  },
  /** A frame no longer wants what it asked for. */
  lookupStop: { request: v.null(), reply: v.null() },
  /** A frame wants the reader to be asked whether look-ups are allowed. */
  lookupConsent: {
    request: v.strictObject({ text: v.exactOptional(v.string()) }),
    reply: v.null(),
  },
} as const;

/**
 * Questions that only the extension's own pages may ask: a content script shares its process with the
 * page, and has no business changing decks or making requests in bulk.
 */
export const FOR_OWN_PAGES: ReadonlySet<string> = new Set<keyof typeof backgroundContract>([
  'deckChanged',
  'overview',
  'lookupCollection',
  'lookupCollectionEnd',
  'lookupForget',
  'keepGlossary',
]);

/** Commands of the keyboard that lead from name to name, as the manifest calls them. */
export const WALK_COMMANDS = ['next', 'previous', 'card', 'pin'] as const;

/** A command of the keyboard that leads from name to name. */
export type WalkCommand = (typeof WALK_COMMANDS)[number];

/** What the content script of a frame answers to the extension's own pages. */
export const frameContract = {
  /** Scroll to a mention of the entity and open its card; the next one each time. */
  reveal: {
    request: v.strictObject({
      entity: entityIdSchema,
      /** Which of its mentions, from 0; without it, the one after that shown last. */
      place: v.exactOptional(countSchema),
    }),
    reply: v.boolean(),
  },
  /** What the page is, and what it names, in the order in which it is named first. */
  outline: {
    request: v.strictObject({}),
    reply: outlineSchema,
  },
  /** The text of the page as blocks, as much as a message carries: to try names on. */
  pageText: {
    request: v.strictObject({}),
    reply: v.array(v.string()),
  },
  /** The glossaries that the page publishes in its JSON-LD (schema.org `DefinedTermSet`), as they stand. */
  glossaries: {
    request: v.null(),
    reply: v.array(v.pipe(v.string(), v.maxLength(MAX_GLOSSARY_TEXT))),
  },
  /** Show names on this page until it is left, whatever the rules say of its site. */
  showHere: {
    request: v.strictObject({}),
    reply: v.boolean(),
  },
  /** Do what a keyboard command says; whether there was a name to do it to. */
  walk: {
    request: v.strictObject({ command: v.picklist(WALK_COMMANDS) }),
    reply: v.boolean(),
  },
  /** Look a text up, or what is selected, and show its card; whether there was anything to look up. */
  lookUp: {
    request: v.strictObject({ text: v.exactOptional(v.string()) }),
    reply: v.boolean(),
  },
  /** The names that were found and painted before, each once. */
  moreFound: { request: v.null(), reply: v.array(foundBriefSchema) },
  /** Find the names that no deck knows, and paint them. */
  findMore: {
    request: v.null(),
    reply: v.variant('status', [
      v.strictObject({ status: v.literal('off') }),
      v.strictObject({
        status: v.literal('found'),
        /** Those that are painted now, each once. */
        names: v.array(foundBriefSchema),
      }),
      v.strictObject({ status: v.literal('failed'), failure: lookupFailureSchema }),
    ]),
  },
} as const;

function isShortEnough(blocks: readonly string[]): boolean {
  return blocks.reduce((sum, block) => sum + block.length, 0) <= MAX_MESSAGE_TEXT;
}
