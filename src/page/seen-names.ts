import type { Brief } from '../entity/catalogue.ts';
import { type Article, isVisible } from './article.ts';
import type { Pace } from './pace.ts';

/** Something that an article names, and how often where readers can see it. */
export type SeenName = Brief & { mentions: number };

/** What an article names where readers can see it, and how often; the page has its turns between. */
export async function seenNames(
  article: Article,
  pace: Pace,
  signal: AbortSignal,
): Promise<SeenName[]> {
  const names = new Map<string, SeenName>();
  for (const block of article.all()) {
    if (pace.isOver()) await pace.rest(signal);
    if (block.mentions.length === 0 || block.stale || !isVisible(block)) continue;
    for (const { entity } of block.mentions) {
      const known = names.get(entity.id) ?? { ...entity, mentions: 0 };
      known.mentions++;
      names.set(entity.id, known);
    }
  }
  return [...names.values()];
}
