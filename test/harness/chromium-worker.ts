import type { BrowserContext, CDPSession } from 'playwright-core';
import { workerHeap } from './chromium-memory.ts';
import type { HeapSize } from './session.ts';
import { until, within } from './wait.ts';

/** The extension's service worker, from outside. */
export interface WorkerWatch {
  runs(): Promise<boolean>;
  /** What is left in its heap after a collection of garbage; undefined when it does not run. */
  heap(): Promise<HeapSize | undefined>;
  /** Resolves when it starts the next time; ask before doing what starts it. */
  startsAgain(): Promise<void>;
  stop(): Promise<void>;
  errors(): readonly string[];
}

/** Follows the extension's service worker through its stops and starts. */
export function watchChromiumWorker(context: BrowserContext, cdp: CDPSession): WorkerWatch {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.worker() && message.type() === 'error') errors.push(message.text());
  });
  const target = async (): Promise<string | undefined> => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(isOurs)?.targetId;
  };
  return {
    runs: async () => (await target()) !== undefined,
    async heap() {
      const targetId = await target();
      return targetId === undefined ? undefined : workerHeap(cdp, targetId);
    },
    async startsAgain() {
      await within('the background to start', context.waitForEvent('serviceworker').then());
    },
    async stop() {
      const targetId = await target();
      if (targetId === undefined) return;
      // Asked again at every look: a worker that is just starting lets the first wish go by.
      // Another one may run already: a page had something to ask just then.
      await until('the background to stop', async () => {
        if ((await target()) !== targetId) return { done: undefined };
        return { seen: await close(cdp, targetId) };
      });
    },
    errors: () => errors,
  };
}

/** Wishes a target closed; what came of it, in words: it may be gone before the wish arrives. */
async function close(cdp: CDPSession, targetId: string): Promise<string> {
  try {
    await cdp.send('Target.closeTarget', { targetId });
    return 'it runs';
  } catch (reason) {
    return String(reason);
  }
}

function isOurs({ type, url }: { readonly type: string; readonly url: string }): boolean {
  return type === 'service_worker' && url.startsWith('chrome-extension:');
}
