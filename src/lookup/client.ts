import * as v from 'valibot';
import type { LookupFailure } from '../entity/enrichment.ts';
import type { AnswerStore, KeptAnswer } from './answer-store.ts';
import { type Attempt, afterAttempt, isGood, LONGEST_WAIT_MS } from './retry.ts';
import { Turnstile } from './turnstile.ts';

/** Wikimedia asks for no more than three at once of one reader; one is left for themselves. */
const MOST_REQUESTS = 2;
/** An answer that takes longer is not waited for; in ms. */
const TIMEOUT_MS = 8_000;
/** How long an answer counts without asking whether there is a newer one: 7 days, in ms. */
const FRESH_MS = 7 * 24 * 60 * 60 * 1000;
/** A page summary is some kB, a large item 3 MB; more is not what was asked for. In UTF-16 units. */
const LARGEST_ANSWER = 8_000_000;
/** The largest thumbnail that is taken, in bytes: 330 pixels wide take some 30 kB. */
const LARGEST_PICTURE = 400_000;

const NOT_MODIFIED = 304;
const PICTURE_TYPE = /^image\/(?:jpeg|png|gif|webp)$/;

/** A value, or why there is none. */
export type Result<Value> = { value: Value } | { failure: LookupFailure };

/** An answer, with the moment it was fetched: cached ones are older than now. In ms since 1970. */
export type Answer<Value> = { value: Value; fetched: number } | { failure: LookupFailure };

/** What the client needs of the world; tests give their own. */
export interface ClientWorld {
  fetch: typeof fetch;
  now(): number;
  random(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  store: AnswerStore;
  /** How the client names itself to the servers. */
  agent: string;
}

/** One question to a server. */
interface Question {
  address: string;
  /** Of the answer that is known already, if one is. */
  etag: string | null | undefined;
  timeoutMs: number;
}

/**
 * The one client for Wikimedia's interfaces: a few requests at a time, never a cookie or a
 * referrer, patient with servers and short with readers. Failures are values; nothing is thrown.
 */
export class Client {
  private readonly world: ClientWorld;
  private readonly turnstile = new Turnstile(MOST_REQUESTS);
  /** Until when a server asked everybody to wait, in ms since 1970. */
  private pausedUntil = 0;

  constructor(world: ClientWorld) {
    this.world = world;
  }

  /**
   * Asks an address for JSON that a schema describes; from the cache while that is fresh. Only what
   * is known to take longer is waited for longer than `TIMEOUT_MS`.
   */
  async ask<Schema extends v.GenericSchema>(
    address: string,
    schema: Schema,
    signal: AbortSignal,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Answer<v.InferOutput<Schema>>> {
    const kept = await this.world.store.read(address).catch(() => undefined);
    const known = kept && v.safeParse(schema, kept.body);
    if (kept && known?.success && this.isFresh(kept)) {
      return { value: known.output, fetched: kept.stored };
    }
    const got = await this.request(
      { address, etag: known?.success ? kept?.etag : null, timeoutMs },
      signal,
    );
    // An old answer with its date is better than none, when none is to be had.
    if ('failure' in got) return known?.success && kept ? old(known.output, kept) : got;
    const { status, response } = got.value;
    if (status === NOT_MODIFIED && known?.success && kept) {
      const stored = this.world.now();
      await this.keep({ ...kept, stored });
      return { value: known.output, fetched: stored };
    }
    return this.read(address, response, schema);
  }

  /** Fetches a picture as a data address, so that the page it is shown on fetches nothing. */
  async picture(address: string, signal: AbortSignal): Promise<Result<string>> {
    const kept = await this.world.store.read(address).catch(() => undefined);
    if (typeof kept?.body === 'string') return { value: kept.body };
    const got = await this.request({ address, etag: null, timeoutMs: TIMEOUT_MS }, signal);
    if ('failure' in got) return got;
    const { response } = got.value;
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    const bytes = await response.arrayBuffer().catch(() => new ArrayBuffer(0));
    const usable = bytes.byteLength > 0 && bytes.byteLength <= LARGEST_PICTURE;
    if (!PICTURE_TYPE.test(type) || !usable) return { failure: { code: 'garbled' } };
    const body = `data:${type};base64,${base64(new Uint8Array(bytes))}`;
    await this.keep({ address, body, etag: null, stored: this.world.now() });
    return { value: body };
  }

  /** An answer from the future was kept by a clock that has since been put back. */
  private isFresh({ stored }: KeptAnswer): boolean {
    const age = this.world.now() - stored;
    return age >= 0 && age < FRESH_MS;
  }

  private async read<Schema extends v.GenericSchema>(
    address: string,
    response: Response,
    schema: Schema,
  ): Promise<Answer<v.InferOutput<Schema>>> {
    const text = await response.text().catch(() => '');
    const body = text.length > LARGEST_ANSWER ? undefined : parsed(text);
    const read = v.safeParse(schema, body);
    if (!read.success) return { failure: { code: 'garbled' } };
    const stored = this.world.now();
    // Only what was read of it is kept: an item of Wikidata has megabytes that no card shows.
    const etag = response.headers.get('etag');
    await this.keep({ address, body: read.output, etag, stored });
    return { value: read.output, fetched: stored };
  }

  /** A full or forbidden store must not cost the reader the answer. */
  private async keep(answer: KeptAnswer): Promise<void> {
    await this.world.store.keep(answer).catch(() => undefined);
  }

  private async request(
    question: Question,
    signal: AbortSignal,
  ): Promise<Result<{ status: number; response: Response }>> {
    for (let number = 1; ; number++) {
      const attempt = await this.turnstile.pass(() => this.attempt(question, signal));
      if (signal.aborted) return { failure: { code: 'stopped' } };
      if ('response' in attempt) return { value: attempt };
      const { now, random } = this.world;
      const next = afterAttempt(attempt, number, { now: now(), random: random() });
      if ('giveUp' in next) return { failure: next.giveUp };
      if ('status' in attempt) this.pausedUntil = Math.max(this.pausedUntil, now() + next.wait);
      await this.world.wait(next.wait, signal);
      if (signal.aborted) return { failure: { code: 'stopped' } };
    }
  }

  private async attempt(
    { address, etag, timeoutMs }: Question,
    signal: AbortSignal,
  ): Promise<Attempt | { status: number; response: Response }> {
    const pause = this.pausedUntil - this.world.now();
    // A longer one is no server's wish, but a clock that has been put back.
    if (pause > 0 && pause <= LONGEST_WAIT_MS) await this.world.wait(pause, signal);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await this.world.fetch(address, {
        headers: {
          Accept: 'application/json, image/*',
          'Api-User-Agent': this.world.agent,
          ...(etag && { 'If-None-Match': etag }),
        },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.any([signal, timeout]),
      });
      const { status } = response;
      if (isGood(status)) return { status, response: await whole(response) };
      return { status, retryAfter: response.headers.get('retry-after') };
    } catch {
      return { broke: timeout.aborted ? 'slow' : 'offline' };
    }
  }
}

/** The response once all of it has arrived: a body that stops half-way is a failed attempt. */
async function whole(response: Response): Promise<Response> {
  if (response.status === NOT_MODIFIED) return response;
  const body = await response.arrayBuffer();
  return new Response(body, { status: response.status, headers: response.headers });
}

function old<Value>(value: Value, { stored }: KeptAnswer): Answer<Value> {
  return { value, fetched: stored };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
