import * as v from 'valibot';
import { entityIdSchema } from '../entity/entity.ts';

/*
 * What the content script of a frame is asked: apart from what it answers, which only those who ask look
 * through, since this is in every frame of every tab.
 */

/** Longest glossary that a page may offer; a larger one is a file, and can be added as one. In UTF-16 units. */
export const MAX_GLOSSARY_TEXT = 1_000_000;

/** Commands of the keyboard that lead from name to name, as the manifest calls them. */
export const WALK_COMMANDS = ['next', 'previous', 'card', 'pin'] as const;

/** A command of the keyboard that leads from name to name. */
export type WalkCommand = (typeof WALK_COMMANDS)[number];

/** The form of each question that the extension's own pages ask a frame, by its name. */
export const frameRequests = {
  /** Scroll to a mention of the entity and open its card; the next one each time. */
  reveal: v.strictObject({
    entity: entityIdSchema,
    /** Which of its mentions, from 0; without it, the one after that shown last. */
    place: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  /** What the page is, and what it names, in the order in which it is named first. */
  outline: v.strictObject({}),
  /** The text of the page as blocks, as much as a message carries: to try names on. */
  pageText: v.strictObject({}),
  /** The glossaries that the page publishes in its JSON-LD (schema.org `DefinedTermSet`), as they stand. */
  glossaries: v.null(),
  /** Show names on this page until it is left, whatever the rules say of its site. */
  showHere: v.strictObject({}),
  /** Do what a keyboard command says; whether there was a name to do it to. */
  walk: v.strictObject({ command: v.picklist(WALK_COMMANDS) }),
  /** Look a text up, or what is selected, and show its card; whether there was anything to look up. */
  lookUp: v.strictObject({ text: v.exactOptional(v.string()) }),
  /** The names that were found and painted before, each once. */
  moreFound: v.null(),
  /** Find the names that no deck knows, and paint them. */
  findMore: v.null(),
} as const;
