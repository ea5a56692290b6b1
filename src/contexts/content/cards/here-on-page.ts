import type { Here } from '../../../card/here.ts';
import { today } from '../../../entity/date.ts';
import type { Article } from '../../../page/article.ts';
import { articleDate } from '../../../page/article-date.ts';
import type { PaintedMention } from '../../../page/mention.ts';
import { surfaceOf } from './reader-actions.ts';

/** What a card knows of the page that its mention stands on. */
export function hereOf(painted: PaintedMention, article: Article): Here {
  const { mention } = painted;
  const all = article.mentionsOf(mention.entity.id);
  return {
    surface: surfaceOf(painted),
    mentions: all.length,
    place: article.placeOf(painted) + 1,
    named: article.entities(),
    published: articleDate(document, today()),
    why: mention.why,
  };
}
