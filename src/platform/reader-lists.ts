import * as v from 'valibot';
import { entityIdSchema } from '../entity/entity.ts';
import { browser } from './browser.ts';

const KEY = 'reader-lists';
const AREA = 'local';

const listsSchema = v.object({
  muted: v.fallback(v.array(entityIdSchema), []),
  known: v.fallback(v.array(entityIdSchema), []),
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

/** Puts an entity on a list, and takes it off the other. */
export async function leaveOut(list: keyof ReaderLists, id: string): Promise<void> {
  const lists = without(await readLists(), id);
  await writeLists({ ...lists, [list]: [...lists[list], id] });
}

/** Takes an entity off both lists: it is painted again. */
export async function restore(id: string): Promise<void> {
  await writeLists(without(await readLists(), id));
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

function without({ muted, known }: ReaderLists, id: string): ReaderLists {
  return { muted: muted.filter((one) => one !== id), known: known.filter((one) => one !== id) };
}

function listsFrom(stored: unknown): ReaderLists {
  const read = v.safeParse(listsSchema, stored);
  return read.success ? read.output : { muted: [], known: [] };
}
