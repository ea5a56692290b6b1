import type { LookupChoice, LookupFailure, LookupOutcome } from '../entity/enrichment.ts';
import type { Translate } from './words.ts';

/** What the part of a card that comes from Wikipedia shows: not asked, being asked, or an outcome. */
export type LookupView = { status: 'closed' } | { status: 'asking' } | LookupOutcome;

/** Whether a looked-up card was kept; `never` where there is a card of the same thing already. */
export type Kept = 'never' | 'no' | 'yes' | 'failed';

/** What a reader can do in the part of a card that comes from Wikipedia. */
export interface LookupActions {
  /** Asks, or asks again. */
  ask(): void;
  /** Says which of several things is meant. */
  choose(choice: LookupChoice): void;
  /** Opens the page on which look-ups are allowed. */
  allow(): void;
  /** Keeps the card. */
  keep(): void;
  /** Puts text on the clipboard. */
  copy(text: string): void;
}

/** A failure in a sentence that a reader understands. */
export function failureInWords({ code, after }: LookupFailure, translate: Translate): string {
  if (code === 'busy' && after !== undefined) return translate('lookup_failed_busyFor', after);
  return translate(`lookup_failed_${code}`);
}
