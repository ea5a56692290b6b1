import { entityOf } from '../gazetteer/entry.ts';
import { FORM_BIT } from './cues.ts';
import { isPlace } from './demonym.ts';
import { type CuedSpan, entryOf, gazetteerOf } from './reading.ts';
import type { Weighed } from './weigh-alone.ts';

/**
 * The readings of the name that a comma ties to a span, behind it or else before it. A longer list ties nothing:
 * "Ireland, Scotland, Australia" is no town in Scotland, as "Paris, Texas, United States" is one in Texas.
 */
export function besideComma(
  spans: readonly CuedSpan[],
  weighed: readonly Weighed[][],
  at: number,
): readonly Weighed[] {
  const { form } = spans[at]!;
  if ((form & FORM_BIT['comma-known-after']) !== 0) {
    return isListed(spans, weighed, at) ? [] : (weighed[at + 1] ?? []);
  }
  if ((form & FORM_BIT['comma-known-before']) !== 0) return weighed[at - 1] ?? [];
  return [];
}

function isListed(spans: readonly CuedSpan[], weighed: readonly Weighed[][], at: number): boolean {
  if (((spans[at + 1]?.form ?? 0) & FORM_BIT['comma-known-after']) === 0) return false;
  const last = weighed[at + 2] ?? [];
  return !(weighed[at + 1] ?? []).some((one) => last.some((other) => areRelated(one, other)));
}

/** Whether two readings are of entities that the decks relate. */
export function areRelated(one: Weighed, other: Weighed): boolean {
  if (gazetteerOf(one.reading) !== gazetteerOf(other.reading)) return false;
  return one.entity.related.includes(entityOf(entryOf(other.reading)));
}

/** Whether a region that is not its own follows: towns are named with theirs, and after states and other towns. */
export function isOfOtherRegion(
  { form }: CuedSpan,
  beside: readonly Weighed[],
  { entity }: Weighed,
) {
  if ((form & FORM_BIT['comma-known-after']) === 0 || entity.kind === 'region') return false;
  const kinds = new Set(beside.map((other) => other.entity.kind));
  return kinds.has('region') && !kinds.has('state');
}

/** Whether a kind of place holds towns. */
export function isLargerPlace(kind: Weighed['entity']['kind']): boolean {
  return kind !== 'city' && isPlace(kind);
}
