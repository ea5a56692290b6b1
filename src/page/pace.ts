/**
 * How long a stretch of our work may hold up the page. A frame at 60 Hz has 16.7 ms, of which the
 * page needs most; a slice ends after the node that it is on. The browser may collect garbage in it, which takes
 * as long again: of 4 ms the longest became 8.1.
 */
const SLICE_MS = 3;

/** How many steps go by between two looks at the clock, which cost about as much as a step. */
const STEPS_PER_LOOK = 8;

interface PageScheduler {
  yield?: () => Promise<void>;
  postTask?: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void>;
}

/** Keeps long work short: ask {@link Pace.isOver} after every small step, and rest when it is. */
export class Pace {
  private deadline = performance.now() + SLICE_MS;
  private steps = 0;

  /** Whether this slice's time is up. */
  isOver(): boolean {
    this.steps = (this.steps + 1) % STEPS_PER_LOOK;
    return this.steps === 0 && performance.now() >= this.deadline;
  }

  /** Starts another slice: the page has just had its turn. */
  startAgain(): void {
    this.deadline = performance.now() + SLICE_MS;
  }

  /** Lets the page have its turn, then starts another slice; waits while the tab is hidden. */
  async rest(signal: AbortSignal): Promise<void> {
    await yieldToPage();
    // Before as well: what has aborted already tells nobody that it does.
    signal.throwIfAborted();
    if (document.hidden) await untilVisible(signal);
    signal.throwIfAborted();
    this.startAgain();
  }
}

/**
 * Resolves once the page has been laid out for a frame, so that a question about what shows costs no
 * layout of its own.
 */
export async function afterFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await yieldToPage();
}

/** Resolves once the tab is visible: nothing of ours runs in hidden tabs. */
function untilVisible(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const stopped = AbortSignal.any([signal, stop.signal]);
    document.addEventListener(
      'visibilitychange',
      () => {
        stop.abort();
        resolve();
      },
      { signal: stopped },
    );
    signal.addEventListener('abort', () => reject(signal.reason), { signal: stop.signal });
  });
}

/** Waits for a moment at which the browser may run what the page wants to run first. */
function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: PageScheduler };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs something soon after the page's listeners that run now, and before what the browser has waiting, where
 * it can be asked to: a timer would come behind the frames of the page that load.
 */
export function runNext(run: () => void): void {
  const { scheduler } = globalThis as { scheduler?: PageScheduler };
  if (scheduler?.postTask === undefined) setTimeout(run);
  else void scheduler.postTask(run, { priority: 'user-blocking' });
}

/** Runs something between the page's own work, at the latest after so many ms. */
export function whenIdle(run: () => void, timeout: number): void {
  requestIdleCallback(run, { timeout });
}
