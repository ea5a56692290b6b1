import { classAt, JOINER, type Letters, LOWER, UPPER } from '../gazetteer/letters.ts';
import { classesOf } from './words/word-classes.ts';

/** A word beside a name. */
export interface Neighbour {
  start: number;
  end: number;
  capital: boolean;
  /** A figure: its first character is a digit. */
  figure: boolean;
  /** Classes of the word as bits; see `words/word-classes.ts`. */
  classes: number;
  /** What stands between it and the name, as bits of {@link GAP}. */
  gap: number;
}

/** What may stand between two words. */
export const GAP = {
  STOP: 1,
  LINE: 2,
  COMMA: 4,
  HYPHEN: 8,
  OPEN: 16,
  CLOSE: 32,
  QUOTE: 64,
  OTHER: 128,
};

/** More than this between two words, and they have nothing to do with each other. */
const WIDEST_GAP = 6;

/** A longer word tells nothing that a list could know. */
const LONGEST_WORD = 24;

const ABBREVIATION = 3;
const HYPHENS = '-‐‑‒';
const STOPS = '.!?;:…—–。！？；：';
const OPENS = '([{«';
const CLOSES = ')]}»';
const QUOTES = '"“”„‘’\'`';

/** The word before `at`; undefined at the start of the text, or when only far-off ones are left. */
export function wordBefore(text: string, at: number, letters: Letters): Neighbour | undefined {
  let end = at;
  while (end > 0 && classAt(text, end - 1, letters) < JOINER) {
    if (at - end > WIDEST_GAP) return undefined;
    end--;
  }
  if (end === 0) return undefined;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWord(text, start - 1, letters)) start--;
  return neighbour(text, start, end, gapIn(text, end, at, end - start), letters);
}

/** The word after `at`; undefined at the end of the text, or when only far-off ones are left. */
export function wordAfter(text: string, at: number, letters: Letters): Neighbour | undefined {
  let start = at;
  while (start < text.length && classAt(text, start, letters) < JOINER) {
    if (start - at > WIDEST_GAP) return undefined;
    start++;
  }
  if (start >= text.length) return undefined;
  let end = start;
  while (end < text.length && end - start < LONGEST_WORD && isWord(text, end, letters)) end++;
  return neighbour(text, start, end, gapIn(text, at, start, LONGEST_WORD), letters);
}

function isWord(text: string, at: number, letters: Letters): boolean {
  return classAt(text, at, letters) >= JOINER;
}

function neighbour(
  text: string,
  start: number,
  end: number,
  gap: number,
  letters: Letters,
): Neighbour {
  const unit = text.charCodeAt(start);
  return {
    start,
    end,
    capital: classAt(text, start, letters) === UPPER,
    figure: unit >= 0x30 && unit <= 0x39,
    classes:
      classAt(text, start, letters) < LOWER ? 0 : classesOf(text.slice(start, end).toLowerCase()),
    gap,
  };
}

/** `before` is the length of the word before: the full stop of "Gen." ends no sentence. */
function gapIn(text: string, from: number, to: number, before: number): number {
  let gap = 0;
  for (let at = from; at < to; at++) {
    const character = text[at]!;
    if (character === ' ') continue;
    if (character === '\n') gap |= GAP.LINE;
    else if (character === ',') gap |= GAP.COMMA;
    else if (character === '.' && before <= ABBREVIATION && at === from) continue;
    else if (HYPHENS.includes(character)) gap |= to - from === 1 ? GAP.HYPHEN : GAP.STOP;
    else if (STOPS.includes(character)) gap |= GAP.STOP;
    else if (OPENS.includes(character)) gap |= GAP.OPEN;
    else if (CLOSES.includes(character)) gap |= GAP.CLOSE;
    else if (QUOTES.includes(character)) gap |= GAP.QUOTE;
    else if (character.trim() !== '') gap |= GAP.OTHER;
  }
  return gap;
}
