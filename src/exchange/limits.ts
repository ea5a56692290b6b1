const MEGABYTE = 2 ** 20;

/** Largest file that is read. The largest public glossaries have a tenth of it. */
export const MOST_BYTES = 64 * MEGABYTE;

/** Most text that a zip may unpack to: what a zip bomb is stopped at. */
export const MOST_UNPACKED_BYTES = 192 * MEGABYTE;

/** Most cards of one file: twice the largest that is meant to work well. */
export const MOST_CARDS = 250_000;

/** Longest name, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** Longest text of a card: a page of it, though a card shows a paragraph. */
export const LONGEST_TEXT = 4_000;

/** Most names of one card. Those of states, in thirteen languages with their forms, come to 168. */
export const MOST_NAMES = 200;
