import { browser } from './browser.ts';

const KEY = 'decks-changed';
const AREA = 'local';

/** Tells every context that the decks are others now. */
export async function announceDeckChange(): Promise<void> {
  await browser.storage[AREA].set({ [KEY]: Date.now() });
}

/** Calls back whenever a deck was added, changed or removed, until the signal aborts. */
export function watchDecks(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === AREA && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
