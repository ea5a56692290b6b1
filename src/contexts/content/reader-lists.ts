import { type ReaderLists, readLists, watchLists } from '../../platform/reader-lists.ts';
import type { PageReader } from './page-reader.ts';

/** Leaves out of the paint what the reader does not want to see or knows, now and as that changes. */
export async function followLists(page: PageReader, signal: AbortSignal): Promise<void> {
  const take = ({ muted, known }: ReaderLists) => page.leaveOut(new Set([...muted, ...known]));
  watchLists(take, signal);
  take(await readLists());
}
