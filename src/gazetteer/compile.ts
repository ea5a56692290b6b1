import type { Alias } from '../entity/alias.ts';
import { MAX_ENTITIES, MAX_LANGUAGES, packEntry } from './entry.ts';
import { buildFilter } from './filter.ts';
import { writeGazetteer } from './gazetteer.ts';
import { foldAt, type Letters, LOWER, UPPER } from './letters.ts';
import { newGate, openGate } from './opening-gate.ts';
import { finish, HASHES, hashAsWritten, lettersOfFold, TokenReader } from './token-reader.ts';

/** Entries a bucket on average: more save bytes, fewer save comparisons. */
const ENTRIES_PER_BUCKET = 3;

/** An alias and the number of the entity that it names. */
export interface NumberedAlias extends Alias {
  entity: number;
}

/** An alias that no text can hold, and why. */
export interface UnreadableAlias {
  alias: NumberedAlias;
  why: string;
}

interface Row {
  hash: number;
  check: number;
  entry: number;
}

interface Reading {
  row: Row;
  /** Hashes of the alias cut after each of its words but the last. */
  beginnings: number[];
  opening: number;
  /** Folded letters of the first word, when it may be written in lower case. */
  lowerOpening: number[] | undefined;
}

/**
 * Compiles aliases into a gazetteer file. Aliases that cannot be read as one name (no letters,
 * punctuation that ends a name) are left out and returned.
 *
 * @throws Error when there are more entities or languages than a gazetteer can number.
 */
export function compileGazetteer(
  aliases: readonly NumberedAlias[],
  letters: Letters,
): { file: ArrayBuffer; unreadable: UnreadableAlias[] } {
  const languages = ['', ...new Set(aliases.flatMap((alias) => alias.lang ?? []))];
  checkLimits(aliases, languages);
  const reader = new TokenReader(letters);
  const unreadable: UnreadableAlias[] = [];
  const readings: Reading[] = [];
  for (const alias of aliases) {
    const reading = readAlias(alias, languages.indexOf(alias.lang ?? ''), reader, letters);
    if (reading === undefined) unreadable.push({ alias, why: 'it does not read as one name' });
    else readings.push(reading);
  }
  return { file: layOut(readings, languages, letters), unreadable };
}

function checkLimits(aliases: readonly NumberedAlias[], languages: readonly string[]): void {
  if (aliases.some(({ entity }) => entity >= MAX_ENTITIES)) {
    throw new Error(`A gazetteer holds at most ${MAX_ENTITIES} entities. Split the deck.`);
  }
  if (languages.length > MAX_LANGUAGES) {
    throw new Error(`A gazetteer holds aliases in at most ${MAX_LANGUAGES - 1} languages.`);
  }
}

function readAlias(
  alias: NumberedAlias,
  language: number,
  reader: TokenReader,
  letters: Letters,
): Reading | undefined {
  const text = alias.text.normalize('NFC');
  const start = firstLetter(text, letters);
  if (start < 0) return undefined;
  reader.reset();
  reader.readToken(text, start);
  const firstCapital = reader.capital;
  const opening = finish(reader.first);
  const lowerOpening = mayOpenLower(alias, firstCapital)
    ? foldedLetters(text, start, reader.end, letters)
    : undefined;
  const beginnings: number[] = [];
  while (reader.end < text.length) {
    const beginning = finish(reader.first);
    const next = reader.readSeparator(text);
    if (next < 0) break;
    beginnings.push(beginning);
    reader.readToken(text, next);
  }
  if (firstLetter(text.slice(reader.end), letters) >= 0) return undefined;
  const entry = packEntry({
    entity: alias.entity,
    match: alias.match,
    firstCapital,
    lastCapital: reader.capital,
    needs: alias.needs,
    language,
  });
  const folded = finish(reader.second);
  const check =
    alias.match === 'exact' ? hashAsWritten(folded, text, 0, text.length, letters) : folded;
  return { row: { hash: finish(reader.first), check, entry }, beginnings, opening, lowerOpening };
}

function mayOpenLower(alias: NumberedAlias, firstCapital: boolean): boolean {
  return alias.match === 'folded' || !firstCapital;
}

function firstLetter(text: string, { classes }: Letters): number {
  for (let index = 0; index < text.length; index++) {
    if (classes[text.charCodeAt(index)]! >= LOWER) return index;
  }
  return -1;
}

function foldedLetters(text: string, start: number, end: number, letters: Letters): number[] {
  const units = Array.from(text.slice(start, end), (_, offset) => text.charCodeAt(start + offset));
  return units
    .filter((unit) => letters.classes[unit] === LOWER || letters.classes[unit] === UPPER)
    .flatMap((unit) => lettersOfFold(foldAt(unit, letters.foldShifts), letters));
}

function layOut(
  readings: readonly Reading[],
  languages: readonly string[],
  letters: Letters,
): ArrayBuffer {
  const rows = distinct(readings.map(({ row }) => row));
  const bucketCount = Math.max(1, Math.ceil(rows.length / ENTRIES_PER_BUCKET));
  const scale = bucketCount / HASHES;
  rows.sort((a, b) => a.hash - b.hash || a.check - b.check || a.entry - b.entry);
  const buckets = new Uint32Array(bucketCount + 1);
  for (const { hash } of rows) buckets[((hash * scale) | 0) + 1]!++;
  for (let bucket = 0; bucket < bucketCount; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
  const gate = newGate();
  for (const { lowerOpening } of readings) if (lowerOpening) openGate(gate, lowerOpening);
  const { packed } = letters;
  const small = JSON.stringify({ languages, expansions: letters.expansions });
  return writeGazetteer({
    small: new TextEncoder().encode(small),
    letterPages: packed.pageOf,
    letterClasses: packed.classes,
    letterFoldShifts: packed.foldShifts,
    letterShapes: packed.shapes,
    gate,
    openings: buildFilter(readings.map(({ opening }) => opening)).words,
    beginnings: buildFilter(readings.flatMap(({ beginnings }) => beginnings)).words,
    buckets,
    checks: Uint32Array.from(rows, ({ check }) => check),
    entries: Uint32Array.from(rows, ({ entry }) => entry),
  });
}

function distinct(rows: readonly Row[]): Row[] {
  const known = new Map(rows.map((row) => [`${row.hash}.${row.check}.${row.entry}`, row]));
  return [...known.values()];
}
