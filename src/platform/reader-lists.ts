import * as v from 'valibot';
import { browser } from './browser.ts';

const KEY = 'reader-lists';
const AREA = 'local';

const listsSchema = v.object({
  muted: v.fallback(v.array(v.string()), []),
  known: v.fallback(v.array(v.string()), []),
});

/** Ids of the entities that the reader never wants marked, and of those that need no card. */
export interface ReaderLists {
  readonly muted: readonly string[];
  readonly known: readonly string[];
}

/** The reader's lists; what cannot be understood counts as empty. */
export async function readLists(): Promise<ReaderLists> {
  return listsFrom((await browser.storage[AREA].get(KEY))[KEY]);
}

/** Never marks an entity again. */
export function mute(id: string): Promise<void> {
  return change(({ muted, known }) => ({ muted: [...without(muted, id), id], known }));
}

/** Stops marking an entity that the reader knows. */
export function know(id: string): Promise<void> {
  return change(({ muted, known }) => ({ muted, known: [...without(known, id), id] }));
}

/** Marks an entity again, whichever list it was on. */
export function restore(id: string): Promise<void> {
  return change(({ muted, known }) => ({ muted: without(muted, id), known: without(known, id) }));
}

/** Keeps these lists in place of what is there. */
export async function writeLists(lists: ReaderLists): Promise<void> {
  await browser.storage[AREA].set({ [KEY]: lists });
}

/** Calls back with the lists whenever any context changed them, until the signal aborts. */
export function watchLists(changed: (lists: ReaderLists) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === AREA && KEY in changes) changed(listsFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

async function change(next: (lists: ReaderLists) => ReaderLists): Promise<void> {
  await writeLists(next(await readLists()));
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id);
}

function listsFrom(stored: unknown): ReaderLists {
  const read = v.safeParse(listsSchema, stored);
  return read.success ? read.output : { muted: [], known: [] };
}
