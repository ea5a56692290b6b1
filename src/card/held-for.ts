import type { PartialDate } from '../entity/date.ts';
import type { Translate } from './words.ts';
import { writtenDate } from './written-date.ts';

/** The time that something held for, in words: "since Jul 2024"; of a moment its date; empty where nothing is known. */
export function heldFor(
  { since, until }: { since?: PartialDate; until?: PartialDate },
  translate: Translate,
  language: string,
): string {
  const from = since && writtenDate(since, language);
  const to = until && writtenDate(until, language);
  if (from && since === until) return from;
  if (from && to) return translate('cardFromTo', from, to);
  if (from) return translate('cardSince', from);
  return to ? translate('cardUntil', to) : '';
}
