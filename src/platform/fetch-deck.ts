import { isSignedBy } from './deck-signature.ts';

/** Why a deck could not be had from its address; each has words, `decks_fetch_…`. */
export const DECK_FETCH_FAILURES = [
  'offline',
  'missing',
  'elsewhere',
  'large',
  'slow',
  'refused',
  'unsigned',
  'forged',
] as const;

type DeckFetchFailure = (typeof DECK_FETCH_FAILURES)[number];

/** What the file at an address is called; empty when the address ends in a folder. */
export function fileNameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}

/** Large files come slowly; a server that takes longer than this for one is not waited for. In ms. */
const TIMEOUT_MS = 120_000;
const NOT_MODIFIED = 304;
const NOT_FOUND = 404;
const GONE = 410;

/** A signature is 88 letters; what is much longer is none. In bytes. */
const MOST_SIGNATURE_BYTES = 1_000;

/** What the signature of a file is called: it lies beside it. */
const SIGNATURE_SUFFIX = '.sig';

/** How a file of cards is asked for. */
export interface DeckQuestion {
  /** The version that is here already. */
  etag?: string | undefined;
  /** The key that the file has to be signed with; without one it needs no signature. */
  key?: string | undefined;
  mostBytes: number;
  signal: AbortSignal;
}

/** What came of asking for a file of cards. */
export type FetchedDeck =
  | { status: 'fetched'; bytes: Uint8Array<ArrayBuffer>; etag: string | undefined }
  | { status: 'unchanged' }
  | { status: 'failed'; failure: DeckFetchFailure };

/**
 * Fetches a file of cards of at most so many bytes, unless it is the version that is here already. Without
 * cookies and referrer; an address that leads elsewhere is not followed, since its host was not agreed to.
 */
export async function fetchDeck(url: string, question: DeckQuestion): Promise<FetchedDeck> {
  const { etag, key, mostBytes } = question;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = AbortSignal.any([question.signal, timeout]);
  try {
    const response = await ask(url, etag, signal);
    if (response.status === NOT_MODIFIED) return { status: 'unchanged' };
    const failure = failureOf(response);
    if (failure !== undefined) return { status: 'failed', failure };
    const bytes = await readAtMost(response, mostBytes);
    if (bytes === undefined) return { status: 'failed', failure: 'large' };
    const doubt = key === undefined ? undefined : await doubtOf(url, bytes, key, signal);
    if (doubt !== undefined) return { status: 'failed', failure: doubt };
    return { status: 'fetched', bytes, etag: response.headers.get('etag') ?? undefined };
  } catch {
    return { status: 'failed', failure: timeout.aborted ? 'slow' : 'offline' };
  }
}

function ask(url: string, etag: string | undefined, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    headers: etag === undefined ? {} : { 'If-None-Match': etag },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
    signal,
  });
}

/** Why a file is not to be trusted; undefined where it bears the signature of the key. */
async function doubtOf(
  url: string,
  file: Uint8Array<ArrayBuffer>,
  key: string,
  signal: AbortSignal,
): Promise<'unsigned' | 'forged' | undefined> {
  const beside = new URL(url);
  beside.pathname += SIGNATURE_SUFFIX;
  const response = await ask(beside.href, undefined, signal);
  if (!response.ok) return 'unsigned';
  const bytes = await readAtMost(response, MOST_SIGNATURE_BYTES);
  const signature = new TextDecoder().decode(bytes);
  return (await isSignedBy(key, file, signature)) ? undefined : 'forged';
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
