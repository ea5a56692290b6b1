// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Article } from './article.ts';
import { BlockReader } from './block-reader.ts';
import type { AnnotatedBlock, Mention } from './mention.ts';

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

it('knows the places of a block again that held none of the page, once it is named', () => {
  document.body.innerHTML = 'Minsk<p>Brest</p>Minsk<p>Minsk</p>';
  const article = new Article();
  const reader = new BlockReader(document.body, { shadowRoot: () => {}, container: () => {} });
  const blocks: AnnotatedBlock[] = [];
  for (let step = reader.step(); step !== 'done'; step = reader.step()) {
    if (step !== 'working') blocks.push(article.add(step));
  }
  const [first, , second] = blocks;
  const nodes = [first, second].map((block) => block?.segments[0]?.node);
  for (const block of blocks) block.segments = [];
  expect(article.locate(blocks[1]!, [])).toBe(true);
  expect(blocks[1]!.segments).toEqual([]);
  for (const block of [first!, second!]) expect(article.locate(block, [minsk])).toBe(true);
  expect([first, second].map((block) => block?.segments[0]?.node)).toEqual(nodes);
  document.querySelector('p')!.textContent = 'Hrodna';
  expect(article.locate(blocks[1]!, [minsk])).toBe(false);
});

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
