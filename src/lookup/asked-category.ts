import * as v from 'valibot';
import { wikiLanguageSchema } from '../entity/enrichment.ts';
import { askedTitle } from './asked-title.ts';

const ADDRESS = /^https:\/\/([a-z-]+)(?:\.m)?\.wikipedia\.org\/wiki\/([^?#]+)/;
const PREFIX = /^[^:]{2,20}:\s*/u;

/**
 * The category that a reader named: by its address ("https://de.wikipedia.org/wiki/Kategorie:…"),
 * with its prefix or without one. Undefined when it is no name.
 */
export function askedCategory(
  text: string,
  language: string,
): { category: string; language: string } | undefined {
  const [, wiki = language, path] = ADDRESS.exec(text.trim()) ?? [];
  const name = path === undefined ? text : decoded(path).replaceAll('_', ' ');
  const category = askedTitle(name.trim().replace(PREFIX, ''));
  return category === undefined || !v.is(wikiLanguageSchema, wiki)
    ? undefined
    : { category, language: wiki };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
