import { type Filter, openFilter } from './filter.ts';
import type { Letters } from './letters.ts';
import { unpackLetters } from './letters-file.ts';
import type { Gate } from './opening-gate.ts';
import { HASHES } from './token-reader.ts';

/** "SLGZ": Sidelight gazetteer. */
const MAGIC = 0x5a474c53;
/** Raised whenever the layout or the hashing changes, so that an old file is refused. */
const VERSION = 3;
const WORD_BYTES = 4;
const HALF_WORD_BYTES = 2;
const LETTER_PAGES = 256;

/** Words of a row of the index: check hash and packed entry, side by side in one memory line. */
export const ROW = 2;

/** The compiled index of one deck's aliases: views on one buffer, ready as soon as it is there. */
export interface Gazetteer {
  letters: Letters;
  /** Languages of the aliases; place 0 stands for any. */
  languages: readonly string[];
  /** Which beginnings and which whole names there are. */
  filter: Filter;
  /** Which words need no look. */
  gate: Gate;
  /** Rows of bucket `b` are those from `buckets[b]` to `buckets[b + 1]`. */
  buckets: Uint32Array;
  /** Buckets per hash value: maps a hash to its bucket. */
  bucketScale: number;
  /** See {@link ROW}. */
  rows: Uint32Array;
}

/** The parts of a gazetteer file, in the order in which they are laid out. */
export interface GazetteerParts {
  /** UTF-8 JSON of what is no table. */
  small: Uint8Array;
  letterPageOf: Uint8Array;
  letterPages: Uint32Array;
  gate: Uint16Array;
  filter: Uint32Array;
  buckets: Uint32Array;
  rows: Uint32Array;
}

/** The few things that are not tables. */
interface Small {
  languages: readonly string[];
  expansions: readonly string[];
}

const ORDER = [
  'small',
  'letterPageOf',
  'letterPages',
  'gate',
  'filter',
  'buckets',
  'rows',
] as const satisfies readonly (keyof GazetteerParts)[];

/** Lays the parts out in one buffer, each at a multiple of four bytes, their sizes first. */
export function writeGazetteer(parts: GazetteerParts): ArrayBuffer {
  const header = [MAGIC, VERSION, ...ORDER.map((name) => parts[name].byteLength)];
  const bodyBytes = ORDER.reduce((sum, name) => sum + aligned(parts[name].byteLength), 0);
  const buffer = new ArrayBuffer(header.length * WORD_BYTES + bodyBytes);
  new Uint32Array(buffer, 0, header.length).set(header);
  let offset = header.length * WORD_BYTES;
  for (const name of ORDER) {
    const { buffer: from, byteOffset, byteLength } = parts[name];
    new Uint8Array(buffer, offset, byteLength).set(new Uint8Array(from, byteOffset, byteLength));
    offset += aligned(byteLength);
  }
  return buffer;
}

/**
 * Opens a compiled gazetteer: nothing is parsed but a few hundred bytes, nothing copied but the
 * letter tables.
 *
 * @throws Error when the buffer is not a gazetteer of this version, or is cut short.
 */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const sizes = readHeader(buffer);
  const offsets = offsetsOf(sizes);
  const bytes = (name: keyof GazetteerParts) => new Uint8Array(buffer, offsets[name], sizes[name]);
  const words = (name: keyof GazetteerParts) =>
    new Uint32Array(buffer, offsets[name], sizes[name] / WORD_BYTES);
  const small = JSON.parse(new TextDecoder().decode(bytes('small'))) as Small;
  const packed = { pageOf: bytes('letterPageOf'), pages: words('letterPages') };
  const buckets = words('buckets');
  return {
    letters: { table: unpackLetters(packed), expansions: small.expansions, packed },
    languages: small.languages,
    filter: openFilter(words('filter')),
    gate: new Uint16Array(buffer, offsets.gate, sizes.gate / HALF_WORD_BYTES),
    buckets,
    bucketScale: (buckets.length - 1) / HASHES,
    rows: words('rows'),
  };
}

type Sizes = Record<keyof GazetteerParts, number>;

function readHeader(buffer: ArrayBuffer): Sizes {
  const headerWords = ORDER.length + 2;
  if (buffer.byteLength < headerWords * WORD_BYTES) throw damaged('it is too short');
  const [magic, version, ...sizes] = new Uint32Array(buffer, 0, headerWords);
  if (magic !== MAGIC) throw damaged('it does not start as one');
  if (version !== VERSION) throw damaged(`it has layout ${version}, not ${VERSION}`);
  const named = Object.fromEntries(ORDER.map((name, place) => [name, sizes[place]])) as Sizes;
  const whole = sizes.reduce((sum, size) => sum + aligned(size), headerWords * WORD_BYTES);
  if (whole !== buffer.byteLength) throw damaged('its parts do not fill it');
  if (named.letterPageOf !== LETTER_PAGES) throw damaged('its letter tables have another size');
  return named;
}

function offsetsOf(sizes: Sizes): Sizes {
  let offset = (ORDER.length + 2) * WORD_BYTES;
  const places = ORDER.map((name) => {
    const place = offset;
    offset += aligned(sizes[name]);
    return [name, place] as const;
  });
  return Object.fromEntries(places) as Sizes;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / WORD_BYTES) * WORD_BYTES;
}

function damaged(why: string): Error {
  return new Error(`This is not a Sidelight gazetteer: ${why}. Build the decks again.`);
}
