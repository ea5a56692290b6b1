import * as v from 'valibot';

/** Why a deck could not be had from its address; each has words, `decks_fetch_…`. */
export const DECK_FETCH_FAILURES = [
  'offline',
  'missing',
  'elsewhere',
  'large',
  'slow',
  'refused',
] as const;

type DeckFetchFailure = (typeof DECK_FETCH_FAILURES)[number];

/** Addresses that cannot be listened in on: https, or this computer itself. */
const SAFE_ADDRESS = /^(?:https:\/\/[^/\s]+|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?)\/\S+$/;

/** The address of a file of cards. */
export const deckAddressSchema = v.pipe(v.string(), v.trim(), v.url(), v.regex(SAFE_ADDRESS));

/** What the file at an address is called; empty when the address ends in a folder. */
export function fileNameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** Large files come slowly; a server that takes longer than this for one is not waited for. In ms. */
const TIMEOUT_MS = 120_000;
const NOT_MODIFIED = 304;
const NOT_FOUND = 404;
const GONE = 410;

/** What came of asking for a file of cards. */
export type FetchedDeck =
  | { status: 'fetched'; bytes: Uint8Array<ArrayBuffer>; etag: string | undefined }
  | { status: 'unchanged' }
  | { status: 'failed'; failure: DeckFetchFailure };

/**
 * Fetches a file of cards of at most so many bytes, unless it is the version that is here already. Without
 * cookies and referrer; an address that leads elsewhere is not followed, since its host was not agreed to.
 */
export async function fetchDeck(
  url: string,
  {
    etag,
    mostBytes,
    signal,
  }: { etag?: string | undefined; mostBytes: number; signal: AbortSignal },
): Promise<FetchedDeck> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([signal, timeout]),
    });
    if (response.status === NOT_MODIFIED) return { status: 'unchanged' };
    const failure = failureOf(response);
    if (failure !== undefined) return { status: 'failed', failure };
    const bytes = await readAtMost(response, mostBytes);
    if (bytes === undefined) return { status: 'failed', failure: 'large' };
    return { status: 'fetched', bytes, etag: response.headers.get('etag') ?? undefined };
  } catch {
    return { status: 'failed', failure: timeout.aborted ? 'slow' : 'offline' };
  }
}

function failureOf({ type, status, ok }: Response): DeckFetchFailure | undefined {
  if (type === 'opaqueredirect') return 'elsewhere';
  if (status === NOT_FOUND || status === GONE) return 'missing';
  return ok ? undefined : 'refused';
}

/** The body as it comes, given up as soon as it is too long: a server may say nothing of its length. */
async function readAtMost(
  { body }: Response,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
