import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const require = createRequire(import.meta.url);

/** The languages in which names of states, capitals and organisations are matched, besides English. */
export const LANGUAGES = [
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'pl',
  'tr',
  'ar',
  'zh',
  'ja',
] as const;

/** Names by language. */
export type NamesByLanguage = {
  readonly [Language in (typeof LANGUAGES)[number]]?: readonly string[] | undefined;
};

const handNamesSchema = v.record(
  v.string(),
  v.partial(
    v.strictObject(v.entriesFromList(LANGUAGES, v.array(v.pipe(v.string(), v.nonEmpty())))),
  ),
);

const HAND_FILES = ['names.yaml', 'names-of-bodies.yaml', 'names-of-people.yaml'];

/**
 * Reads the names in other languages that are written by hand, by the id of the card.
 *
 * @throws Error naming the field of every fault.
 */
export function readHandNames(): ReadonlyMap<string, NamesByLanguage> {
  const all = new Map<string, NamesByLanguage>();
  for (const [id, names] of HAND_FILES.flatMap(readHandFile)) {
    all.set(id, joinNames(all.get(id) ?? {}, names));
  }
  return all;
}

/** The names of two lists, language by language. */
export function joinNames(one: NamesByLanguage, other: NamesByLanguage): NamesByLanguage {
  const languages = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<
    keyof NamesByLanguage
  >;
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      [...(one[language] ?? []), ...(other[language] ?? [])],
    ]),
  );
}

function readHandFile(file: string): [string, NamesByLanguage][] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const read = v.safeParse(handNamesSchema, parse(text));
  if (read.success) return Object.entries(read.output);
  throw new Error(`${file} has faults.\n${v.summarize(read.issues)}`);
}

type Territories = Readonly<Record<string, string>>;

/** CLDR's names of states and parts of the world in each language, by ISO or UN M49 code. */
export function readStateNames(): (code: string | undefined) => NamesByLanguage {
  const tables = LANGUAGES.map((language) => [language, readTerritories(language)] as const);
  return (code) =>
    code === undefined
      ? {}
      : Object.fromEntries(tables.map(([language, table]) => [language, namesIn(table, code)]));
}

function readTerritories(language: string): Territories {
  const file = require(`cldr-localenames-full/main/${language}/territories.json`) as {
    main: Record<string, { localeDisplayNames: { territories: Territories } }>;
  };
  return file.main[language]?.localeDisplayNames.territories ?? {};
}

const VARIANTS = ['', '-alt-short', '-alt-variant'];
/** States whose second name CLDR puts in brackets; elsewhere brackets tell namesakes apart. */
const TWO_NAMES = new Set(['MM', 'NZ', 'FK']);
const BRACKETED = /^(.+?) ?[(（](.+)[)）]$/u;
/** "Конго - Киншаса", "Hong Kong, RAE da China", "R.-U.": made for menus, written by nobody. */
const FOR_MENUS = /[(（,]| [-–—] |\.-/u;

function namesIn(table: Territories, code: string): string[] {
  const names = VARIANTS.flatMap((variant) => table[code + variant] ?? []).flatMap((name) => {
    const bracketed = TWO_NAMES.has(code) ? BRACKETED.exec(name) : null;
    return bracketed === null ? [name] : bracketed.slice(1);
  });
  const spelt = names.map(spellOut).filter((name) => !FOR_MENUS.test(name));
  return [...new Set(spelt)];
}

/** Russian abbreviates islands: "Маршалловы о-ва". */
function spellOut(name: string): string {
  return name.replace(/(?<=^| )о-ва(?= |$)/u, 'острова').replace(/^о-в /u, 'остров ');
}
