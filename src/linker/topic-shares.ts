import { SETTING_BIT, type Setting } from './cues.ts';
import type { CuedSpan } from './reading.ts';

/** What a block may be about. */
export const TOPICS = [
  'sport',
  'kitchen',
  'software',
  'market',
  'affairs',
] as const satisfies Setting[];

/** Which part of the blocks with names is about each topic, from 0 to 1, in the order of {@link TOPICS}. */
export function topicShares(spans: readonly CuedSpan[]): number[] {
  const settings = new Map(spans.map(({ block, setting }) => [block, setting]));
  return TOPICS.map((topic) => {
    let count = 0;
    for (const setting of settings.values()) if ((setting & SETTING_BIT[topic]) !== 0) count++;
    return count / Math.max(1, settings.size);
  });
}
