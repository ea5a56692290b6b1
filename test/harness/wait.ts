/** Often enough that a wait costs no test a visible delay, seldom enough to leave the page idle. */
const PROBE_EVERY_MS = 40;

/** How long anything that a reader waits for may take on a busy two-core machine. */
export const PATIENCE_MS = 10_000;

/** How long a page may load: a person's own page comes over a real network. */
export const NAVIGATION_MS = 30_000;

/** Resolves after a time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Rejects with a sentence saying what was awaited when a promise takes longer than allowed. */
export async function within<T>(
  what: string,
  promise: Promise<T>,
  timeoutMs: number = PATIENCE_MS,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a probe answers: `done` ends the wait, `seen` says in the message how far things had got. */
export type Probed<T> = { readonly done: T } | { readonly seen: string };

/** Asks again and again until the probe is content, and says what it last saw when it never is. */
export async function until<T>(
  what: string,
  probe: () => Promise<Probed<T>>,
  timeoutMs: number = PATIENCE_MS,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await probe();
    if ('done' in answer) return answer.done;
    if (performance.now() >= end) {
      throw new Error(`Waited ${timeoutMs} ms in vain for ${what}. Last seen: ${answer.seen}.`);
    }
    await pause(PROBE_EVERY_MS);
  }
}
