import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect } from 'vitest';
import { type Fault, UnreadableFile } from '../../src/exchange/fault.ts';
import { type Format, type ReadFile, readDeckFile } from '../../src/exchange/read-deck-file.ts';
import { awkwardText } from './awkward.ts';
import { deckFaults, looseEnds } from './deck-schema.ts';
import { mutated, spoilt } from './mutations.ts';
import { expectPrototypesUntouched } from './prototypes.ts';
import { fuzz } from './seed.ts';
import * as valid from './valid-files.ts';

/** Cases that take about half a second: a file of a few kilobytes is read in a fraction of one ms. */
const CASES = 300;

/** Good files, and files as long as they are deep, take more time. */
const FEW = 75;
const DEEP = 40;

/** Files are small: what takes this long, even on a busy machine, would not end with a large one. */
const MOST_MS = 15_000;

/** A few lines of the list of faults. */
const MOST_WORDS = 250;

const NAME = 'my-words.csv';

const jsonFormats: readonly (readonly [Format, fc.Arbitrary<unknown>])[] = [
  ['deck', valid.decks],
  ['map', valid.flatMaps],
  ['term_set', valid.termSets],
  ['wikidata', valid.wikidata],
];
const files: readonly (readonly [Format, fc.Arbitrary<Uint8Array>])[] = [
  ['table', valid.tables.map(bytesOf)],
  ['yomitan', valid.dictionaries.map(valid.zipped)],
  ...jsonFormats.map(
    ([format, values]) => [format, values.map((json) => bytesOf(JSON.stringify(json)))] as const,
  ),
];

describe.each(files)('a file of the format %s', (format, files) => {
  fuzz(
    'is known for what it is',
    FEW,
    fc.property(files, (bytes) => {
      const read = holdLaws(bytes);
      // Words of nothing but blanks make a file of no cards, which is refused.
      if (read !== undefined) expect(read.format).toBe(format);
    }),
  );

  fuzz('is read or refused when it is damaged', CASES, fc.property(spoilt(files), holdOnly));

  fuzz('is read or refused in another encoding', FEW, fc.property(files.chain(recoded), holdOnly));
});

describe.each(jsonFormats)('JSON of the format %s', (_format, values) => {
  fuzz('may hold anything anywhere', CASES, fc.property(mutated(values).map(written), holdOnly));

  fuzz('may be of any depth anywhere', DEEP, fc.property(deepened(values), holdOnly));
});

describe('a table', () => {
  const separator = fc.constantFrom(',', '\t', ';');
  const column = fc.oneof(
    fc.constantFrom('id', 'term', 'aliases', 'type', 'summary', 'source', 'asOf', 'lang', 'case'),
    awkwardText,
  );
  const cells = fc.array(fc.oneof(column, awkwardText), { maxLength: 8 });
  const rows = fc.tuple(separator, fc.array(column, { maxLength: 8 }), fc.array(cells));

  fuzz(
    'may hold anything anywhere',
    CASES,
    fc.property(
      rows.map(([separator, columns, rows]) =>
        [['term', 'summary', ...columns], ...rows].map((row) => row.join(separator)).join('\n'),
      ),
      holdOnly,
    ),
  );
});

describe('a zip', () => {
  fuzz(
    'may hold anything in its files',
    CASES,
    fc.property(mutated(valid.dictionaries).map(valid.zipped), holdOnly),
  );

  fuzz(
    'may lie of its sizes and its packing',
    CASES,
    fc.property(valid.dictionaries.map(valid.zipped).chain(lying), holdOnly),
  );
});

describe('any bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 300 });
  const starts = ['', '{', '[', '"', 'PK\u0003\u0004', 'term,summary\n', '\ufeff'].map((start) =>
    strToU8(start),
  );
  const started = fc
    .tuple(fc.constantFrom(...starts), bytes)
    .map(([start, rest]) => Uint8Array.of(...start, ...rest));

  fuzz('are read or refused', 2 * CASES, fc.property(started, holdOnly));
});

function holdOnly(file: string | Uint8Array): void {
  holdLaws(typeof file === 'string' ? bytesOf(file) : file);
}

/** Holds what is true of every file: it is read, in time, as a deck that can be kept, or refused. */
function holdLaws(bytes: Uint8Array): ReadFile | undefined {
  const from = performance.now();
  const read = unlessRefused(bytes);
  expect(performance.now() - from).toBeLessThan(MOST_MS);
  expectPrototypesUntouched();
  if (read === undefined) return undefined;
  expect(deckFaults(read.deck)).toEqual([]);
  expect(looseEnds(read.deck)).toEqual([]);
  expect(read.deck.entities.length).toBeGreaterThan(0);
  // A line of the file, or the number of a card; a field would not say which card's.
  expect(read.faults.filter(({ row = 0 }) => row < 1)).toEqual([]);
  expect(read.faults.filter((fault) => !isReadable(fault))).toEqual([]);
  return read;
}

function unlessRefused(bytes: Uint8Array): ReadFile | undefined {
  try {
    return readDeckFile(bytes, NAME);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    expect(isReadable((error as UnreadableFile).fault)).toBe(true);
    return undefined;
  }
}

/** Whether a list of faults can show it: files may hold a megabyte where a word should stand. */
function isReadable({ code, field = '', detail = '' }: Fault): boolean {
  return code !== undefined && field.length <= MOST_WORDS && detail.length <= MOST_WORDS;
}

function written(json: unknown): string {
  return JSON.stringify(json) ?? '';
}

function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}

/** Readers that call themselves for what is inside give up at some ten thousand levels. */
const DEPTH = 20_000;
const OPENINGS = [
  ['[', ']'],
  ['{"a":', '}'],
  ['{"@graph":[', ']}'],
  ['{"content":[', ']}'],
] as const;

/** Stands in a value where its JSON is to be deep. */
const HERE = 'deep from here';

/** JSON of values with a deep nest of lists or records in some of their places. */
function deepened(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const marked = mutated(values, fc.constant(HERE));
  return fc.tuple(marked, fc.constantFrom(...OPENINGS)).map(([value, [open, close]]) => {
    const nest = `${open.repeat(DEPTH)}1${close.repeat(DEPTH)}`;
    return written(value).replaceAll(JSON.stringify(HERE), nest);
  });
}

/** Bytes as if somebody had taken them for letters and written these in an encoding of their own. */
function recoded(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const text = Buffer.from(bytes);
  const encodings = ['latin1', 'utf16le'] as const;
  return fc.tuple(fc.constantFrom(...encodings), fc.boolean()).map(([encoding, marked]) => {
    const mark = marked ? '\ufeff' : '';
    return Uint8Array.from(Buffer.from(mark + text.toString('utf8'), encoding));
  });
}

/** "PK" and 3, 4: before each file of a zip. */
const LOCAL_HEADER = [0x50, 0x4b, 3, 4];
/** Flags, packing, time, date, checksum, both sizes, lengths of name and extra field. */
const HEADER_FIELDS = { first: 6, last: 29 } as const;

/** A zip with bytes changed in what it says of one of its files. */
function lying(zip: Uint8Array): fc.Arbitrary<Uint8Array> {
  const starts = [...zip.keys()].filter((at) =>
    LOCAL_HEADER.every((byte, n) => zip[at + n] === byte),
  );
  const field = fc.integer({ min: HEADER_FIELDS.first, max: HEADER_FIELDS.last });
  const lie = fc.tuple(fc.constantFrom(...starts), field, fc.nat(255));
  return fc.array(lie, { minLength: 1, maxLength: 4 }).map((lies) => {
    const changed = zip.slice();
    for (const [start, field, byte] of lies) changed[start + field] = byte;
    return changed;
  });
}
