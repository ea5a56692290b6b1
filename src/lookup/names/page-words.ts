import type { NamesLanguage } from './languages.ts';
import type { Word } from './words.ts';

/** What the whole page tells about how its words are written. */
export interface PageWords {
  /** Words that are written small somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words with a capital where none is due: inside a sentence, in a line that has small letters. */
  readonly proper: ReadonlySet<string>;
  /** Two words with capitals side by side, in a line that has small letters: "world cup". */
  readonly pairs: ReadonlySet<string>;
}

/** Reads how the words of a page are written, block by block. */
export function readPage(
  blocks: readonly (readonly Word[])[],
  { notNames }: NamesLanguage,
): PageWords {
  const small = new Set<string>();
  const proper = new Set<string>();
  const pairs = new Set<string>();
  for (const words of blocks) {
    for (const [at, { plain, capital, first, loud }] of words.entries()) {
      const next = words[at + 1];
      if (capital && !loud && next?.capital && !next.loud && /^\s$/u.test(next.gap)) {
        pairs.add(`${plain} ${next.plain}`);
      }
      if (!capital) small.add(plain);
      else if (!first && !loud && !notNames.has(plain)) proper.add(plain);
    }
  }
  return { small, proper, pairs };
}
