import type { Placed } from '../entity/outline.ts';

/** Being named at the very top counts for as much as being named so many times more. */
const TOP_COUNTS_FOR = 4;

/** From this share of the text on, the place of a first mention says nothing any more. */
const TOP_SHARE = 0.25;

/**
 * How much of an article an entity takes up, by how often and how early it is named: news says at
 * the top what it is about. Only for comparing within one article.
 */
export function prominenceOf({ mentions, first }: Pick<Placed, 'mentions' | 'first'>): number {
  return mentions + TOP_COUNTS_FOR * Math.max(0, 1 - first / TOP_SHARE);
}
