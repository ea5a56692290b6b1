import { HASHES } from './token-reader.ts';

const BITS_PER_KEY = 8;
const WORD_BITS = 32;
const BIT_MASK = WORD_BITS - 1;
const BIT_SHIFT = 5;
/**
 * A blocked Bloom filter over finished hashes: it never denies a key that it was given, and lets
 * about one foreign key in sixteen through, for one memory read a question (Putze, Sanders and
 * Singler, 2007). Made with {@link buildFilter}.
 */
export interface Filter {
  words: Uint32Array;
  /** Words per hash value: maps a hash to its word. */
  scale: number;
}

/** A filter that knows every one of `keys` (finished hashes). */
export function buildFilter(keys: Iterable<number>): Filter {
  const distinct = new Set(keys);
  const words = new Uint32Array(Math.ceil((distinct.size * BITS_PER_KEY) / WORD_BITS) + 1);
  const filter = openFilter(words);
  for (const key of distinct) words[(key * filter.scale) | 0]! |= bitsOf(key);
  return filter;
}

/** A filter over words that were built before. */
export function openFilter(words: Uint32Array): Filter {
  return { words, scale: words.length / HASHES };
}

/** Whether the filter may know the key. */
export function mayHold(filter: Filter, key: number): boolean {
  const bits = bitsOf(key);
  return (filter.words[(key * filter.scale) | 0]! & bits) === (bits | 0);
}

function bitsOf(key: number): number {
  return (1 << (key & BIT_MASK)) | (1 << ((key >>> BIT_SHIFT) & BIT_MASK));
}
