import type { Alias } from '../entity/alias.ts';
import { MAX_ENTITIES, MAX_LANGUAGES, packEntry } from './entry.ts';
import { buildFilter, GOES_ON, GOES_ON_LOWER, type Knowledge, WHOLE } from './filter.ts';
import { writeGazetteer } from './gazetteer.ts';
import { classIn, foldIn, type Letters, LOWER, UPPER } from './letters.ts';
import { buildGate } from './opening-gate.ts';
import { finish, HASHES, hashAsWritten, lettersOfFold, TokenReader } from './token-reader.ts';

/** Entries a bucket on average: more save bytes, fewer save comparisons (which are few). */
const ENTRIES_PER_BUCKET = 4;

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
  /** Hashes of the alias cut after each of its words but the last, and how it goes on there. */
  beginnings: [hash: number, knowledge: Knowledge][];
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
  const aliasReader = new AliasReader(letters);
  const unreadable: UnreadableAlias[] = [];
  const readings: Reading[] = [];
  for (const alias of aliases) {
    const reading = aliasReader.read(alias, languages.indexOf(alias.lang ?? ''));
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

/** Reads aliases as the recogniser will read their mentions. */
class AliasReader {
  private readonly letters: Letters;
  private readonly reader: TokenReader;
  private text = '';

  constructor(letters: Letters) {
    this.letters = letters;
    this.reader = new TokenReader(letters);
  }

  /** What the index is to know of an alias; undefined when it does not read as one name. */
  read(alias: NumberedAlias, language: number): Reading | undefined {
    const { reader } = this;
    this.text = alias.text.normalize('NFC');
    reader.turnTo(this.text);
    const start = this.firstLetter(0);
    if (start < 0) return undefined;
    reader.startAt(start);
    const firstCapital = reader.capital;
    const lowerOpening = mayOpenLower(alias, firstCapital)
      ? this.foldedLetters(start, reader.end)
      : undefined;
    const beginnings = this.readOn(alias);
    if (this.firstLetter(reader.end) >= 0) return undefined;
    const entry = packEntry({
      entity: alias.entity,
      match: alias.match,
      firstCapital,
      lastCapital: reader.capital,
      needs: alias.needs,
      language,
    });
    const row = { hash: finish(reader.first), check: this.checkOf(alias), entry };
    return { row, beginnings, lowerOpening };
  }

  /** Reads the words after the first; gives what is known of the name cut after each but the last. */
  private readOn({ match }: NumberedAlias): Reading['beginnings'] {
    const { reader, text } = this;
    const beginnings: Reading['beginnings'] = [];
    while (true) {
      const hash = finish(reader.first);
      const next = reader.readSeparator();
      if (next < 0) return beginnings;
      reader.readToken(next);
      const isLast = reader.end >= text.length;
      const needsCapital = match === 'exact' || (match === 'cased' && isLast);
      beginnings.push([hash, needsCapital && reader.capital ? GOES_ON : GOES_ON | GOES_ON_LOWER]);
    }
  }

  private checkOf({ match }: NumberedAlias): number {
    const folded = finish(this.reader.second);
    if (match !== 'exact') return folded;
    return hashAsWritten(folded, this.text, 0, this.text.length, this.letters);
  }

  private firstLetter(from: number): number {
    for (let index = from; index < this.text.length; index++) {
      if (this.classAt(index) >= LOWER) return index;
    }
    return -1;
  }

  private foldedLetters(start: number, end: number): number[] {
    const { table } = this.letters;
    const places = Array.from({ length: end - start }, (_, offset) => start + offset);
    return places
      .filter((place) => [LOWER, UPPER].includes(this.classAt(place)))
      .map((place) => this.text.charCodeAt(place))
      .flatMap((unit) => lettersOfFold(foldIn(unit, table[unit]!), this.letters));
  }

  private classAt(index: number): number {
    return classIn(this.letters.table[this.text.charCodeAt(index)]!);
  }
}

function mayOpenLower(alias: NumberedAlias, firstCapital: boolean): boolean {
  return alias.match === 'folded' || !firstCapital;
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
  const { packed } = letters;
  const small = JSON.stringify({ languages, expansions: letters.expansions });
  return writeGazetteer({
    small: new TextEncoder().encode(small),
    letterPageOf: packed.pageOf,
    letterPages: packed.pages,
    gate: buildGate(readings.flatMap(({ lowerOpening }) => (lowerOpening ? [lowerOpening] : []))),
    filter: buildFilter(knowledgeOf(readings)).words,
    buckets,
    rows: Uint32Array.from(rows.flatMap(({ check, entry }) => [check, entry])),
  });
}

/** Whether several words are an alias is asked of the rows: few texts come that far. */
function knowledgeOf(readings: readonly Reading[]): Map<number, Knowledge> {
  const knowledge = new Map<number, Knowledge>();
  for (const { row, beginnings } of readings) {
    const isOneWord = beginnings.length === 0;
    for (const [hash, known] of isOneWord ? [[row.hash, WHOLE] as const] : beginnings) {
      knowledge.set(hash, (knowledge.get(hash) ?? 0) | known);
    }
  }
  return knowledge;
}

function distinct(rows: readonly Row[]): Row[] {
  const known = new Map(rows.map((row) => [`${row.hash}.${row.check}.${row.entry}`, row]));
  return [...known.values()];
}
