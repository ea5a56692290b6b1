import type { Browser } from 'puppeteer-core';
import { within } from './wait.ts';

/** A value in the page, as WebDriver BiDi writes it; only what the harness reads. */
export interface RemoteValue {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

/** One context of the tree: a tab, or a frame inside of it. */
export interface ContextInfo {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly ContextInfo[] | null;
}

interface Results {
  'browsingContext.activate': unknown;
  'browsingContext.captureScreenshot': { readonly data: string };
  'browsingContext.close': unknown;
  'browsingContext.create': { readonly context: string };
  'browsingContext.getTree': { readonly contexts: readonly ContextInfo[] };
  'browsingContext.navigate': unknown;
  'browsingContext.setViewport': unknown;
  'input.performActions': unknown;
  'script.callFunction': Evaluated;
  'script.evaluate': Evaluated;
}

/** A console message, as WebDriver BiDi tells of it. */
export interface LogEntry {
  readonly type: string;
  readonly level: string;
  readonly text: string | null;
  readonly source: { readonly context?: string };
  readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] };
}

/** WebDriver BiDi with types, over the connection that Puppeteer keeps to itself. */
export interface Bidi {
  send<Method extends keyof Results>(
    method: Method,
    params: object,
    timeoutMs?: number,
  ): Promise<Results[Method]>;
  onLog(listener: (entry: LogEntry) => void): void;
}

interface InnerConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  on(event: 'log.entryAdded', listener: (entry: LogEntry) => void): void;
}

/**
 * Takes the connection out of a Firefox that Puppeteer started. Puppeteer's own pages see neither
 * closed shadow roots nor the extension's pages; the protocol underneath sees both.
 */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { readonly connection?: Partial<InnerConnection> };
  if (typeof connection?.send !== 'function' || typeof connection.on !== 'function') {
    throw new Error('This puppeteer-core no longer keeps its BiDi connection at `.connection`.');
  }
  const inner = connection as InnerConnection;
  return {
    async send(method, params, timeoutMs) {
      const answer = await within(
        `Firefox to answer ${method}`,
        inner.send(method, params),
        timeoutMs,
      );
      return answer.result as never;
    },
    onLog: (listener) => inner.on('log.entryAdded', listener),
  };
}

/** The value of an evaluation, or the page's own exception. */
export function outcomeOf(evaluated: Evaluated): RemoteValue | undefined {
  if (evaluated.type === 'exception')
    throw new Error(evaluated.exceptionDetails?.text ?? 'unknown');
  return evaluated.result;
}
