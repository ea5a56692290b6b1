import type { FoundName, LookupChoice, LookupFailure } from '../entity/enrichment.ts';
import {
  isDisambiguation,
  isPartOfAnother,
  type Page,
  type PagesAnswer,
  pagesAnswerSchema,
  pageUnder,
} from './action-api.ts';
import { inBatches, pagesAddress } from './addresses.ts';
import { askedTitle } from './asked-title.ts';
import type { Result } from './client.ts';
import { lookedUpId } from './enrich.ts';
import { askChoices } from './look-up.ts';
import type { LookUp } from './means.ts';
import type { ProposedName } from './names/find-names.ts';
import { plainText, shorten } from './plain-text.ts';
import { type Context, contextOf, fitness, ranked } from './rank.ts';

/** Names of one page that are asked for: four questions of fifty. */
const MOST_NAMES = 200;
/** Names with several meanings that are followed up: each costs a question of its own. */
const MOST_AMBIGUOUS = 12;
const LONGEST_DESCRIPTION = 160;
/** The wiki that holds most, for names that the page's own does not have. */
const FALLBACK = 'en';

/** The page that names were found on. */
export interface NamesPage {
  blocks: readonly string[];
  language: string;
}

/** A name with the article that its wiki has under it. */
interface Hit {
  name: ProposedName;
  page: Page;
  language: string;
  /** Whether the name is only a part of what the article is about. */
  partly: boolean;
}

/**
 * What Wikipedia has under the names of a page, in questions of fifty titles. A name with several
 * meanings is judged by what the article is about; what stays unclear is not sure, and asks.
 */
export async function resolveNames(
  names: readonly ProposedName[],
  { blocks, language }: NamesPage,
  by: LookUp,
): Promise<Result<FoundName[]>> {
  const byName = new Map(names.map((name) => [name.surface, name]));
  const asked = names
    .filter(
      ({ fullForm, surface }) => !byName.has(fullForm ?? '') && askedTitle(surface) !== undefined,
    )
    .slice(0, MOST_NAMES);
  const first = await ask(asked, language, by);
  if ('failure' in first) return first;
  const hits = first.value;
  const left = asked.filter((name) => !hits.some((hit) => hit.name === name));
  if (language !== FALLBACK && left.length > 0) {
    const second = await ask(left, FALLBACK, by);
    if ('value' in second) hits.push(...second.value);
  }
  const context = contextOf(blocks);
  const found = await judge(hits, context, by);
  return { value: [...found, ...shortForms(names, found)] };
}

async function ask(
  names: readonly ProposedName[],
  language: string,
  { client, place, signal }: LookUp,
): Promise<Result<Hit[]>> {
  const hits: Hit[] = [];
  let failure: LookupFailure | undefined;
  for (const batch of inBatches(names)) {
    const titles = batch.map(({ surface }) => askedTitle(surface) ?? surface);
    const address = pagesAddress(language, titles, undefined, place);
    const answer = await client.ask(address, pagesAnswerSchema, signal);
    if ('failure' in answer) failure = answer.failure;
    else hits.push(...hitsIn(batch, titles, language, answer.value));
  }
  // Some names are better than none, and better than a message.
  return failure !== undefined && hits.length === 0 ? { failure } : { value: hits };
}

function hitsIn(
  names: readonly ProposedName[],
  titles: readonly string[],
  language: string,
  answer: PagesAnswer,
): Hit[] {
  return names.flatMap((name, at) => {
    const page = pageUnder(titles[at] ?? '', answer);
    const partly = isPartOfAnother(titles[at] ?? '', answer);
    return page?.pageid === undefined ? [] : [{ name, page, language, partly }];
  });
}

async function judge(hits: readonly Hit[], context: Context, by: LookUp): Promise<FoundName[]> {
  const clear = hits.filter(({ page }) => !isDisambiguation(page));
  const unclear = hits.filter(({ page }) => isDisambiguation(page)).slice(0, MOST_AMBIGUOUS);
  const asked = await Promise.all(unclear.map((hit) => judgeMeanings(hit, context, by)));
  return [...clear.map((hit) => judgeOne(hit, context)), ...asked.flatMap((one) => one ?? [])];
}

/** A namesake may have the article: it is sure only where the page says what the description says. */
function judgeOne({ name, page, language, partly }: Hit, context: Context): FoundName {
  const choice = choiceOf(page, language);
  const sure = !partly && fitness(choice, name.surface, name.hints, context) > 0;
  return found(name, page, language, [choice], sure);
}

async function judgeMeanings(
  { name, page, language }: Hit,
  context: Context,
  by: LookUp,
): Promise<FoundName | undefined> {
  const answer = await askChoices(page.title, language, by);
  if ('failure' in answer || answer.value.length === 0) return undefined;
  const { choices, sure } = ranked(answer.value, name.surface, name.hints, context);
  return found(name, page, language, choices, sure);
}

function found(
  { surface }: ProposedName,
  { pageid = 0 }: Page,
  language: string,
  choices: LookupChoice[],
  sure: boolean,
): FoundName {
  const label = sure ? (choices[0]?.title ?? surface) : surface;
  return { surface, id: lookedUpId(language, pageid), label, choices, sure };
}

function choiceOf({ title, description = '' }: Page, language: string): LookupChoice {
  return { title, language, description: shorten(plainText(description), LONGEST_DESCRIPTION) };
}

/** "Tavish" is who "Ilmar Tavish" is, on the page that says both. */
function shortForms(names: readonly ProposedName[], found: readonly FoundName[]): FoundName[] {
  const bySurface = new Map(found.map((one) => [one.surface, one]));
  return names.flatMap(({ surface, fullForm }) => {
    const full = bySurface.get(fullForm ?? '');
    return full === undefined || bySurface.has(surface) ? [] : [{ ...full, surface }];
  });
}
