import { expect, it } from 'vitest';
import { KnownTexts } from './known-texts.ts';
import type { AnnotatedBlock } from './mention.ts';

function block(text: string, spans: AnnotatedBlock['spans']): AnnotatedBlock {
  return {
    text,
    spans,
    segments: [],
    container: {} as Node,
    mentions: [],
    more: [],
    painted: [],
    stale: false,
  };
}

it('keeps what was found in a text, but not what was never asked', () => {
  const known = new KnownTexts();
  known.keep(block('Minsk', []));
  known.keep(block('Brest', undefined));
  expect(known.take('Minsk')).toEqual({ spans: [], mentions: [] });
  expect(known.take('Brest')).toBeUndefined();
});

it('forgets the longest-kept text first', () => {
  const known = new KnownTexts();
  for (let number = 0; number < 1_000; number++) known.keep(block(`text ${number}`, []));
  expect(known.take('text 0')).toBeUndefined();
  expect(known.take('text 999')).toBeDefined();
});
