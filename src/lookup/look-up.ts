import * as v from 'valibot';
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
  inBatches,
  itemsAddress,
  type Place,
  pagesAddress,
  pictureAddress,
  summaryAddress,
} from './addresses.ts';
import { choicesFrom } from './choices.ts';
import type { Answer, Client } from './client.ts';
import { enrichmentOf } from './enrich.ts';
import { creditOf } from './picture-credit.ts';
import { plainText, shorten } from './plain-text.ts';
import { itemsToName } from './statements.ts';
import { type Summary, summarySchema } from './summary.ts';
import { itemIdSchema, type WikibaseEntity, wikibaseAnswerSchema } from './wikibase.ts';

/** What an item is called, in a row of the card; in UTF-16 units. */
const LONGEST_LABEL = 120;

/** What a look-up works with. */
export interface LookUp {
  client: Client;
  place: Place;
  /** The language of the reader's interface, for numbers and dates. */
  written: string;
  signal: AbortSignal;
}

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
  const [summary, item] = await Promise.all([
    client.ask(summaryAddress(language, page.title, place), summarySchema, signal),
    askItem(page.pageprops.wikibase_item, language, by),
  ]);
  if ('failure' in summary) return { status: 'failed', failure: summary.failure };
  const fetched = dayOf(Math.min(summary.fetched, item?.fetched ?? Number.POSITIVE_INFINITY));
  const [labels, picture] = await Promise.all([
    askLabels(item?.value, language, fetched, by),
    askPicture(page, language, by),
  ]);
  const enrichment = enrichmentOf({
    summary: withPage(summary.value, page),
    language,
    item: item?.value,
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

/** The item of an article; undefined when it has none or that could not be had: the text is left. */
async function askItem(
  id: string | undefined,
  language: string,
  { client, place, signal }: LookUp,
): Promise<{ value: WikibaseEntity; fetched: number } | undefined> {
  if (!v.is(itemIdSchema, id)) return undefined;
  const address = itemsAddress([id], languagesFor(language), 'all', place);
  const answer = await client.ask(address, wikibaseAnswerSchema, signal);
  if ('failure' in answer) return undefined;
  const item = answer.value.entities[id];
  return item === undefined || item.missing !== undefined
    ? undefined
    : { value: item, fetched: answer.fetched };
}

async function askLabels(
  item: WikibaseEntity | undefined,
  language: string,
  today: string,
  { client, place, signal }: LookUp,
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  if (item === undefined) return labels;
  const languages = languagesFor(language);
  for (const batch of inBatches(itemsToName(item, today))) {
    const address = itemsAddress(batch, languages, 'labels', place);
    const answer = await client.ask(address, wikibaseAnswerSchema, signal);
    if ('failure' in answer) continue;
    for (const [id, named] of Object.entries(answer.value.entities)) {
      const label = languages.map((each) => named.labels[each]?.value).find(Boolean);
      if (label !== undefined) labels.set(id, shorten(plainText(label), LONGEST_LABEL));
    }
  }
  return labels;
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

/** Names that are the same in every language are only under `mul` (since 2024). */
function languagesFor(language: string): string[] {
  return [...new Set([language, 'en', 'mul'])];
}
