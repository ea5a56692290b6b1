import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';
import { within } from './wait.ts';

/** A large heap on a busy machine is written within this. In ms. */
const ANSWER_MS = 60_000;

type Method =
  | 'HeapProfiler.collectGarbage'
  | 'HeapProfiler.takeHeapSnapshot'
  | 'Runtime.getHeapUsage';

/** A way to ask one page or worker of Chromium for its heap. */
export interface Line {
  ask(method: Method): Promise<unknown>;
  /** Calls back with parts of a heap snapshot, in their order, until the signal aborts. */
  hear(part: (text: string) => void, signal: AbortSignal): void;
}

const messageSchema = v.object({
  id: v.optional(v.number()),
  result: v.optional(v.unknown()),
  method: v.optional(v.string()),
  params: v.optional(v.looseObject({ chunk: v.optional(v.string()) })),
});
type Message = v.InferOutput<typeof messageSchema>;

/** The line to a page. */
export function lineToPage(cdp: CDPSession): Line {
  return {
    ask: (method) => cdp.send(method),
    hear(part, signal) {
      const hear = ({ chunk }: { readonly chunk: string }): void => part(chunk);
      cdp.on('HeapProfiler.addHeapSnapshotChunk', hear);
      signal.addEventListener('abort', () => cdp.off('HeapProfiler.addHeapSnapshotChunk', hear));
    },
  };
}

/**
 * The line to a worker that the browser's own session is attached to: Playwright's sessions reach
 * pages only, so that a worker is asked by messages.
 */
export function lineToWorker(cdp: CDPSession, sessionId: string): Line {
  const hearAll = (heard: (message: Message) => void, signal: AbortSignal): void => {
    const hear = (told: { readonly sessionId: string; readonly message: string }): void => {
      if (told.sessionId === sessionId) heard(v.parse(messageSchema, JSON.parse(told.message)));
    };
    cdp.on('Target.receivedMessageFromTarget', hear);
    signal.addEventListener('abort', () => cdp.off('Target.receivedMessageFromTarget', hear));
  };
  let questions = 0;
  return {
    async ask(method) {
      const id = ++questions;
      const hearing = new AbortController();
      const answer = new Promise<unknown>((resolve) => {
        hearAll((message) => message.id === id && resolve(message.result), hearing.signal);
      });
      const message = JSON.stringify({ id, method });
      await cdp.send('Target.sendMessageToTarget', { sessionId, message });
      return within('the worker to answer', answer, ANSWER_MS).finally(() => hearing.abort());
    },
    hear: (part, signal) =>
      hearAll(({ params }) => params?.chunk !== undefined && part(params.chunk), signal),
  };
}
