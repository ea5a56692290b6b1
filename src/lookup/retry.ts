import type { LookupFailure } from '../entity/enrichment.ts';

/** Attempts in all; a reader waits for the answer. */
const MOST_ATTEMPTS = 3;
/** First wait of the backoff, in ms; doubled every time, and a random part of it is waited. */
const FIRST_WAIT_MS = 500;
/** A reader does not wait longer than this for a server that asks to be left alone; in ms. */
export const LONGEST_WAIT_MS = 5_000;

const NOT_MODIFIED = 304;
const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const TOO_MANY = 429;
const SERVER_FAULT = 500;

/** What came of one attempt, besides a good answer. */
export type Attempt = { status: number; retryAfter: string | null } | { broke: 'offline' | 'slow' };

/** What to do after an attempt that brought nothing. */
export type Next = { wait: number } | { giveUp: LookupFailure };

/** Whether a status is an answer that can be used. */
export function isGood(status: number): boolean {
  return status === NOT_MODIFIED || (status >= 200 && status < 300);
}

/**
 * Whether to try again, and when. `number` counts from 1; `random` is from 0 to 1; `now` is in
 * milliseconds since 1970. A server that says when to come back is obeyed, or left alone.
 */
export function afterAttempt(
  attempt: Attempt,
  number: number,
  { now, random }: { now: number; random: number },
): Next {
  // What was too slow once is not asked again: a server that is behind has enough to do.
  if ('broke' in attempt && attempt.broke === 'slow') return { giveUp: { code: 'slow' } };
  const asked = 'status' in attempt ? waitAskedFor(attempt.retryAfter, now) : undefined;
  const failure = failureOf(attempt, asked);
  const final = failure.code === 'missing' || failure.code === 'refused';
  if (final || number >= MOST_ATTEMPTS) return { giveUp: failure };
  const backoff = FIRST_WAIT_MS * 2 ** (number - 1);
  const wait = asked ?? backoff / 2 + (random * backoff) / 2;
  return wait > LONGEST_WAIT_MS ? { giveUp: failure } : { wait };
}

/** What `Retry-After` asks for, in ms: it holds seconds or a date. Undefined when it says nothing. */
function waitAskedFor(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function failureOf(attempt: Attempt, asked: number | undefined): LookupFailure {
  if ('broke' in attempt) return { code: attempt.broke };
  const after = asked === undefined ? {} : { after: Math.ceil(asked / 1000) };
  const { status } = attempt;
  if (status === TOO_MANY) return { code: 'busy', ...after };
  if (status >= SERVER_FAULT) return { code: 'broken', ...after };
  if (status === NOT_FOUND) return { code: 'missing' };
  return status >= BAD_REQUEST ? { code: 'refused' } : { code: 'garbled' };
}
