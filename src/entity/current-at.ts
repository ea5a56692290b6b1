import { heldOn, type PartialDate } from './date.ts';

/** Something that may hold for a time only: a fact or a relation. */
interface Dated {
  since?: PartialDate;
  until?: PartialDate;
}

/**
 * What of some facts or relations held on a day (`YYYY-MM-DD`): what was true when an article was
 * written, or is now. What has no dates holds always, as far as the deck knows.
 */
export function currentAt<Item extends Dated>(items: readonly Item[], day: string): Item[] {
  return items.filter((item) => heldOn(day, item));
}
