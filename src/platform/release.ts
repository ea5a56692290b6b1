import * as v from 'valibot';
import { type Release, releaseSchema } from '../entity/deck-address.ts';
import { RELEASE_FILE } from '../entity/deck-files.ts';
import { browser } from './browser.ts';

/** Where the package says that newer editions of its decks are published; undefined where it does not. */
export async function readRelease(): Promise<Release | undefined> {
  const response = await fetch(browser.runtime.getURL(RELEASE_FILE));
  const read = v.safeParse(releaseSchema, await response.json());
  return read.success ? read.output : undefined;
}
