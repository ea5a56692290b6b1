import { chainsOf } from './chains.ts';
import { namesLanguage } from './languages.ts';
import { type PageWords, readPage } from './page-words.ts';
import { wordsOf } from './words.ts';

/** Letters in brackets, as they follow the name that they stand for. */
const BRACKETED = /\((\p{Lu}[\p{Lu}\p{N}&.-]+)\)/gu;
/** Where a name before such letters may start; in UTF-16 units. */
const LONGEST_FULL_FORM = 100;

/** "Jan van den Berg" has four. */
const MOST_WORDS_OF_A_PERSON = 4;

/** A name that a page holds and no deck knows. */
export interface ProposedName {
  /** As the page writes it. */
  surface: string;
  /** Where it first stands: the place of its block among those given. */
  block: number;
  /** How often the page says it. */
  mentions: number;
  /** What stands before it in a line with it: "foreign minister", in lower case. */
  hints: readonly string[];
  /** The longer name that it is the end or the letters of, as the page writes that. */
  fullForm: string | undefined;
}

/** What is known before the search. */
export interface NamesContext {
  /** Language of the page. */
  language: string;
  /** Block, start and end of each name that is known already, one after the other. */
  known: readonly number[];
}

/** Finds the names in the blocks of a page, those known already left out; in order of appearance. */
export function findNames(blocks: readonly string[], context: NamesContext): ProposedName[] {
  const language = namesLanguage(context.language);
  const words = blocks.map(wordsOf);
  const page = readPage(words, language);
  const names = new Map<string, ProposedName & { hints: string[] }>();
  for (const [block, text] of blocks.entries()) {
    const known = knownIn(context.known, block);
    for (const { start, end, hints } of chainsOf(words[block] ?? [], text, {
      page,
      language,
      known,
    })) {
      const surface = text.slice(start, end).replace(/\s+/g, ' ');
      const name = names.get(surface) ?? {
        surface,
        block,
        mentions: 0,
        hints: [],
        fullForm: undefined,
      };
      name.mentions++;
      name.hints.push(...hints);
      names.set(surface, name);
    }
  }
  return withFullForms([...names.values()], blocks, page);
}

function knownIn(rows: readonly number[], block: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + 2 < rows.length; at += 3) {
    if (rows[at] === block) found.push({ start: rows[at + 1] ?? 0, end: rows[at + 2] ?? 0 });
  }
  return found;
}

/**
 * Ties "Tavish" to "Ilmar Tavish" and "NRC" to "Northern Reef Compact (NRC)" of the same page. A
 * short form comes after the full one: a name that is there first stands for itself.
 */
function withFullForms(
  names: readonly ProposedName[],
  blocks: readonly string[],
  page: PageWords,
): ProposedName[] {
  const beforeLetters = bracketedIn(blocks);
  return names.map((name, at) => {
    const bound = beforeLetters.get(name.surface) ?? [];
    const full = names
      .filter(
        ({ surface }, place) =>
          (spells(surface, name.surface) && bound.some((text) => text.endsWith(surface))) ||
          (place < at && isLastName(name.surface, surface, page)),
      )
      .sort((a, b) => b.surface.length - a.surface.length)[0];
    return full === undefined ? name : { ...name, fullForm: full.surface };
  });
}

/** What stands before letters in brackets, by the letters: "Northern Reef Compact (NRC)". */
function bracketedIn(blocks: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const text of blocks) {
    for (const { index, 1: letters = '' } of text.matchAll(BRACKETED)) {
      const before = text.slice(Math.max(0, index - LONGEST_FULL_FORM), index);
      found.set(letters, [...(found.get(letters) ?? []), before.replace(/\s+/g, ' ').trimEnd()]);
    }
  }
  return found;
}

/** Whether letters are the first ones of a name's words, in order: a party's are not a person's. */
function spells(full: string, letters: string): boolean {
  const initials = full.split(/[\s-]+/).map((word) => word[0]?.toUpperCase() ?? '');
  if (!full.includes(' ') || initials[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether a name is the last word of a person's: not of a "University of Lisbon", nor a word. */
function isLastName(short: string, full: string, { small }: PageWords): boolean {
  if (short.includes(' ') || !full.endsWith(` ${short}`)) return false;
  const words = full.split(' ');
  const allNames = words.every((word) => /^\p{Lu}/u.test(word));
  return allNames && words.length <= MOST_WORDS_OF_A_PERSON && !small.has(short.toLowerCase());
}
