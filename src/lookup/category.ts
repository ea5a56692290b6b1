import type { Enrichment } from '../entity/enrichment.ts';
import {
  categoryAnswerSchema,
  isDisambiguation,
  type Page,
  pagesAnswerSchema,
  pageUnder,
} from './action-api.ts';
import { categoryAddress, dayOf, pagesAddress } from './addresses.ts';
import { askItems, askLabels } from './ask-items.ts';
import type { Result } from './client.ts';
import { enrichmentOf } from './enrich.ts';
import type { LookUp } from './means.ts';

/** A category of a wiki, and where to go on in it; from its start without a mark. */
export interface CategoryPart {
  category: string;
  language: string;
  from: string | undefined;
}

/** What one step through a category brought. */
export interface CategoryStep {
  enrichments: Enrichment[];
  /** Articles that this step went through, those left out too. */
  passed: number;
  /** The mark to go on from; undefined at the end. */
  next: string | undefined;
  /** How many articles the category has. */
  total: number;
}

/**
 * Takes one step of at most fifty articles through a category. Each step stands for itself, so that
 * it can be stopped after any and gone on with later. Articles without an item are left out.
 */
export async function stepThroughCategory(
  { category, language, from }: CategoryPart,
  by: LookUp,
): Promise<Result<CategoryStep>> {
  const { client, place, signal } = by;
  const address = categoryAddress(language, category, from, place);
  const answer = await client.ask(address, categoryAnswerSchema, signal);
  if ('failure' in answer) return answer;
  const { categorymembers: members, pages } = answer.value.query;
  if (members.length === 0 && pages[0]?.missing) return { failure: { code: 'missing' } };
  const titles = members.map(({ title }) => title);
  const enrichments = titles.length === 0 ? { value: [] } : await enrich(titles, language, by);
  if ('failure' in enrichments) return enrichments;
  const step: CategoryStep = {
    enrichments: enrichments.value,
    passed: titles.length,
    next: answer.value.continue?.cmcontinue,
    total: pages[0]?.categoryinfo?.pages ?? titles.length,
  };
  return { value: step };
}

async function enrich(
  titles: readonly string[],
  language: string,
  by: LookUp,
): Promise<Result<Enrichment[]>> {
  const { client, place, signal } = by;
  const address = pagesAddress(language, titles, undefined, place);
  const answer = await client.ask(address, pagesAnswerSchema, signal);
  if ('failure' in answer) return answer;
  const pages = titles.flatMap((title) => pageUnder(title, answer.value) ?? []);
  const articles = pages.filter((page) => !isDisambiguation(page));
  const ids = articles.map(({ pageprops }) => pageprops.wikibase_item);
  const { items, fetched } = await askItems(ids, language, by);
  if (signal.aborted) return { failure: { code: 'stopped' } };
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

/** What a card of a deck needs of a summary: it holds no text of the article. */
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
