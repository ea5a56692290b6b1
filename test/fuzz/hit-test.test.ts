// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/page/article.ts';
import { offsetOf, placesOf } from '../../src/page/block.ts';
import { mentionAt } from '../../src/page/hit-test.ts';
import type { Mention } from '../../src/page/mention.ts';
import { anyPage, openPage, paintSome } from './any-page.ts';
import { LETTER, OneLineLayout } from './one-line-layout.ts';
import { fuzz } from './seed.ts';

/** Cases that take about a second, each with a document of its own. */
const CASES = 400;

const cuts = fc.array(fc.nat(), { minLength: 2, maxLength: 8 });
/** Shares of the line, and of its height: below 0 and above 1 lies nothing. */
const along = fc.integer({ min: -50, max: 1_050 }).map((thousandths) => thousandths / 1_000);
const across = fc.constantFrom(0.5, 0.5, 0.5, -1, 2);
/** Not on the edge between two letters, where either may be meant. */
const EDGE = LETTER / 100;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the mention under a point', () => {
  fuzz(
    'is the one that holds the letter there, or none',
    CASES,
    fc.property(anyPage, cuts, along, across, (parts, cuts, along, across) => {
      const article = openPage(parts);
      for (const block of article.all()) paintSome(block, cuts);
      const layout = new OneLineLayout(document.body);
      const point = { x: offEdges(along * layout.width), y: across * LETTER };
      const hit = mentionAt(point, article, []);
      const isOnLine = point.y >= 0 && point.y <= LETTER;
      const meant = isOnLine ? mentionOfLetter(article, layout.letterAt(point.x)) : undefined;
      expect(hit?.painted.mention).toBe(meant);
      if (hit === undefined) return;
      expect(point.x).toBeGreaterThanOrEqual(hit.rect.left);
      expect(point.x).toBeLessThanOrEqual(hit.rect.right);
    }),
  );

  // The caret before the first letter of a name is held by the name that ends there as well, and only
  // that one was looked at: half a letter of every name that follows another opened no card.
  it('is the second of two that touch, from the start of its first letter', () => {
    const article = openPage(['中国中国']);
    for (const block of article.all()) paintSome(block, [0, 2, 4]);
    new OneLineLayout(document.body);
    const starts = [1, 19, 21, 39].map(
      (x) => mentionAt({ x, y: LETTER / 2 }, article, [])?.painted.mention.start,
    );
    expect(starts).toEqual([0, 0, 2, 2]);
  });

  fuzz(
    'is none or a painted one while the text changes under it',
    CASES,
    fc.property(anyPage, cuts, along, fc.nat(), (parts, cuts, along, which) => {
      const article = openPage(parts);
      for (const block of article.all()) paintSome(block, cuts);
      const texts = article.all().flatMap(({ segments }) => segments.map(({ node }) => node));
      const changed = texts[which % Math.max(1, texts.length)];
      if (which % 2 === 0) changed?.remove();
      else if (changed !== undefined) changed.data = changed.data.slice(1);
      const layout = new OneLineLayout(document.body);
      const point = { x: along * layout.width, y: LETTER / 2 };
      const hit = mentionAt(point, article, []);
      const all = article.all().flatMap(({ painted }) => painted);
      expect([undefined, ...all]).toContain(hit?.painted);
    }),
  );
});

describe('every letter of a block', () => {
  fuzz(
    'leads to its place in the document and back',
    CASES,
    fc.property(anyPage, (parts) => {
      for (const block of openPage(parts).all()) {
        for (const { node, from, at } of block.segments) {
          for (let offset = from; offset < node.data.length; offset++) {
            const inBlock = offsetOf(block, { node, offset });
            expect(inBlock).toBe(at + offset - from);
            expect(block.text[inBlock]).toBe(node.data[offset]);
            const { start, end } = placesOf(block, inBlock, inBlock + 1);
            expect([start, end]).toEqual([
              { node, offset },
              { node, offset: offset + 1 },
            ]);
          }
        }
      }
    }),
  );
});

function offEdges(x: number): number {
  return Math.abs(x % LETTER) < EDGE ? x + EDGE : x;
}

/** Looked for in all that is painted, one after the other. */
function mentionOfLetter(
  article: Article,
  letter: { node: Text; offset: number } | undefined,
): Mention | undefined {
  if (letter === undefined) return undefined;
  for (const block of article.all()) {
    const segment = block.segments.find(({ node }) => node === letter.node);
    if (segment === undefined) continue;
    const offset = segment.at + letter.offset - segment.from;
    const painted = block.painted.find(
      ({ mention: { start, end } }) => start <= offset && offset < end,
    );
    return painted?.mention;
  }
  return undefined;
}
