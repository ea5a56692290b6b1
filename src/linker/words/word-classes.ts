import { ENGLISH } from './english.ts';
import {
  FRENCH,
  FURTHER,
  GERMAN,
  ITALIAN,
  POLISH,
  PORTUGUESE,
  RUSSIAN,
  SPANISH,
  TURKISH,
} from './other-languages.ts';
import { WORD_CLASSES, type WordClass, type WordLists } from './word-lists.ts';

/** The bit of a class in the numbers that {@link classesOf} gives. */
export const CLASS_BIT = Object.fromEntries(
  WORD_CLASSES.map((name, bit) => [name, 1 << bit]),
) as Readonly<Record<WordClass, number>>;

const CLASSES_OF_WORD = mergeLists([
  ENGLISH,
  FRENCH,
  GERMAN,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  RUSSIAN,
  POLISH,
  TURKISH,
  FURTHER,
]);

/** The classes of a word in lower case, as bits; 0 when no list holds it. */
export function classesOf(word: string): number {
  return CLASSES_OF_WORD.get(word) ?? 0;
}

// One table for all languages: a page's language is often missing or wrong, and a word that is
// of different classes in two languages has the bits of both.
function mergeLists(lists: readonly WordLists[]): ReadonlyMap<string, number> {
  const merged = new Map<string, number>();
  for (const list of lists) {
    for (const name of WORD_CLASSES) {
      for (const word of list[name]?.split(/\s+/) ?? []) {
        if (word !== '') merged.set(word, (merged.get(word) ?? 0) | CLASS_BIT[name]);
      }
    }
  }
  return merged;
}
