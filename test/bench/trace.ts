import type { CDPSession } from 'playwright-core';

/** No more than is needed: every event that is written down costs what is measured. */
const CATEGORIES = ['toplevel', 'devtools.timeline', 'v8.execute'];

/** Events that are JavaScript running, or being made ready to run. */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
]);

const ERROR_PAGE = 'chrome-error:';

/**
 * An event of the trace that lasts. Times are in microseconds; those of the thread's own clock, which
 * stands still while other work has the processor, are what a figure of cost is made of.
 */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tts: number;
  tdur: number;
  args: { data?: { url?: string; functionName?: string; scriptName?: string } };
}

/** A stretch of time, in microseconds. */
export interface Stretch {
  start: number;
  end: number;
}

/** Records what the whole browser does while `during` runs. */
export async function record(cdp: CDPSession, during: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value as TraceEvent[]) {
      if (event.ph === 'X' || event.ph === 'B' || event.ph === 'E') events.push(event);
    }
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await during();
  const complete = new Promise<void>((resolve) =>
    cdp.once('Tracing.tracingComplete', () => resolve()),
  );
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return closeOpen(events);
}

/** Events that are told as a beginning and an end, as V8 tells its microtasks, made one each. */
function closeOpen(events: readonly TraceEvent[]): TraceEvent[] {
  const open = new Map<string, TraceEvent[]>();
  const closed: TraceEvent[] = [];
  for (const event of [...events].sort((a, b) => a.ts - b.ts)) {
    const thread = `${event.pid}.${event.tid}`;
    if (event.ph === 'X') closed.push(event);
    else if (event.ph === 'B') open.set(thread, [...(open.get(thread) ?? []), event]);
    else {
      const begun = open.get(thread)?.pop();
      if (begun === undefined) continue;
      closed.push({ ...begun, dur: event.ts - begun.ts, tdur: event.tts - begun.tts });
    }
  }
  return closed;
}

/** The events of every thread on which a script whose address starts like that has run. */
export function threadsOf(events: readonly TraceEvent[], url: string): TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const key = `${event.pid}.${event.tid}`;
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [event]);
    else thread.push(event);
  }
  return [...threads.values()].filter((thread) =>
    thread.some((event) => urlOf(event)?.startsWith(url)),
  );
}

/** The address of the script that an event runs. */
export function urlOf({ args: { data } }: TraceEvent): string | undefined {
  return data?.url ?? data?.scriptName;
}

/**
 * All stretches of a thread in which any script ran, joined where they overlap; but for the scripts of
 * the browser's own error page, which stands in every frame that could not be loaded.
 */
export function scriptStretches(thread: readonly TraceEvent[]): Stretch[] {
  const scripts = thread.filter(({ name }) => SCRIPT.has(name));
  return join(scripts.filter((event) => !urlOf(event)?.startsWith(ERROR_PAGE)).map(stretchOf));
}

/** Milliseconds of stretches inside a stretch. */
export function millisecondsIn(stretches: readonly Stretch[], within: Stretch): number {
  let sum = 0;
  for (const { start, end } of stretches) {
    sum += Math.max(0, Math.min(end, within.end) - Math.max(start, within.start));
  }
  return sum / 1e3;
}

/** The stretch of an event, by its thread's clock. */
export function stretchOf({ tts, tdur }: TraceEvent): Stretch {
  return { start: tts, end: tts + tdur };
}

/** Milliseconds of stretches. */
export function milliseconds(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0) / 1e3;
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
