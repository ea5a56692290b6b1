import { startSession } from './session.ts';

const KEY = 'sidelight';

/**
 * Starts the one session of this frame. A script that is injected again, after an update say, ends
 * the session before it: both share this isolated world's globals, which the page cannot see.
 */
function main(): void {
  const before: unknown = Reflect.get(globalThis, KEY);
  if (before instanceof AbortController) before.abort();
  const lifetime = new AbortController();
  Reflect.set(globalThis, KEY, lifetime);
  void startSession(lifetime);
}

main();
