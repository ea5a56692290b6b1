import type { Brief } from '../entity/catalogue.ts';

/**
 * What most readers of the news need no card for, by how far that goes. Judged by how often a name
 * stands in headlines unexplained, and kept by hand: a count of relations would put small states
 * with many memberships before large ones.
 */
const EVERYDAY: readonly (readonly string[])[] = [
  [
    'united-states china russia united-kingdom france germany india japan',
    'european-union united-nations nato',
  ],
  [
    'ukraine israel iran italy spain canada australia brazil mexico turkey poland saudi-arabia',
    'south-korea north-korea south-africa egypt pakistan european-parliament european-central-bank',
    'moscow beijing kyiv',
  ],
].map((lines) => lines.flatMap((line) => line.split(' ')));

const LEVEL_OF = new Map(
  EVERYDAY.flatMap((ids, level) => ids.map((id) => [id, level + 1] as const)),
);

/** The level at which all states are taken as known. */
const ALL_STATES = 3;

/**
 * How well known an entity is taken to be: hidden for a reader who chose this level or a higher one.
 * 1 for what is in every newspaper, 2 for what is in most, 3 for states; infinite for all else.
 */
export function familiarityOf({ id, kind }: Brief): number {
  const level = LEVEL_OF.get(id);
  if (level !== undefined) return level;
  return kind === 'state' ? ALL_STATES : Number.POSITIVE_INFINITY;
}
