import { SETTING_BIT } from './cues.ts';
import type { CuedSpan } from './reading.ts';

/** An article is in English if this part of its names stand in text of it: lists and headings tell no language. */
const ENGLISH_SHARE = 1 / 3;

/** The bit of English for all of an article that is in it, as far as its names tell; 0 for others. */
export function articleLanguage(spans: readonly CuedSpan[]): number {
  const english = spans.filter(({ setting }) => (setting & SETTING_BIT.english) !== 0).length;
  return english > spans.length * ENGLISH_SHARE ? SETTING_BIT.english : 0;
}
