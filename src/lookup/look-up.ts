import type { LookupChoice, LookupOutcome, Picture } from '../entity/enrichment.ts';
import {
  imageAnswerSchema,
  isDisambiguation,
  type Page,
  pagesAnswerSchema,
  pageUnder,
} from './action-api.ts';
import {
  choicesAddress,
  dayOf,
  imageAddress,
  pagesAddress,
  pictureAddress,
  summaryAddress,
} from './addresses.ts';
import { askItems, askLabels } from './ask-items.ts';
import { choicesFrom } from './choices.ts';
import type { Answer } from './client.ts';
import { enrichmentOf } from './enrich.ts';
import type { LookUp } from './means.ts';
import { creditOf } from './picture-credit.ts';
import { type Summary, summarySchema } from './summary.ts';

/** What to look up: a title, and in which languages, the best first. */
export interface Wanted {
  title: string;
  /** The wiki that the title is of. */
  language: string;
  /** The wiki in which the reader would rather read; that of the page. */
  preferred: string;
}

/**
 * Looks an article up: in the preferred language if it is there, else as it was asked for. A title
 * that only lists meanings gives those to choose from.
 */
export async function lookUp(wanted: Wanted, by: LookUp): Promise<LookupOutcome> {
  const { title, language, preferred } = wanted;
  const other = preferred === language ? undefined : preferred;
  const { client, place, signal } = by;
  const address = pagesAddress(language, [title], other, place);
  const answer = await client.ask(address, pagesAnswerSchema, signal);
  if ('failure' in answer) return { status: 'failed', failure: answer.failure };
  const page = pageUnder(title, answer.value);
  if (page === undefined) return { status: 'failed', failure: { code: 'missing' } };
  if (isDisambiguation(page)) return choose(page.title, language, by);
  const there = page.langlinks.find(({ lang }) => lang === other);
  if (there === undefined) return read(page, language, by);
  const inPreferred = await lookUp(
    { title: there.title, language: there.lang, preferred: there.lang },
    by,
  );
  return inPreferred.status === 'found' ? inPreferred : read(page, language, by);
}

async function choose(title: string, language: string, by: LookUp): Promise<LookupOutcome> {
  const answer = await askChoices(title, language, by);
  if ('failure' in answer) return { status: 'failed', failure: answer.failure };
  if (answer.value.length === 0) return { status: 'failed', failure: { code: 'missing' } };
  return { status: 'ambiguous', title, choices: answer.value };
}

/** The articles that a disambiguation page offers, those that bear the name first. */
export async function askChoices(
  title: string,
  language: string,
  { client, place, signal }: LookUp,
): Promise<Answer<LookupChoice[]>> {
  const address = choicesAddress(language, title, place);
  const answer = await client.ask(address, pagesAnswerSchema, signal);
  if ('failure' in answer) return answer;
  return { ...answer, value: choicesFrom(title, language, answer.value) };
}

async function read(page: Page, language: string, by: LookUp): Promise<LookupOutcome> {
  const { client, place, signal } = by;
  const id = page.pageprops.wikibase_item;
  const [summary, asked] = await Promise.all([
    client.ask(summaryAddress(language, page.title, place), summarySchema, signal),
    askItems([id], language, by),
  ]);
  if ('failure' in summary) return { status: 'failed', failure: summary.failure };
  const item = asked.items.get(id ?? '');
  const fetched = dayOf(Math.min(summary.fetched, asked.fetched));
  const [labels, picture] = await Promise.all([
    askLabels([...asked.items.values()], language, fetched, by),
    askPicture(page, language, by),
  ]);
  const enrichment = enrichmentOf({
    summary: withPage(summary.value, page),
    language,
    item,
    labels,
    picture,
    retrieved: fetched,
    written: by.written,
  });
  return { status: 'found', enrichment };
}

/** The summary may lack what the Action API has said already. */
function withPage(summary: Summary, { pageid, description }: Page): Summary {
  return {
    ...summary,
    pageid: pageid ?? summary.pageid,
    description: summary.description ?? description,
  };
}

/** The article's free picture with its thumbnail; none without an author and a licence. */
async function askPicture(
  { pageprops: { page_image_free: file } }: Page,
  language: string,
  { client, place, signal }: LookUp,
): Promise<Picture | undefined> {
  if (file === undefined) return undefined;
  const answer = await client.ask(imageAddress(language, file, place), imageAnswerSchema, signal);
  const credit = 'failure' in answer ? undefined : creditOf(answer.value);
  if (credit === undefined) return undefined;
  const { thumbnail, ...said } = credit;
  const data = await client.picture(pictureAddress(thumbnail, place), signal);
  return 'failure' in data ? undefined : { ...said, data: data.value };
}
