// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Article } from './article.ts';
import type { Mention } from './mention.ts';

const minsk: Mention = {
  start: 0,
  end: 5,
  entity: { id: 'minsk', label: 'Minsk', kind: 'city' },
  why: { reasons: [], others: [] },
};

function articleOf(texts: readonly string[]) {
  document.body.innerHTML = texts.map((text) => `<p>${text}</p>`).join('');
  const article = new Article();
  const blocks = [...document.querySelectorAll('p')].map((container) => {
    const node = container.firstChild as Text;
    const segments = [{ node, from: 0, at: 0 }];
    return article.add({ text: node.data, segments, container });
  });
  return { article, blocks };
}

it('tells mentions apart that blocks of one text share', () => {
  const { article, blocks } = articleOf(['Minsk', 'Minsk', 'Minsk']);
  for (const block of blocks) block.mentions = [minsk];
  const places = blocks.map((block) => article.placeOf({ block, mention: minsk }));
  expect(places).toEqual([0, 1, 2]);
});

it('finds a mention again whose block was read anew, and says when it has gone', () => {
  const { article, blocks } = articleOf(['Minsk', 'Minsk']);
  const [before, after] = blocks;
  before!.mentions = [minsk];
  after!.mentions = [minsk];
  article.drop(before!);
  expect(article.placeOf({ block: before!, mention: minsk })).toBe(0);
  article.drop(after!);
  expect(article.placeOf({ block: before!, mention: minsk })).toBe(-1);
});
