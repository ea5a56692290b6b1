import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';
import { type Line, lineToPage, lineToWorker } from './chromium-line.ts';
import { objectBytes } from './heap-snapshot.ts';
import type { HeapSize, PageMemory } from './session.ts';

/** What a heap holds, in bytes: what V8 has, what that keeps of the browser, and its buffers. */
const usageSchema = v.object({
  usedSize: v.number(),
  embedderHeapUsedSize: v.optional(v.number(), 0),
  backingStorageSize: v.optional(v.number(), 0),
});

/** Collects a page's garbage; gives what is left. */
export async function pageMemory(cdp: CDPSession): Promise<PageMemory> {
  await cdp.send('Performance.enable');
  const heap = await heapAt(lineToPage(cdp));
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (wanted: string): number =>
    metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Collects a worker's garbage; gives what is left. */
export async function workerHeap(cdp: CDPSession, targetId: string): Promise<HeapSize> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId });
  try {
    return await heapAt(lineToWorker(cdp, sessionId));
  } finally {
    await cdp.send('Target.detachFromTarget', { sessionId });
  }
}

async function heapAt(line: Line): Promise<HeapSize> {
  await line.ask('HeapProfiler.collectGarbage');
  const usage = v.parse(usageSchema, await line.ask('Runtime.getHeapUsage'));
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage;
  return {
    all: usedSize + embedderHeapUsedSize + backingStorageSize,
    objects: objectBytes(await snapshotAt(line)),
  };
}

async function snapshotAt(line: Line): Promise<string> {
  const hearing = new AbortController();
  const parts: string[] = [];
  try {
    line.hear((part) => parts.push(part), hearing.signal);
    await line.ask('HeapProfiler.takeHeapSnapshot');
    return parts.join('');
  } finally {
    hearing.abort();
  }
}
