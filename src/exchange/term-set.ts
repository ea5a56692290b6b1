import * as v from 'valibot';
import type { CardMaker } from './card-maker.ts';

const TYPE = /(^|[/:])DefinedTermSet$/;
const TERM = /(^|[/:])DefinedTerm$/;

/** JSON-LD writes one of something alone or as a list, and words bare or with their language. */
const wordSchema = v.union([
  v.string(),
  v.pipe(
    v.object({ '@value': v.string() }),
    v.transform((word) => word['@value']),
  ),
]);
const wordsSchema = v.optional(v.union([v.array(wordSchema), wordSchema]), []);
const typeSchema = v.optional(v.union([v.string(), v.array(v.string())]), []);

const termSchema = v.object({
  '@type': typeSchema,
  name: wordsSchema,
  alternateName: wordsSchema,
  description: wordsSchema,
  disambiguatingDescription: wordsSchema,
  termCode: wordsSchema,
  url: wordsSchema,
  sameAs: wordsSchema,
});

const setSchema = v.object({
  name: wordsSchema,
  license: wordsSchema,
  inLanguage: wordsSchema,
  hasDefinedTerm: v.optional(v.union([v.array(v.unknown()), v.looseObject({})]), []),
});

/** What a set of terms says of itself. */
export interface TermSetHead {
  title: string | undefined;
  licence: string | undefined;
  language: string | undefined;
}

/** Finds the schema.org `DefinedTermSet` in JSON-LD, alone or in a graph; undefined without one. */
export function findTermSet(json: unknown): object | undefined {
  // Graphs found on the way join the list: a call for each would end at some depth.
  const lists: unknown[][] = [Array.isArray(json) ? json : [json]];
  for (const list of lists) {
    for (const item of list) {
      if (typeof item !== 'object' || item === null) continue;
      if (hasType(item, TYPE)) return item;
      const graph: unknown = Reflect.get(item, '@graph');
      if (Array.isArray(graph)) lists.push(graph);
    }
  }
  return undefined;
}

/** Reads the terms of a `DefinedTermSet`, a card each. */
export function readTermSet(set: object, cards: CardMaker): TermSetHead {
  const read = v.safeParse(setSchema, set);
  if (!read.success) {
    cards.note('bad_field', { row: 1 }, v.getDotPath(read.issues[0]) ?? '', read.issues[0].message);
    return { title: undefined, licence: undefined, language: undefined };
  }
  const { name, license, inLanguage, hasDefinedTerm } = read.output;
  const [language] = listed(inLanguage);
  const terms = Array.isArray(hasDefinedTerm) ? hasDefinedTerm : [hasDefinedTerm];
  for (const [place, term] of terms.entries()) addTerm(term, place + 1, language, cards);
  return { title: listed(name)[0], licence: listed(license)[0], language };
}

function addTerm(
  given: unknown,
  row: number,
  language: string | undefined,
  cards: CardMaker,
): void {
  const read = v.safeParse(termSchema, given);
  if (!read.success) {
    cards.note('bad_field', { row }, v.getDotPath(read.issues[0]) ?? '', read.issues[0].message);
    return;
  }
  const { name, alternateName, description, disambiguatingDescription, termCode } = read.output;
  const types = listed(read.output['@type']);
  if (types.length > 0 && !types.some((type) => TERM.test(type))) {
    cards.note('bad_field', { row }, '@type', types.join(', '));
    return;
  }
  const urls = [...listed(read.output.url), ...listed(read.output.sameAs)];
  cards.add(
    {
      term: listed(name)[0] ?? '',
      description: listed(description)[0] ?? listed(disambiguatingDescription)[0] ?? '',
      aliases: [...listed(name).slice(1), ...listed(alternateName), ...listed(termCode)],
      ...(language !== undefined && { lang: language }),
      links: urls.filter((url) => url.startsWith('https://')).map((url) => ({ title: url, url })),
    },
    { row },
  );
}

function hasType(item: object, type: RegExp): boolean {
  const read = v.safeParse(v.object({ '@type': typeSchema }), item);
  return read.success && listed(read.output['@type']).some((name) => type.test(name));
}

function listed(words: string | readonly string[]): readonly string[] {
  return typeof words === 'string' ? [words] : words;
}
