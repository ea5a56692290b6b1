import type { HeapSize, Session, Tab } from '../harness/session.ts';
import { settledRanges } from './settled.ts';

/** What was left at the end of a round, at rest and after a collection of garbage. */
export interface Measure {
  /** Counted from 1. */
  readonly round: number;
  /** Rounds since the content script and the background began anew. */
  readonly age: number;
  /** What the old tab holds. */
  readonly heap: HeapSize;
  readonly nodes: number;
  readonly listeners: number;
  /** Ranges in the highlights of the old tab. */
  readonly ranges: number;
  /** What the background holds; undefined when it did not run. */
  readonly worker: HeapSize | undefined;
}

/** Brings the old tab to rest and measures it; throws in a browser that tells nothing of memory. */
export async function measure(session: Session, old: Tab): Promise<Omit<Measure, 'round' | 'age'>> {
  await old.activate();
  await old.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const ranges = await settledRanges(old);
  const memory = await old.memory();
  if (memory === undefined) throw new Error('This browser does not tell what its pages hold.');
  return { ...memory, ranges, worker: await session.workerHeap() };
}
