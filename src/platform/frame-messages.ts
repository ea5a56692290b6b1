import type * as v from 'valibot';
import { browser } from './browser.ts';
import { door, isGone, send } from './door.ts';
import { frameRequests } from './frame-requests.ts';
import type { FrameAnswers } from './messages.ts';
import { readingContract } from './reading-contract.ts';

/** The questions that a frame asks while it reads. */
type Reading = typeof readingContract;

/**
 * Asks the background what a frame needs while it reads.
 *
 * @throws ExtensionGone when this context has outlived its extension.
 * @throws Error when the background cannot answer, or answers something else than it promised.
 */
export function askForReading<Name extends keyof Reading>(
  name: Name,
  request: v.InferOutput<Reading[Name]['request']>,
): Promise<v.InferOutput<Reading[Name]['reply']>> {
  return send(name, request, readingContract[name].reply);
}

/** Answers some of the questions to this frame until the signal aborts. */
export function answerAsFrame(answers: Partial<FrameAnswers>, signal: AbortSignal): void {
  const listener = door('frame', frameRequests, answers);
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (!isGone()) browser.runtime.onMessage.removeListener(listener);
  });
}
