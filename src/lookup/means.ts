import type { Place } from './addresses.ts';
import type { Client } from './client.ts';

/** What a look-up works with. */
export interface LookUp {
  client: Client;
  place: Place;
  /** The language of the reader's interface, for numbers and dates. */
  written: string;
  signal: AbortSignal;
}
