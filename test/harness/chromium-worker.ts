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
      await cdp.send('Target.closeTarget', { targetId });
      // Another one may run already: a page had something to ask just then.
      await until('the background to stop', async () =>
        (await target()) === targetId ? { seen: 'it runs' } : { done: undefined },
      );
    },
    errors: () => errors,
  };
}

function isOurs({ type, url }: { readonly type: string; readonly url: string }): boolean {
  return type === 'service_worker' && url.startsWith('chrome-extension:');
}
