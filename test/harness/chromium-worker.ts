import type { BrowserContext, CDPSession } from 'playwright-core';
import { until, within } from './wait.ts';

/** The extension's service worker, from outside. */
export interface WorkerWatch {
  runs(): Promise<boolean>;
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
    async startsAgain() {
      await within('the background to start', context.waitForEvent('serviceworker').then());
    },
    async stop() {
      const targetId = await target();
      if (targetId === undefined) return;
      await cdp.send('Target.closeTarget', { targetId });
      await until('the background to stop', async () =>
        (await target()) === undefined ? { done: undefined } : { seen: 'it runs' },
      );
    },
    errors: () => errors,
  };
}

function isOurs({ type, url }: { readonly type: string; readonly url: string }): boolean {
  return type === 'service_worker' && url.startsWith('chrome-extension:');
}
