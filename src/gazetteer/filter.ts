import { HASHES } from './token-reader.ts';

/** Some alias goes on behind it. */
export const GOES_ON = 1;
/** Some alias goes on behind it with a word that needs no capital. */
export const GOES_ON_LOWER = 2;
/** It is an alias of one word. Longer ones are not marked: they are looked up without asking. */
export const WHOLE = 4;

/** What is known of the beginning of a name: a sum of {@link GOES_ON} and its like; 0 is nothing. */
export type Knowledge = number;

const BITS_PER_KEY = 14;
const WORD_BITS = 32;
const BIT_MASK = WORD_BITS - 1;
const BIT_WIDTH = 5;
const MIXER = 0x9e3779b1;

/**
 * A blocked Bloom filter over finished hashes (Putze, Sanders and Singler, 2007) that answers all
 * that the recogniser asks of the beginning of a name with one memory read. It never denies what it
 * was told, and takes one unknown beginning in twenty for a known one.
 */
export interface Filter {
  words: Uint32Array;
  /** Words per hash value: maps a hash to its word. */
  scale: number;
}

/** A filter that knows what it is told of each hash. */
export function buildFilter(knowledge: ReadonlyMap<number, Knowledge>): Filter {
  const words = new Uint32Array(Math.ceil((knowledge.size * BITS_PER_KEY) / WORD_BITS) + 1);
  const filter = openFilter(words);
  for (const [hash, known] of knowledge) {
    const mixed = mix(hash);
    let bits = presenceBits(mixed);
    if ((known & GOES_ON) !== 0) bits |= goesOnBit(mixed);
    if ((known & GOES_ON_LOWER) !== 0) bits |= goesOnLowerBit(mixed);
    if ((known & WHOLE) !== 0) bits |= wholeBit(mixed);
    words[(hash * filter.scale) | 0]! |= bits;
  }
  return filter;
}

/** A filter over words that were built before. */
export function openFilter(words: Uint32Array): Filter {
  return { words, scale: words.length / HASHES };
}

/** What the filter may know of a hash. */
export function ask({ words, scale }: Filter, hash: number): Knowledge {
  const word = words[(hash * scale) | 0]!;
  const mixed = mix(hash);
  if ((~word & presenceBits(mixed)) !== 0) return 0;
  const goesOn = (word & goesOnBit(mixed)) === 0 ? 0 : GOES_ON;
  const goesOnLower = (word & goesOnLowerBit(mixed)) === 0 ? 0 : GOES_ON_LOWER;
  const whole = (word & wholeBit(mixed)) === 0 ? 0 : WHOLE;
  return goesOn | goesOnLower | whole;
}

/** Thirty bits that do not depend on which word of the filter the hash belongs to: five a question. */
function mix(hash: number): number {
  return Math.imul(hash, MIXER) >>> 2;
}

function presenceBits(mixed: number): number {
  return bitAt(mixed) | bitAt(mixed >>> BIT_WIDTH);
}

function goesOnBit(mixed: number): number {
  return bitAt(mixed >>> (2 * BIT_WIDTH));
}

function goesOnLowerBit(mixed: number): number {
  return bitAt(mixed >>> (3 * BIT_WIDTH));
}

function wholeBit(mixed: number): number {
  return bitAt(mixed >>> (4 * BIT_WIDTH));
}

function bitAt(mixed: number): number {
  return 1 << (mixed & BIT_MASK);
}
