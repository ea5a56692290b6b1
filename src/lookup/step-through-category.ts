import { categoryAnswerSchema } from './action-api.ts';
import { categoryAddress } from './addresses.ts';
import type { Result } from './client.ts';
import type { CollectionStep } from './collection-step.ts';
import { enrichTitles } from './enrich-titles.ts';
import type { LookUp } from './means.ts';

/** One step of at most fifty articles through a category of a wiki; see `stepThrough`. */
export async function stepThroughCategory(
  category: string,
  language: string,
  from: string | undefined,
  by: LookUp,
): Promise<Result<CollectionStep>> {
  const { client, place, signal } = by;
  const address = categoryAddress(language, category, from, place);
  const answer = await client.ask(address, categoryAnswerSchema, signal);
  if ('failure' in answer) return answer;
  const { categorymembers: members, pages } = answer.value.query;
  if (members.length === 0 && pages[0]?.missing) return { failure: { code: 'missing' } };
  const titles = members.map(({ title }) => title);
  const enrichments = await enrichTitles(titles, language, by);
  if ('failure' in enrichments) return enrichments;
  const step: CollectionStep = {
    enrichments: enrichments.value,
    passed: titles.length,
    next: answer.value.continue?.cmcontinue,
    total: pages[0]?.categoryinfo?.pages ?? titles.length,
  };
  return { value: step };
}
