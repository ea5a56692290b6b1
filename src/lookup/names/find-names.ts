import { chainsOf } from './chains.ts';
import { namesLanguage } from './languages.ts';
import { readPage } from './page-words.ts';
import { wordsOf } from './words.ts';

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
  return withFullForms([...names.values()], blocks);
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
function withFullForms(names: readonly ProposedName[], blocks: readonly string[]): ProposedName[] {
  return names.map((name, at) => {
    const { surface } = name;
    const full = names
      .filter((other, place) => isFullForm(other, name, place < at, blocks))
      .sort((a, b) => b.surface.length - a.surface.length)[0];
    return full === undefined || full.surface === surface
      ? name
      : { ...name, fullForm: full.surface };
  });
}

function isFullForm(
  full: ProposedName,
  { surface }: ProposedName,
  isBefore: boolean,
  blocks: readonly string[],
): boolean {
  if (isBound(full.surface, surface, blocks)) return true;
  return isBefore && !surface.includes(' ') && full.surface.endsWith(` ${surface}`);
}

function isBound(full: string, letters: string, blocks: readonly string[]): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(letters) || !full.includes(' ')) return false;
  return blocks.some((text) => text.includes(`${full} (${letters})`));
}
