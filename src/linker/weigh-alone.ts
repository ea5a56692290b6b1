import type { Needs } from '../entity/alias.ts';
import type { Catalogue } from '../entity/catalogue.ts';
import type { Kind } from '../entity/kind.ts';
import { isExact, isOfLanguage, needsOf } from '../gazetteer/entry.ts';
import { FORM_BIT, SETTING_BIT } from './cues.ts';
import { isPlace } from './demonym.ts';
import { ALONE_AT, kindFeature, SORT_AT, type Visit, visitCues } from './features.ts';
import type { Model } from './model.ts';
import {
  type CuedSpan,
  type Entry,
  entryOf,
  gazetteerOf,
  meantBy,
  type Reading,
} from './reading.ts';
import { sortOf } from './sorts.ts';

/** A reading of a span, weighed by what the text around the span says. */
export interface Weighed {
  reading: Reading;
  entity: Entry;
  /** Number of its sort. */
  sort: number;
  needs: Needs | undefined;
  /** Readings of this key are the same name of the same entity. */
  key: string;
  /** Log odds, by itself. */
  alone: number;
}

const ENTRY = FORM_BIT['alone-in-line'] | FORM_BIT.demonym;

/** Beyond this, log odds say no more: a cue that was never seen to fail may fail yet. */
const MOST_ODDS = 6;

/** Ties are counted in doublings; the best known have some two hundred. */
const TIES_UNIT = 1 / 8;

/**
 * A card that the reader keeps or brings counts as no less known than this, half of the best known:
 * it has few ties or none, since it comes without the cards around it, but somebody wanted it.
 */
const TIES_OF_A_READERS_CARD = 15;

/** Weighs every reading of a span by itself. Readings that the decks do not know are left out. */
export function weighAlone(
  span: CuedSpan,
  catalogues: readonly Catalogue[],
  model: Model,
): Weighed[] {
  const weighed: Weighed[] = [];
  const demonym = (span.form & FORM_BIT.demonym) !== 0;
  for (const reading of span.readings) {
    const entity = meantBy(reading, catalogues);
    if (entity === undefined || isForeign(span, reading) || isEntry(span, entity.kind)) continue;
    const sort = SORT_AT[sortOf(entity.kind, demonym)];
    const needs = needsOf(entryOf(reading));
    const key = `${entity.id} ${sort} ${needs ?? ''}`;
    weighed.push({ reading, entity, sort, needs, key, alone: 0 });
  }
  dropNeedier(weighed);
  for (const one of weighed) {
    const rivals = hasRivals(weighed, one);
    const weights = model.alone[one.sort]!;
    let sum = 0;
    visitAlone(span, one, rivals, (feature, value) => {
      sum += weights[feature]! * value;
    });
    one.alone = Math.max(-MOST_ODDS, Math.min(MOST_ODDS, sum));
  }
  return weighed;
}

/** "Erdoğan" needs less than "Erdogan" does; where a text can be either, it is one name, and no evidence for itself. */
function dropNeedier(weighed: Weighed[]): void {
  for (let at = weighed.length - 1; at >= 0; at--) {
    const one = weighed[at]!;
    const isNeedier = (other: Weighed, place: number) =>
      place !== at &&
      other.entity === one.entity &&
      (rankOf(other) < rankOf(one) || (rankOf(other) === rankOf(one) && place < at));
    if (weighed.some(isNeedier)) weighed.splice(at, 1);
  }
}

/** Whether a name has another reading that needs no more than this one does. */
export function hasRivals(readings: readonly Weighed[], one: Weighed): boolean {
  const own = rankOf(one);
  return readings.some((other) => other.entity.id !== one.entity.id && rankOf(other) <= own);
}

/** How much an alias needs, by its deck: the least likely reading of a name needs most. */
export function rankOf({ needs }: Weighed): number {
  if (needs === undefined) return 0;
  return needs === 'context' ? 1 : 2;
}

/** Visits all features of a reading by itself. */
export function visitAlone(span: CuedSpan, one: Weighed, rivals: boolean, visit: Visit): void {
  visit(ALONE_AT.bias, 1);
  const fitting = one.entity.definite === true ? span.form & FORM_BIT['the-before'] : 0;
  visitCues(fitting === 0 ? span : { ...span, form: span.form & ~fitting }, visit);
  if (fitting !== 0) visit(ALONE_AT['the-fitting'], 1);
  visit(ALONE_AT.ties, Math.log2(1 + tiesOf(one)) * TIES_UNIT);
  if (rivals) visit(ALONE_AT.rivals, 1);
  const kind = kindFeature(one.entity.kind);
  if (kind >= 0) visit(kind, 1);
}

/**
 * Whether a name is of another language than English text. "AB" is a firm's there, and not Turkish for the EU; "Island" is
 * a word, and not German for Iceland.
 */
function isForeign({ setting }: CuedSpan, reading: Reading): boolean {
  const entry = entryOf(reading);
  if ((setting & SETTING_BIT.english) === 0 || !isOfLanguage(entry)) return false;
  return isExact(entry) || needsOf(entry) !== undefined;
}

/** A demonym alone in its line is a language, a kitchen, a category: in the menus of pages mostly the first. "US" there is "us". */
function isEntry({ form }: CuedSpan, kind: Kind): boolean {
  if ((form & FORM_BIT['to-us']) !== 0) return true;
  return isPlace(kind) && (form & ENTRY) === ENTRY;
}

/** How many entities a reading's entity is tied to; the decks after the bundled one are the reader's. */
function tiesOf({ reading, entity: { related } }: Weighed): number {
  const least = gazetteerOf(reading) === 0 ? 0 : TIES_OF_A_READERS_CARD;
  return Math.max(least, related.length);
}
