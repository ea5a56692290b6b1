import * as v from 'valibot';
import type { Collection } from '../entity/collection.ts';
import { wikiLanguageSchema } from '../entity/enrichment.ts';
import { askedTitle } from './asked-title.ts';

const CATEGORY_ADDRESS = /^https:\/\/([a-z-]+)(?:\.m)?\.wikipedia\.org\/wiki\/([^?#]+)/;
const ANY_ADDRESS = /^https?:/;
const PREFIX = /^[^:]{2,20}:\s*/u;
/** The query service writes the query behind the mark of its own address. */
const QUERY_ADDRESS = /^https:\/\/query\.wikidata\.org\/(?:index\.html)?#(.+)$/s;
const QUERY = /\bselect\b[^{]*\{.*\}/is;

/**
 * The category or the query that a reader named: a category by its address
 * ("https://de.wikipedia.org/wiki/Kategorie:…"), with its prefix or without one; a query in SPARQL, or
 * by its address at the query service. Undefined when it is neither.
 */
export function askedCollection(text: string, language: string): Collection | undefined {
  const query = queryIn(text.trim());
  if (query !== undefined) return inLanguage({ kind: 'query', asked: query }, language);
  const [, wiki = language, path] = CATEGORY_ADDRESS.exec(text.trim()) ?? [];
  if (path === undefined && ANY_ADDRESS.test(text.trim())) return undefined;
  const name = path === undefined ? text : decoded(path).replaceAll('_', ' ');
  const category = askedTitle(name.trim().replace(PREFIX, ''));
  return category === undefined
    ? undefined
    : inLanguage({ kind: 'category', asked: category }, wiki);
}

function queryIn(text: string): string | undefined {
  const [, behind] = QUERY_ADDRESS.exec(text) ?? [];
  const query = behind === undefined ? text : decoded(behind);
  return QUERY.test(query) ? query : undefined;
}

function inLanguage(of: Omit<Collection, 'language'>, language: string): Collection | undefined {
  return v.is(wikiLanguageSchema, language) ? { ...of, language } : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
