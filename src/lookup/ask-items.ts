import * as v from 'valibot';
import type { LookupFailure } from '../entity/enrichment.ts';
import { inBatches, itemsAddress } from './addresses.ts';
import type { LookUp } from './means.ts';
import { plainText, shorten } from './plain-text.ts';
import { itemsToName } from './statements.ts';
import { itemIdSchema, type WikibaseEntity, wikibaseAnswerSchema } from './wikibase.ts';

/** What an item is called, in a row of the card; in UTF-16 units. */
const LONGEST_LABEL = 120;
/** Items with all their statements in one question: a country alone takes 3 MB. */
const MOST_ITEMS = 10;

/** Items of Wikidata, with the moment the oldest of them was fetched, in ms since 1970. */
export interface AskedItems {
  items: ReadonlyMap<string, WikibaseEntity>;
  fetched: number;
  /** Why some could not be had that may be had later; what is not there, or cannot be read, is left out. */
  failure: LookupFailure | undefined;
}

/** The items of these ids, as far as they could be had. */
export async function askItems(
  ids: readonly (string | undefined)[],
  language: string,
  { client, place, signal }: LookUp,
): Promise<AskedItems> {
  const items = new Map<string, WikibaseEntity>();
  let fetched = Number.POSITIVE_INFINITY;
  let failure: LookupFailure | undefined;
  const wanted = ids.filter((id) => v.is(itemIdSchema, id));
  const batches = inBatches(wanted, MOST_ITEMS);
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const address = itemsAddress(batch, languagesFor(language), 'all', place);
    const answer = await client.ask(address, wikibaseAnswerSchema, signal);
    if ('failure' in answer) {
      // An answer that is too long cannot be read; two of half the length may be.
      if (answer.failure.code !== 'garbled') failure ??= answer.failure;
      else if (batch.length > 1) batches.unshift(...inBatches(batch, Math.ceil(batch.length / 2)));
      continue;
    }
    fetched = Math.min(fetched, answer.fetched);
    for (const item of Object.values(answer.value.entities)) {
      if (item.missing === undefined) items.set(item.id, item);
    }
  }
  return { items, fetched, failure };
}

/** What the items are called that the statements of some items name, on a day (`YYYY-MM-DD`). */
export async function askLabels(
  items: readonly WikibaseEntity[],
  language: string,
  today: string,
  { client, place, signal }: LookUp,
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  const languages = languagesFor(language);
  const named = new Set(items.flatMap((item) => itemsToName(item, today)));
  for (const batch of inBatches([...named])) {
    const address = itemsAddress(batch, languages, 'labels', place);
    const answer = await client.ask(address, wikibaseAnswerSchema, signal);
    if ('failure' in answer) continue;
    for (const [id, item] of Object.entries(answer.value.entities)) {
      const label = languages.map((each) => item.labels[each]?.value).find(Boolean);
      if (label !== undefined) labels.set(id, shorten(plainText(label), LONGEST_LABEL));
    }
  }
  return labels;
}

/** Names that are the same in every language are only under `mul` (since 2024). */
function languagesFor(language: string): string[] {
  return [...new Set([language, 'en', 'mul'])];
}
