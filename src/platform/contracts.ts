import * as v from 'valibot';
import { collectionSchema } from '../entity/collection.ts';
import { dossierSchema } from '../entity/dossier.ts';
import {
  foundNameSchema,
  lookupFailureSchema,
  lookupOutcomeSchema,
  wikiLanguageSchema,
} from '../entity/enrichment.ts';
import { entityIdSchema } from '../entity/entity.ts';
import { outlineSchema } from '../entity/outline.ts';
import { overviewSchema } from '../entity/overview.ts';
import { frameRequests, MAX_GLOSSARY_TEXT } from './frame-requests.ts';
import { blocksSchema, countsSchema, readingContract } from './reading-contract.ts';

/** Most entities that one overview is asked of; a page that names more is a list, not an article. */
export const MAX_OVERVIEW = 150;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A name that was found on the page, as lists show it. */
const foundBriefSchema = v.strictObject({ id: entityIdSchema, label: v.string() });

/** What the background answers, by the name of the question. */
export const backgroundContract = {
  ...readingContract,
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

/** What the content script of a frame answers to the extension's own pages; see `frame-requests.ts`. */
export const frameContract = {
  reveal: { request: frameRequests.reveal, reply: v.boolean() },
  outline: { request: frameRequests.outline, reply: outlineSchema },
  pageText: { request: frameRequests.pageText, reply: v.array(v.string()) },
  glossaries: {
    request: frameRequests.glossaries,
    reply: v.array(v.pipe(v.string(), v.maxLength(MAX_GLOSSARY_TEXT))),
  },
  showHere: { request: frameRequests.showHere, reply: v.boolean() },
  walk: { request: frameRequests.walk, reply: v.boolean() },
  lookUp: { request: frameRequests.lookUp, reply: v.boolean() },
  moreFound: { request: frameRequests.moreFound, reply: v.array(foundBriefSchema) },
  findMore: {
    request: frameRequests.findMore,
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
