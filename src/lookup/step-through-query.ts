import * as v from 'valibot';
import type { LookupFailure } from '../entity/enrichment.ts';
import { inBatches, MOST_AT_ONCE, queryAddress, titlesAddress } from './addresses.ts';
import type { Result } from './client.ts';
import type { CollectionStep } from './collection-step.ts';
import { enrichTitles } from './enrich-titles.ts';
import type { LookUp } from './means.ts';
import { type QueryAnswer, queryAnswerSchema, sitelinksAnswerSchema } from './query-answer.ts';
import { itemIdSchema } from './wikibase.ts';

/** The query service itself ends a query after a minute; in ms. */
const QUERY_TIMEOUT_MS = 60_000;
/** How Wikidata names an item in an answer of the query service. */
const ITEM_ADDRESS = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;
const markSchema = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/**
 * One step of at most fifty items through what a query of Wikidata in SPARQL names; see `stepThrough`.
 * The answer is kept for seven days like every other, so that all steps go through the same list.
 */
export async function stepThroughQuery(
  query: string,
  language: string,
  from: string | undefined,
  by: LookUp,
): Promise<Result<CollectionStep>> {
  const { client, place, signal } = by;
  const address = queryAddress(query, place);
  const answer = await client.ask(address, queryAnswerSchema, signal, QUERY_TIMEOUT_MS);
  if ('failure' in answer) return { failure: ofQuery(answer.failure) };
  const ids = itemsIn(answer.value);
  if (ids.length === 0) return { failure: { code: 'empty' } };
  const mark = v.safeParse(markSchema, from);
  const start = mark.success ? mark.output : 0;
  const end = start + MOST_AT_ONCE;
  const part = ids.slice(start, end);
  const titles = await titlesOf(part, language, by);
  if ('failure' in titles) return titles;
  const enrichments = await enrichTitles(titles.value, language, by);
  if ('failure' in enrichments) return enrichments;
  const step: CollectionStep = {
    enrichments: enrichments.value,
    passed: part.length,
    next: end < ids.length ? String(end) : undefined,
    total: ids.length,
  };
  return { value: step };
}

/** The service refuses what it cannot read; that is for the reader to mend. */
function ofQuery(failure: LookupFailure): LookupFailure {
  return failure.code === 'refused' ? { code: 'query' } : failure;
}

/** The items that an answer names, each once, in the answer's order: the first of each row. */
function itemsIn({ head, results }: QueryAnswer): string[] {
  const found = results.bindings.flatMap((row) => {
    const values = head.vars.map((name) => row[name]?.value ?? '');
    return values.map((value) => ITEM_ADDRESS.exec(value)?.[1]).find(Boolean) ?? [];
  });
  return [...new Set(found)].filter((id) => v.is(itemIdSchema, id));
}

/** The titles of the articles about some items in the wiki of a language; items without one are left out. */
async function titlesOf(
  ids: readonly string[],
  language: string,
  { client, place, signal }: LookUp,
): Promise<Result<string[]>> {
  const titles: string[] = [];
  for (const batch of inBatches(ids)) {
    const address = titlesAddress(batch, language, place);
    const answer = await client.ask(address, sitelinksAnswerSchema, signal);
    if ('failure' in answer) return answer;
    const { entities } = answer.value;
    titles.push(
      ...batch.flatMap((id) => Object.values(entities[id]?.sitelinks ?? {})[0]?.title ?? []),
    );
  }
  return { value: titles };
}
