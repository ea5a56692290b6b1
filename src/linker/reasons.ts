import type { Reason, ReasonCode } from '../entity/why.ts';
import { type Article, isBoundAcronym, type WeighedSpan } from './article.ts';
import { areRelated } from './comma-pairs.ts';
import { FORM_BIT, NEAR_BIT, SETTING_BIT } from './cues.ts';
import { SORT_AT } from './features.ts';
import type { Weighed } from './weigh-alone.ts';

/** A card has room for a few names; more prove nothing more. */
const MOST_RELATED = 4;

/** What the block must be about to speak for a company. */
const BUSINESS = SETTING_BIT.market;

type Rule = (article: Article, of: WeighedSpan, one: Weighed) => readonly string[] | undefined;

// In the order in which a reader would give them; `undefined` is no reason, a list names entities.
const RULES: readonly (readonly [ReasonCode, Rule])[] = [
  ['reader', (_, { span }) => when((span.form & FORM_BIT.reader) !== 0)],
  ['bound-acronym', (_, of, one) => when(isBoundAcronym(of, one))],
  [
    'full-name',
    (article, _, one) => when(one.needs === 'full-name' && article.namesOtherwise(one)),
  ],
  ['title-before', (_, { span }, one) => when(isTitled(span.near, one))],
  ['place-pair', (_, { beside }, one) => pairOf(beside, one)],
  ['demonym', (_, __, { sort }) => when(sort === SORT_AT.demonym)],
  ['stands-for-government', (_, { span }, one) => when(standsForGovernment(span.near, one))],
  ['related', (article, _, { entity }) => relatedOf(article, entity.id)],
  ['topic', (_, { span }, { entity }) => when(fitsTopic(span.setting, entity.kind))],
  ['only-reading', (_, { readings }, one) => when(isOnly(readings, one))],
  ['prominent', (_, { readings }, one) => when(!isOnly(readings, one))],
];

/** Why a reading was chosen, as codes; at least one. */
export function reasonsFor(article: Article, of: WeighedSpan, one: Weighed): Reason[] {
  const reasons: Reason[] = [];
  for (const [code, rule] of RULES) {
    // Prominence is what is left when nothing else was said.
    if (code === 'prominent' && reasons.length > 0) break;
    const entities = rule(article, of, one);
    if (entities !== undefined) reasons.push({ code, entities });
  }
  return reasons;
}

function when(holds: boolean): readonly string[] | undefined {
  return holds ? [] : undefined;
}

function isTitled(near: number, { entity }: Weighed): boolean {
  return entity.kind === 'person' && (near & NEAR_BIT['office-before']) !== 0;
}

function pairOf(beside: readonly Weighed[], one: Weighed): readonly string[] | undefined {
  const paired = beside.filter((other) => areRelated(one, other));
  return paired.length === 0 ? undefined : paired.slice(0, 1).map(({ entity }) => entity.id);
}

function standsForGovernment(near: number, { entity }: Weighed): boolean {
  return entity.capital === true && (near & NEAR_BIT['speech-after']) !== 0;
}

function relatedOf(article: Article, id: string): readonly string[] | undefined {
  const related = article.relatedNamed(id);
  return related.length === 0 ? undefined : related.slice(0, MOST_RELATED);
}

function fitsTopic(setting: number, kind: Weighed['entity']['kind']): boolean {
  return kind === 'company' && (setting & BUSINESS) !== 0;
}

function isOnly(readings: readonly Weighed[], { entity }: Weighed): boolean {
  return readings.every((other) => other.entity.id === entity.id);
}
