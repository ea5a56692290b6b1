import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { compileDeck } from '../../src/decks/compile-deck.ts';
import { MATCHES } from '../../src/entity/alias.ts';
import type { Deck } from '../../src/entity/deck.ts';
import type { Entity } from '../../src/entity/entity.ts';
import { readLetters } from '../../src/gazetteer/read-letters.ts';
import { Annotator, type FoundSpan } from '../../src/linker/annotator.ts';
import type { CuedSpan } from '../../src/linker/reading.ts';
import { splitBlocks } from '../../src/linker/split-blocks.ts';
import { anyDeck } from '../laws/any-deck.ts';
import { awkwardText } from './awkward.ts';
import { fuzz } from './seed.ts';

/** Cases that take about a second: each compiles a deck of its own. */
const CASES = 300;

const LONG_CASES = 15;

/** Short texts need no time: what takes this long, even on a busy machine, goes over them in squares. */
const MOST_MS = 15_000;

/** A token as long as the longest block of a page. */
const LONG = 20_000;

const letters = readLetters();

/** What stands between names, or makes other names of them. */
const GLUE = [
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n \n',
    '.',
    '. ',
    ', ',
    '-',
    '’s',
    "'",
    ' & ',
    '·',
    '/',
    '(',
    ')',
  ],
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u200f', '\u202e', '\u2066', '\u0301', '\ufe0f'],
  ...[
    '\ud83d',
    '\udc00',
    '\ufffc',
    '\u0000',
    '$',
    '@',
    '1',
    ' of ',
    ' the ',
    ' said ',
    ' v ',
    ' in ',
  ],
];
const LONG_TOKENS = [
  ...['A', 'a', 'A.', "a'", '-', ' ', '\n', '\u200d', '\u0301', '中', 'ラ'],
  ...['中国', 'Minsk ', 'US\n', 'Jordan, '],
].map((part) => part.repeat(LONG / part.length));
const scrap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...GLUE) },
  { weight: 4, arbitrary: awkwardText },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom('שלום', 'بيلاروسيا', 'ไทย', '北京', 'ＡＢ', '👨‍👩‍👧') },
);

/** A deck, and text that names what is in it between scraps of anything. */
const articles = anyDeck.chain(withNames).chain((deck) => {
  const names = deck.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const name = fc.constantFrom(...names);
  const shouted = name.map((text) => text.toUpperCase());
  const part = fc.oneof(name, name, shouted, scrap);
  return fc.record({
    deck: fc.constant(deck),
    text: fc.array(part).map((parts) => parts.join('')),
  });
});

describe('the names in any text', () => {
  fuzz(
    'lie in it, one after the other, and are the same each time',
    CASES,
    fc.property(articles, ({ deck, text }) => {
      const annotator = annotatorOf(deck);
      const spans = annotator.find([text]);
      expectInOrder(text, spans);
      expect(annotator.find([text])).toEqual(spans);
      expect(annotatorOf(deck).find([text])).toEqual(spans);
    }),
  );

  fuzz(
    'mean one of their readings or nothing, and the same each time',
    CASES,
    fc.property(articles, ({ deck, text }) => {
      const annotator = annotatorOf(deck);
      const spans = annotator.find([text]);
      const linked = annotator.link(spans, []);
      expect(linked.choices).toHaveLength(spans.length);
      for (const { entity, confidence, others } of linked.choices) {
        if (entity !== undefined) expect(deck.entities.map(({ id }) => id)).toContain(entity);
        expect(others).not.toContain(entity);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }
      expect(annotator.link(spans, [])).toEqual(linked);
    }),
  );

  fuzz(
    'are found in time, however long a token is',
    LONG_CASES,
    fc.property(articles, fc.constantFrom(...LONG_TOKENS), ({ deck, text }, token) => {
      const annotator = annotatorOf(deck);
      const from = performance.now();
      const long = `${text}${token}${text}`;
      const spans = annotator.find([long]);
      annotator.link(spans, []);
      expect(performance.now() - from).toBeLessThan(MOST_MS);
      expectInOrder(long, spans);
    }),
  );
});

describe('blocks of any text', () => {
  fuzz(
    'are its stretches between blank lines',
    10 * CASES,
    fc.property(fc.array(scrap), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const [place, block] of splitBlocks(text).entries()) {
        const gap = text.slice(end, block.start);
        expect(gap).toMatch(place === 0 ? /^$/ : /^\n\s*\n$/);
        end = block.start + block.text.length;
        expect(text.slice(block.start, end)).toBe(block.text);
      }
      expect(end).toBe(text.length);
    }),
  );

  fuzz(
    'hold the same names alone as among others',
    CASES,
    fc.property(articles, ({ deck, text }) => {
      const annotator = annotatorOf(deck);
      const blocks = splitBlocks(text).map((block) => block.text);
      const alone = blocks.flatMap((block, number) =>
        annotator.find([block]).map((span) => ({ ...span, block: number })),
      );
      expect(annotator.find(blocks)).toEqual(alone);
    }),
  );
});

describe('spans that no recogniser found', () => {
  const number = fc.oneof(fc.nat(40), fc.nat(), fc.maxSafeNat());
  const span = fc.record<CuedSpan>({
    block: number,
    near: number,
    form: number,
    setting: number,
    readings: fc.array(number, { maxLength: 4 }),
  });

  fuzz(
    'are linked to something in the decks, or to nothing',
    CASES,
    fc.property(anyDeck, fc.array(span), fc.array(awkwardText), (deck, spans, evidence) => {
      const { choices } = annotatorOf(deck).link(spans, evidence);
      expect(choices).toHaveLength(spans.length);
      const ids = [undefined, ...deck.entities.map(({ id }) => id)];
      for (const { entity } of choices) expect(ids).toContain(entity);
    }),
  );
});

function annotatorOf(deck: Deck): Annotator {
  return new Annotator([compileDeck(deck, letters)]);
}

function expectInOrder(text: string, spans: readonly FoundSpan[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

/** A deck whose cards have names that texts are likely to hold, some of them the same. */
function withNames(deck: Deck): fc.Arbitrary<Deck> {
  const text = fc.oneof(
    fc.constantFrom(
      'Minsk',
      'US',
      'U.S.',
      'St. Petersburg',
      'Jordan',
      'Łódź',
      '中国',
      '中',
      'ラオス',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
  );
  const alias = fc.record({ text, match: fc.constantFrom(...MATCHES) });
  const aliases = fc.array(alias, { minLength: 1, maxLength: 3 });
  return fc.tuple(...deck.entities.map(() => aliases)).map((lists) => ({
    ...deck,
    entities: deck.entities.map((entity, place): Entity => ({ ...entity, aliases: lists[place]! })),
  }));
}
