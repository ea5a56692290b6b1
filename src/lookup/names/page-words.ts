import type { NamesLanguage } from './languages.ts';
import type { Word } from './words.ts';

/** What the whole page tells about how its words are written. */
export interface PageWords {
  /** Words that are written small somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words with a capital where none is due: inside a sentence, in a line that has small letters. */
  readonly proper: ReadonlySet<string>;
}

/** Reads how the words of a page are written, block by block. */
export function readPage(
  blocks: readonly (readonly Word[])[],
  { notNames }: NamesLanguage,
): PageWords {
  const small = new Set<string>();
  const proper = new Set<string>();
  for (const words of blocks) {
    for (const { plain, capital, first, loud } of words) {
      if (!capital) small.add(plain);
      else if (!first && !loud && !notNames.has(plain)) proper.add(plain);
    }
  }
  return { small, proper };
}
