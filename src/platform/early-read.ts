import type { Storage } from 'webextension-polyfill';

/** Where browsers keep what a page must know of its reader before anything is painted. */
export const KEPT = {
  settings: { area: 'sync', key: 'settings' },
  lists: { area: 'local', key: 'reader-lists' },
} as const;

/** The global of the isolated world under which the early script leaves what it asks for. */
const LEFT_AT = 'sidelight-early';

/** What an area of storage answers, by key. */
export type Stored = Record<string, unknown>;

/** What a page must know of its reader, asked for and on its way. */
export type EarlyRead = Record<keyof typeof KEPT, Promise<Stored>>;

/** The parts of the browser's storage that are read early. */
export type EarlyStorage = {
  [Area in 'sync' | 'local']: Pick<Storage.StorageArea, 'get'>;
} & { onChanged: Pick<Storage.Static['onChanged'], 'addListener' | 'removeListener'> };

/**
 * Asks for what the session of this frame will need, while the page is still on its way, and leaves it to
 * {@link takeEarly}. Readers would wait for the answer before their first names: docs/performance.md tells what it saves.
 * Whatever changes in between voids it.
 */
export function readEarly(storage: EarlyStorage): void {
  const ask = ({ area, key }: (typeof KEPT)[keyof typeof KEPT]) => storage[area].get(key);
  const read: EarlyRead = { settings: ask(KEPT.settings), lists: ask(KEPT.lists) };
  // A failure is for whoever takes this, and nobody may.
  for (const answer of Object.values(read)) answer.catch(() => undefined);
  Reflect.set(globalThis, LEFT_AT, read);
  const drop = () => {
    takeEarly();
    storage.onChanged.removeListener(drop);
  };
  storage.onChanged.addListener(drop);
}

/** What was asked for early, once; undefined where nothing was, or where it no longer holds. */
export function takeEarly(): EarlyRead | undefined {
  const read: unknown = Reflect.get(globalThis, LEFT_AT);
  Reflect.deleteProperty(globalThis, LEFT_AT);
  // Only the script above writes there: pages do not see this world.
  return read as EarlyRead | undefined;
}
