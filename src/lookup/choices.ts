import type { LookupChoice } from '../entity/enrichment.ts';
import { isDisambiguation, type PagesAnswer } from './action-api.ts';
import { plainText, shorten } from './plain-text.ts';

/** More choices than this are a list to search, not a question to answer. */
const MOST_CHOICES = 8;
const LONGEST_DESCRIPTION = 120;

/**
 * What a disambiguation page offers: the articles that bear the name, or whose first letters make
 * it ("SCO"), before those that only stand on the same page.
 */
export function choicesFrom(
  title: string,
  language: string,
  { query }: PagesAnswer,
): LookupChoice[] {
  const name = title.replace(/\s*\([^)]*\)$/u, '');
  const pages = (query?.pages ?? []).filter((page) => !page.missing && !isDisambiguation(page));
  const bearing = pages.filter((page) => bears(page.title, name));
  return (bearing.length > 0 ? bearing : pages).slice(0, MOST_CHOICES).map((page) => ({
    title: page.title,
    language,
    description: shorten(plainText(page.description ?? ''), LONGEST_DESCRIPTION),
  }));
}

function bears(title: string, name: string): boolean {
  const words = title.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  const wanted = name.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted.every((word) => words.includes(word)) || initials(title) === name.toUpperCase();
}

function initials(title: string): string {
  return (title.match(/\b\p{Lu}/gu) ?? []).join('');
}
