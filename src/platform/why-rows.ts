import type { Brief } from '../entity/catalogue.ts';
import { REASONS, type Reason, type Why } from '../entity/why.ts';

/** A choice's reasons and the ids of what else its name could mean. */
export interface WhyByIds {
  reasons: readonly Reason[];
  others: readonly string[];
}

/**
 * Lays out why a choice was made as a row of numbers: how many reasons; for each its code, how many
 * entities it speaks of and their places; then the places of the other readings. Most of a page's
 * mentions share a few rows.
 *
 * `placeOf` gives the place of an entity in the message's list.
 */
export function packWhy({ reasons, others }: WhyByIds, placeOf: (id: string) => number): number[] {
  return [
    reasons.length,
    ...reasons.flatMap(({ code, entities }) => [
      REASONS.indexOf(code),
      entities.length,
      ...entities.map(placeOf),
    ]),
    ...others.map(placeOf),
  ];
}

/** Reads a row back; what it does not know, it leaves out. */
export function unpackWhy(row: readonly number[], entities: readonly Brief[]): Why {
  const reasons: Reason[] = [];
  let at = 1;
  // However many reasons the row says it has, it ends where it ends.
  for (let left = row[0] ?? 0; left > 0 && at < row.length; left--) {
    const code = REASONS[row[at] ?? -1];
    const count = row[at + 1] ?? 0;
    const named = row.slice(at + 2, at + 2 + count).flatMap((place) => entities[place]?.id ?? []);
    if (code !== undefined) reasons.push({ code, entities: named });
    at += 2 + count;
  }
  return { reasons, others: row.slice(at).flatMap((place) => entities[place] ?? []) };
}
