import type { CDPSession } from 'playwright-core';
import type { ConsoleError } from './session.ts';

/** The console's errors so far, and a way to start afresh. */
export interface ConsoleWatch {
  seen(): readonly ConsoleError[];
  forget(): void;
}

/** Follows the console of a page: its main world, its content scripts and what the browser adds. */
export async function watchChromiumConsole(cdp: CDPSession): Promise<ConsoleWatch> {
  let errors: ConsoleError[] = [];
  const extensionWorlds = new Set<number>();
  const fromOf = (world: number | undefined, url: string | undefined): ConsoleError['from'] =>
    (world !== undefined && extensionWorlds.has(world)) || url?.startsWith('chrome-extension:')
      ? 'extension'
      : 'page';

  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) extensionWorlds.add(context.id);
  });
  cdp.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    const text = args.map((arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
    const url = stackTrace?.callFrames[0]?.url;
    errors.push({ text, from: fromOf(executionContextId, url) });
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const text = details.exception?.description ?? details.text;
    errors.push({ text, from: fromOf(details.executionContextId, details.url) });
  });
  cdp.on('Log.entryAdded', ({ entry }) => {
    // Failed loads are the harness's own doing: it blocks every host but loopback.
    if (entry.level !== 'error' || entry.source === 'network') return;
    errors.push({ text: entry.text, from: fromOf(undefined, entry.url) });
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Log.enable');
  return {
    seen: () => errors,
    forget: () => {
      errors = [];
    },
  };
}
