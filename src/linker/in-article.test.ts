import { expect, it } from 'vitest';
import { FORM_BIT, SETTING_BIT } from './cues.ts';
import { inArticle } from './in-article.ts';
import type { CuedSpan } from './reading.ts';
import { topicShares } from './topic-shares.ts';

/** A name in a block by itself. */
function span(block: number, setting: number, form = 0): CuedSpan {
  return { block, near: 0, form, setting, readings: [] };
}

function read(spans: readonly CuedSpan[]): CuedSpan[] {
  return inArticle(spans, topicShares(spans));
}

const SIDE = span(0, SETTING_BIT.sport, FORM_BIT['bare-in-sport']);

it('heeds words of sport where the article is about it', () => {
  expect(read([SIDE, span(1, 0)])[0]).toEqual(SIDE);
});

it('passes over them in an article about something else', () => {
  const others = [1, 2, 3, 4, 5].map((block) => span(block, 0));
  expect(read([SIDE, ...others])[0]).toEqual(span(0, 0, FORM_BIT.bare));
});

it('takes lists and headings for the language of the text around them', () => {
  const english = SETTING_BIT.english;
  expect(read([span(0, english), span(1, english), span(2, 0)])[2]?.setting).toBe(english);
  expect(read([span(0, english), span(1, 0), span(2, 0), span(3, 0)])[1]?.setting).toBe(0);
});
