import { MOST_BYTES } from '../../exchange/limits.ts';
import { readDeckFile } from '../../exchange/read-deck-file.ts';
import { type FetchedDeck, fetchDeck, fileNameOf } from '../../platform/fetch-deck.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import {
  dropSubscription,
  keepSubscription,
  readSubscriptions,
  type Subscription,
} from '../../platform/subscriptions.ts';
import { storeDeck } from './store-deck.ts';

/** An address is asked at most once a day, whatever came of it; in ms. */
const RENEW_MS = 24 * 60 * 60 * 1000;

/** Asks the addresses that are due for newer decks; whether any deck is another now. */
export async function renewDecks(now: number, signal: AbortSignal): Promise<boolean> {
  const own = new OwnDecks();
  let changed = false;
  try {
    for (const subscription of await readSubscriptions()) {
      // Either way: a clock that was put back must not keep a deck from being asked for.
      if (Math.abs(now - subscription.asked) < RENEW_MS) continue;
      const isThere = (await own.list()).some(({ head }) => head.id === subscription.deck);
      if (isThere) changed = (await renew(own, subscription, now, signal)) || changed;
      else await dropSubscription(subscription.deck);
    }
  } finally {
    await own.close();
  }
  return changed;
}

async function renew(
  own: OwnDecks,
  { failure: _, ...subscription }: Subscription,
  now: number,
  signal: AbortSignal,
): Promise<boolean> {
  const { url, etag, key } = subscription;
  const fetched = await fetchDeck(url, { etag, key, mostBytes: MOST_BYTES, signal });
  if (signal.aborted) return false;
  const asked = { ...subscription, asked: now };
  if (fetched.status === 'failed') {
    await keepSubscription({ ...asked, failure: fetched.failure });
    return false;
  }
  if (fetched.status === 'unchanged') {
    await keepSubscription(asked);
    return false;
  }
  return replace(own, asked, fetched);
}

/** A file that cannot be read is no reason to lose the one before it. */
async function replace(
  own: OwnDecks,
  { etag: _, ...asked }: Subscription,
  { bytes, etag }: Extract<FetchedDeck, { status: 'fetched' }>,
): Promise<boolean> {
  const before = (await own.list()).find(({ head }) => head.id === asked.deck);
  try {
    const { deck } = readDeckFile(bytes, fileNameOf(asked.url));
    const { title, licence } = before?.head ?? deck;
    await storeDeck(own, { ...deck, id: asked.deck, title, licence });
  } catch {
    await keepSubscription({ ...asked, failure: 'unreadable' });
    return false;
  }
  await keepSubscription({ ...asked, ...(etag !== undefined && { etag }) });
  return true;
}
