import { today } from '../../entity/date.ts';
import type { Outline, Placed } from '../../entity/outline.ts';
import { type Article, isVisible } from '../../page/article.ts';
import { articleDate } from '../../page/article-date.ts';

/** What the page is, and what it names where readers can see it, in the order of the text. */
export function outlineOf(article: Article): Outline {
  const published = articleDate(document, today());
  return {
    title: document.title,
    ...(published === undefined ? {} : { published }),
    names: placedIn(article),
  };
}

function placedIn(article: Article): Placed[] {
  const blocks = article.inDocumentOrder();
  const length = Math.max(
    1,
    blocks.reduce((sum, { text }) => sum + text.length, 0),
  );
  const names = new Map<string, Placed>();
  let offset = 0;
  for (const block of blocks) {
    if (block.mentions.length > 0 && isVisible(block)) {
      for (const { entity, start } of block.mentions) {
        const first = (offset + start) / length;
        const known = names.get(entity.id) ?? { ...entity, mentions: 0, first };
        names.set(entity.id, { ...known, mentions: known.mentions + 1 });
      }
    }
    offset += block.text.length;
  }
  return [...names.values()];
}
