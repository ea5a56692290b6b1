import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type NamesByLanguage } from '../names/foreign-names.ts';

/** Where the table of names is kept. */
export const CITY_NAMES_FILE = path.join(import.meta.dirname, 'city-names.tsv');
const HEAD = ['id', 'en', ...LANGUAGES];
const TAB = '\t';

/** What a city is called in other languages, and in English where GeoNames' own name is another. */
export interface CityNames {
  english: string | undefined;
  foreign: NamesByLanguage;
}

/**
 * Reads the names of cities in other languages, by GeoNames id. They are kept in the repository
 * because no package of the npm registry has them: `npm run deck -- city-names` gathers them anew.
 */
export function readCityNames(): Map<number, CityNames> {
  const [, ...lines] = readFileSync(CITY_NAMES_FILE, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [id = '', english = '', ...names] = line.split(TAB);
      const pairs = LANGUAGES.map((language, place) => [language, names[place]] as const);
      const foreign = Object.fromEntries(
        pairs.map(([language, name = '']) => [language, asWritten(name)]),
      );
      return [Number(id), { english: asWritten(english)[0], foreign }] as const;
    }),
  );
}

/** What tells namesakes apart in lists: "Newport (Wales)", "سالفادور، باهيا". */
const ADDITION = /[،,(/].*$/u;
/** Marks with which no name is written in a sentence. */
const ODD = /=|\.\p{L}|(?<!\p{L})['‘’ʼ]|['‘’ʼ]-/u;

/** Names in the table that are of no city: somebody whom one is called after, and the Japanese language. */
const NO_CITIES = new Set(['Ho Chi Minh', '日本語']);

/** A name of the table as a sentence has it, if it could stand in one. */
function asWritten(name: string): string[] {
  const plain = name.replace(ADDITION, '').trim();
  return plain === '' || ODD.test(plain) || NO_CITIES.has(plain) ? [] : [plain];
}

/** A city whose names are gathered. */
export interface NamelessCity {
  id: number;
  name: string;
  /** Whether it is large enough for names in all languages, not only in English. */
  isLarge: boolean;
}

/**
 * Gathers the names of cities from the translations of Debian's package `libgeonames-common`
 * (GeoNames, CC BY 4.0), which are in `folder` as `LANGUAGE/LC_MESSAGES/geonames.mo`. Gives the
 * table that is kept.
 *
 * @throws Error when a language is not there.
 */
export function gatherCityNames(folder: string, cities: readonly NamelessCity[]): string {
  const tables = ['en', ...LANGUAGES].map((language) => {
    const file = path.join(folder, language, 'LC_MESSAGES', 'geonames.mo');
    if (!existsSync(file)) throw new Error(`${file} is missing: unpack libgeonames-common there.`);
    return readTranslations(readFileSync(file));
  });
  const rows = cities.map(({ id, name, isLarge }) =>
    tables.map((table, place) => {
      const found = table.get(String(id)) ?? '';
      const isWanted = place === 0 ? found !== name : isLarge;
      return isWanted && !found.includes(TAB) ? found : '';
    }),
  );
  const lines = cities.flatMap(({ id }, place) => {
    const row = rows[place] ?? [];
    return row.some((name) => name !== '') ? [[id, ...row].join(TAB).trimEnd()] : [];
  });
  return `${[HEAD.join(TAB), ...lines].join('\n')}\n`;
}

const WORD = 4;
/** Where a GNU message catalogue keeps its number of entries and its two tables of lengths and places. */
const MO = { count: 2 * WORD, originals: 3 * WORD, translations: 4 * WORD, row: 2 * WORD } as const;

/** The entries of a GNU message catalogue (`.mo`). */
function readTranslations(file: Buffer): Map<string, string> {
  const textAt = (row: number) => {
    const from = file.readUInt32LE(row + WORD);
    return file.toString('utf8', from, from + file.readUInt32LE(row));
  };
  const originals = file.readUInt32LE(MO.originals);
  const translations = file.readUInt32LE(MO.translations);
  return new Map(
    Array.from({ length: file.readUInt32LE(MO.count) }, (_, place) => [
      textAt(originals + place * MO.row),
      textAt(translations + place * MO.row),
    ]),
  );
}
