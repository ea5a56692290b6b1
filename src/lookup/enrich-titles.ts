import type { Enrichment } from '../entity/enrichment.ts';
import { isDisambiguation, type Page, pagesAnswerSchema, pageUnder } from './action-api.ts';
import { dayOf, pagesAddress } from './addresses.ts';
import { askItems, askLabels } from './ask-items.ts';
import type { Result } from './client.ts';
import { enrichmentOf } from './enrich.ts';
import type { LookUp } from './means.ts';

/**
 * What a card of a deck needs of the articles under some titles, at most fifty: their items' facts,
 * not their text. Articles without an item, and pages that only list meanings, are left out.
 */
export async function enrichTitles(
  titles: readonly string[],
  language: string,
  by: LookUp,
): Promise<Result<Enrichment[]>> {
  if (titles.length === 0) return { value: [] };
  const { client, place, signal } = by;
  const address = pagesAddress(language, titles, undefined, place);
  const answer = await client.ask(address, pagesAnswerSchema, signal);
  if ('failure' in answer) return answer;
  const pages = titles.flatMap((title) => pageUnder(title, answer.value) ?? []);
  const articles = pages.filter((page) => !isDisambiguation(page));
  const ids = articles.map(({ pageprops }) => pageprops.wikibase_item);
  const { items, fetched, failure } = await askItems(ids, language, by);
  if (signal.aborted) return { failure: { code: 'stopped' } };
  // Whoever goes on after this one would never come back for what is missing.
  if (failure !== undefined) return { failure };
  const retrieved = dayOf(Math.min(answer.fetched, fetched));
  const labels = await askLabels([...items.values()], language, retrieved, by);
  const value = articles.flatMap((page) => {
    const item = items.get(page.pageprops.wikibase_item ?? '');
    if (item === undefined) return [];
    const summary = summaryOf(page, language);
    const rest = { picture: undefined, retrieved, written: by.written };
    return [enrichmentOf({ summary, language, item, labels, ...rest })];
  });
  return { value };
}

function summaryOf({ title, pageid, description }: Page, language: string) {
  return {
    type: 'standard',
    title,
    lang: language,
    dir: 'ltr' as const,
    extract: '',
    titles: undefined,
    pageid,
    wikibase_item: undefined,
    revision: undefined,
    timestamp: undefined,
    description,
    coordinates: undefined,
  };
}
