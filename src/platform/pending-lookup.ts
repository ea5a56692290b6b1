import * as v from 'valibot';
import { browser } from './browser.ts';

const KEY = 'pending-lookup';

const pendingSchema = v.strictObject({
  tab: v.pipe(v.number(), v.integer()),
  frame: v.pipe(v.number(), v.integer()),
  /** A name to look up; without one, the names of the page. */
  text: v.exactOptional(v.string()),
});

/** What the reader wanted when they were asked whether look-ups are allowed. */
export type PendingLookup = v.InferOutput<typeof pendingSchema>;

/** Keeps what the reader wanted, in memory only, until they have answered. */
export async function keepPending(pending: PendingLookup): Promise<void> {
  await browser.storage.session.set({ [KEY]: pending });
}

/** What the reader wanted; undefined when it was nothing. It is given once. */
export async function takePending(): Promise<PendingLookup | undefined> {
  const stored = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  const read = v.safeParse(pendingSchema, stored[KEY]);
  return read.success ? read.output : undefined;
}
