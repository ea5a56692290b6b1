import * as v from 'valibot';
import { deckAddressSchema, deckKeySchema } from '../entity/deck-address.ts';
import { entityIdSchema } from '../entity/entity.ts';
import { browser } from './browser.ts';
import { DECK_FETCH_FAILURES } from './fetch-deck.ts';

const KEY = 'subscriptions';
const LOCK = 'sidelight-subscriptions';

const subscriptionSchema = v.strictObject({
  /** Id of the deck, among the reader's own. */
  deck: entityIdSchema,
  url: deckAddressSchema,
  /** The key that its files have to be signed with. */
  key: v.exactOptional(deckKeySchema),
  /** What the server calls the version that is here. */
  etag: v.exactOptional(v.string()),
  /** When it was asked last, in ms since 1970. */
  asked: v.number(),
  /** Why the last try brought nothing; the deck stays as it was. */
  failure: v.exactOptional(v.picklist([...DECK_FETCH_FAILURES, 'unreadable'])),
});

/** A deck of the reader's own that comes from an address, which is asked now and then for a newer one. */
export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** All subscriptions; what cannot be understood is passed over. */
export async function readSubscriptions(): Promise<Subscription[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const read = v.safeParse(subscriptionSchema, each);
    return read.success ? [read.output] : [];
  });
}

/** Subscribes to a deck, or writes down what came of asking; one for the same deck gives way. */
export function keepSubscription(subscription: Subscription): Promise<void> {
  return change((all) => [...without(all, subscription.deck), subscription]);
}

/** No longer asks for a deck; the deck stays. */
export function dropSubscription(deck: string): Promise<void> {
  return change((all) => without(all, deck));
}

/**
 * Asks the browser for the host of an address; whether it was granted. Only from a click or key in a page of
 * the extension's own, and before anything else is awaited: browsers refuse it anywhere else.
 */
export function askForHost(url: string): Promise<boolean> {
  const origins = [`${new URL(url).origin}/*`];
  return browser.permissions.request({ origins }).catch(() => false);
}

function change(next: (all: readonly Subscription[]) => Subscription[]): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    await browser.storage.local.set({ [KEY]: next(await readSubscriptions()) });
  }) as Promise<void>;
}

function without(all: readonly Subscription[], deck: string): Subscription[] {
  return all.filter((each) => each.deck !== deck);
}
