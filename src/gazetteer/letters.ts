/**
 * What a UTF-16 code unit is to a name. The order matters: everything from JOINER to UPPER
 * continues a word, so that the recogniser leaves a word with two comparisons a letter.
 */
export const BREAK = 0;
/** White space, line breaks included. */
export const SPACE = 1;
/** Hyphens, written without a space on either side. */
export const HYPHEN = 2;
/** Apostrophes, straight and curly. */
export const APOSTROPHE = 3;
/** The full stop of "St. Petersburg" and "U.S.". */
export const DOT = 4;
/** The comma of "Washington, D.C.". */
export const COMMA = 5;
/** The ampersand of "AT&T". */
export const AMPERSAND = 6;
/** The middle dot between the parts of a foreign name in Chinese and Japanese. */
export const MIDDLE_DOT = 7;
/** Written but not read: soft hyphens, zero-width characters, combining marks. */
export const JOINER = 8;
/** A letter or digit that is not a capital. */
export const LOWER = 9;
/** A capital letter. */
export const UPPER = 10;
/** Katakana: words run together with other scripts, but not with each other. */
export const KATAKANA = 11;
/** A character of a script without word spaces (Han, Hiragana, Thai): a token of its own. */
export const SOLO = 12;

/** The first fold that stands for several letters: a private-use code unit, which no letter is. */
export const FIRST_EXPANSION = 0xe000;
/** The last fold that may stand for several letters; see {@link Letters.expansions}. */
export const LAST_EXPANSION = 0xf8ff;

/** Number of UTF-16 code units. */
export const UNITS = 0x10000;

const UNIT_MASK = UNITS - 1;
const CLASS_AT = 16;
const CLASS_MASK = 0xf;
const SHAPE_AT = 24;

/** What every UTF-16 code unit is, and what it folds to. */
export interface Letters {
  /** A word for each code unit: see {@link letterOf}. One table, so that a letter is one read. */
  table: Uint32Array;
  /** Letters that fold to more than one: fold `FIRST_EXPANSION + n` stands for `expansions[n]`. */
  expansions: readonly string[];
  /** The same table as it is stored. */
  packed: PackedLetters;
}

/** The letter table as it is stored: most pages of 256 code units are alike, and are there once. */
export interface PackedLetters {
  /** For each of the 256 pages, which of the stored pages it is. */
  pageOf: Uint8Array;
  /** The stored pages, 256 words each. */
  pages: Uint32Array;
}

/**
 * The word of a code unit: what to add to fold it (case, width and diacritics removed) in the low
 * 16 bits, so that pages of letters that fold to themselves are alike; then its class, then its
 * shape to the gate (see `opening-gate.ts`).
 */
export function letterOf(unit: number, fold: number, found: number, shape: number): number {
  return (((fold - unit) & UNIT_MASK) | (found << CLASS_AT) | (shape << SHAPE_AT)) >>> 0;
}

/** The folded code unit of a code unit, by its word. */
export function foldIn(unit: number, letter: number): number {
  return (unit + letter) & UNIT_MASK;
}

/** The class of a code unit, by its word. */
export function classIn(letter: number): number {
  return (letter >>> CLASS_AT) & CLASS_MASK;
}

/** The class of the code unit of a text at a place; BREAK outside of it. */
export function classAt(text: string, at: number, { table }: Pick<Letters, 'table'>): number {
  return at >= 0 && at < text.length ? classIn(table[text.charCodeAt(at)]!) : BREAK;
}

/** The shape of a code unit, by its word. */
export function shapeIn(letter: number): number {
  return letter >>> SHAPE_AT;
}
