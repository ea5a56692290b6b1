import { type PackedLetters, UNITS } from './letters.ts';

const PAGE = 256;
const PAGES = UNITS / PAGE;

/** Packs a letter table; {@link unpackLetters} gives it back. */
export function packLetters(table: Uint32Array): PackedLetters {
  const pageOf = new Uint8Array(PAGES);
  const numbers = new Map<string, number>();
  const stored: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const words = table.subarray(page * PAGE, (page + 1) * PAGE);
    const key = words.join();
    const number = numbers.get(key) ?? numbers.size;
    pageOf[page] = number;
    if (number === numbers.size) stored.push(...words);
    numbers.set(key, number);
  }
  return { pageOf, pages: Uint32Array.from(stored) };
}

/** Lays the packed table out flat, one word a code unit, so that a look-up is one read. */
export function unpackLetters({ pageOf, pages }: PackedLetters): Uint32Array {
  const table = new Uint32Array(UNITS);
  for (let page = 0; page < PAGES; page++) {
    const from = pageOf[page]! * PAGE;
    table.set(pages.subarray(from, from + PAGE), page * PAGE);
  }
  return table;
}
