import type { Deck } from '../entity/deck.ts';

/** What a deck says of itself. */
type Head = Pick<Deck, 'id' | 'date'>;

/** A newer edition is offered once the bundle is three months old: offices change hands by then. */
const OLD_AFTER_MONTHS = 3;

/** Whether a bundled deck is old enough by now for a newer edition to be offered. */
export function isOld({ date }: Pick<Head, 'date'>, now: Date): boolean {
  if (date === undefined) return false;
  const until = new Date(date);
  until.setUTCMonth(until.getUTCMonth() + OLD_AFTER_MONTHS);
  return now >= until;
}

/** Whether a deck that is kept is an edition of a bundled one: it counts in its place, or not at all. */
export function isEditionOf(kept: Head, bundled: Head): boolean {
  return kept.id === bundled.id;
}

/** Among heads of decks that are kept, the one that counts in place of a bundled deck: not once Sidelight brings a newer. */
export function editionInPlaceOf<Kept extends Head>(
  bundled: Head,
  kept: readonly Kept[],
): Kept | undefined {
  return kept.find(
    (head) =>
      isEditionOf(head, bundled) && head.date !== undefined && head.date >= (bundled.date ?? ''),
  );
}
