import { JOINER, type Letters, UPPER } from './letters.ts';

/** Shape of a code unit that is not part of a word. */
export const BOUNDARY = 0;
/** Shape of a code unit at which the recogniser must look closely: capitals, joiners, Han. */
export const LOOK = 31;
/** Shapes of lower-case letters are from 1 to this. */
const LETTER_SHAPES = 30;
const LOW_BYTE = 0xff;
const SHAPE_BITS = 5;

/** Number of 32-bit words in a gate, one a pair of shapes: 4 KB, which stay in the first cache. */
export const GATE_WORDS = 1 << (2 * SHAPE_BITS);

/** Letters of an opening that the gate knows; a sixth would turn away few words more. */
const LETTERS = 5;
/**
 * The first bit of the pairs of an opening, by its number of letters. One of five letters or more
 * has five pairs (boundary and first letter, first and second, …); a shorter one also has the pair
 * of its last letter and the boundary after it.
 */
const FIRST_BIT = [-1, 17, 14, 10, 5, 0] as const;
const LOOK_BIT = 19;
const STARTS = (1 << 0) | (1 << 5) | (1 << 10) | (1 << 14) | (1 << 17) | (1 << LOOK_BIT);
const ENDS = (1 << 4) | (1 << 9) | (1 << 13) | (1 << 16) | (1 << 18) | (1 << LOOK_BIT);

/** The shape of a lower-case letter. By its low byte, so that like pages of letters are stored once. */
export function shapeOfLetter(fold: number): number {
  return 1 + ((fold & LOW_BYTE) % LETTER_SHAPES);
}

/** A gate that stops at nothing but what needs a close look. */
export function newGate(): Uint32Array {
  const gate = new Uint32Array(GATE_WORDS);
  for (let before = 0; before <= LOOK; before++) gate[pairOf(before, LOOK)] = 1 << LOOK_BIT;
  return gate;
}

/** Stops at words that open like `folded`, the folded letters of an alias's first word. */
export function openGate(gate: Uint32Array, folded: readonly number[]): void {
  const shapes = folded.slice(0, LETTERS).map(shapeOfLetter);
  const first = FIRST_BIT[shapes.length]!;
  if (first < 0) return;
  if (shapes.length < LETTERS) shapes.push(BOUNDARY);
  let before = BOUNDARY;
  for (const [place, shape] of shapes.entries()) {
    gate[pairOf(before, shape)]! |= 1 << (first + place);
    before = shape;
  }
}

/**
 * The first place from `from`, itself a boundary, at which a name may have begun; -1 when there is
 * none. Most words of a text start in lower case and open like no alias that may: all that they
 * cost is this loop, which follows every opening at once, a bit each (Baeza-Yates and Gonnet's
 * shift-and), and branches only where it stops.
 */
export function nextStop(
  gate: Uint32Array,
  shapes: Uint8Array,
  text: string,
  from: number,
): number {
  let before = BOUNDARY;
  let open = 0;
  const { length } = text;
  for (let index = from; index < length; index++) {
    const shape = shapes[text.charCodeAt(index)]!;
    open = ((open << 1) | STARTS) & gate[(before << SHAPE_BITS) | shape]!;
    if ((open & ENDS) !== 0) return index;
    before = shape;
  }
  open = ((open << 1) | STARTS) & gate[pairOf(before, BOUNDARY)]!;
  return (open & ENDS) === 0 ? -1 : length;
}

/**
 * Where the word starts in which {@link nextStop} has stopped, not before `from`: behind `stop`
 * when there are only joiners.
 */
export function wordAround(text: string, stop: number, from: number, { classes }: Letters): number {
  let start = stop;
  while (start > from && isInWord(classes[text.charCodeAt(start - 1)]!)) start--;
  while (start < text.length && classes[text.charCodeAt(start)] === JOINER) start++;
  return start;
}

function isInWord(found: number): boolean {
  return found >= JOINER && found <= UPPER;
}

function pairOf(before: number, shape: number): number {
  return (before << SHAPE_BITS) | shape;
}
