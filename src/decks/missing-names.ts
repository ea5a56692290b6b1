import { foldName } from './places/fold-name.ts';

/** A capitalised name that texts have and no card does. */
export interface MissingName {
  name: string;
  /** In how many of the texts it stands. */
  texts: number;
}

/** One to four capitalised words, with the small words that names hold together with. */
const NAME =
  /\p{Lu}[\p{L}\p{N}’'-]*(?:\s(?:(?:of|and|the|de|del|la|al|el|bin|von|van|for)\s)*\p{Lu}[\p{L}\p{N}’'-]*){0,3}/gu;
/** After these a capital says nothing: a sentence starts. */
const SENTENCE_START = /(?:^|[.!?:;…]["”’')\]]?\s+|[\n•|–—]\s*|["“‘(]\s*)$/u;
const BEFORE = 6;
const LOWER_CASE = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu;
const POSSESSIVE = /['’]s?$/u;

/**
 * The capitalised names that stand in two texts or more, inside a sentence in at least one of them,
 * and have no card, by the number of texts; texts in German are left out. `isKnown` says whether a card has a name.
 */
export function missingNames(
  all: readonly string[],
  isKnown: (name: string) => boolean,
): MissingName[] {
  const texts = all.filter((text) => !capitalisesNouns(text));
  const counts = new Map<string, { texts: number; inside: boolean }>();
  for (const text of texts) {
    for (const [name, inside] of namesIn(text)) {
      const held = counts.get(name) ?? { texts: 0, inside: false };
      counts.set(name, { texts: held.texts + 1, inside: held.inside || inside });
    }
  }
  const words = lowerCaseWords(texts);
  return [...counts]
    .filter(([name, { texts, inside }]) => texts > 1 && inside && !isKnown(name))
    .filter(([name]) => name.split(' ').some((word) => !words.has(word.toLowerCase())))
    .map(([name, { texts }]) => ({ name, texts }))
    .sort((a, b) => b.texts - a.texts || a.name.localeCompare(b.name));
}

const GERMAN_WORDS = / (?:und|der|die|das|ist|nicht|mit) /g;
const ENGLISH_WORDS = / (?:and|the|of|is|not|with|to) /g;

/** German writes every noun with a capital, so that capitals tell nothing. */
function capitalisesNouns(text: string): boolean {
  const german = text.match(GERMAN_WORDS)?.length ?? 0;
  return german > (text.match(ENGLISH_WORDS)?.length ?? 0);
}

/** Words that stand in lower case somewhere: no names, however often a sentence starts with them. */
function lowerCaseWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(LOWER_CASE) ?? []));
}

/** The names of one text, each with whether it stands inside a sentence somewhere. */
function namesIn(text: string): Map<string, boolean> {
  const names = new Map<string, boolean>();
  for (const { 0: found, index } of text.matchAll(NAME)) {
    const inside = !SENTENCE_START.test(text.slice(Math.max(0, index - BEFORE), index));
    const name = found.replace(/\s+/g, ' ').replace(POSSESSIVE, '');
    names.set(name, (names.get(name) ?? false) || inside);
  }
  return names;
}

/** Names of which every word is itself known or a small word are known too: "Paris and London". */
export function knownByParts(isKnown: (name: string) => boolean): (name: string) => boolean {
  return (name) =>
    isKnown(name) ||
    (name.includes(' ') &&
      name.split(/\s(?:and|of|the)\s|\s/).every((word) => isKnown(word) || word === ''));
}

/** A test for names that cards have, however they are cased and marked. */
export function nameTest(names: Iterable<string>): (name: string) => boolean {
  const folded = new Set([...names].map(foldName));
  return (name) => folded.has(foldName(name));
}
