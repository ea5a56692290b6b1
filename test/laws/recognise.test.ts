import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATCHES } from '../../src/entity/alias.ts';
import { compileGazetteer, type NumberedAlias } from '../../src/gazetteer/compile.ts';
import { entityOf } from '../../src/gazetteer/entry.ts';
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts';
import { readLetters } from '../../src/gazetteer/read-letters.ts';
import { createRecogniser } from '../../src/gazetteer/recognise.ts';
import { asSpans, recogniseNaively } from './naive-recogniser.ts';

const letters = readLetters();

const WORDS = [
  'Minsk',
  'minsk',
  'MINSK',
  'US',
  'us',
  'U.S.',
  'U.S',
  'St',
  'Straße',
  'STRASSE',
  'Łódź',
  'al',
  'Sha',
  'ng',
  'hai',
  'Bank',
  'of',
  'China',
  'É',
  'e\u0301',
  'ＳＣＯ',
  'SCO',
  'İ',
  'ı',
  'ﬁ',
  'Æ',
  '中',
  '国',
  '俄罗斯',
  'イラン',
  'ラ',
  'ー',
  'ひ',
  'ไทย',
  'Київ',
  'بيلاروسيا',
  'أ',
  'بِ',
  'ירושלים',
  '𠮷',
  '😀',
  '\ud83d',
  '\udc00',
  'G7',
  '7',
  '²',
  'ʻ',
];
const GLUE = [
  '',
  ' ',
  '  ',
  '\n',
  '-',
  '‑',
  '–',
  ' - ',
  "'",
  '’',
  '.',
  '. ',
  '..',
  ', ',
  ',',
  ' & ',
  '&',
  '·',
  '/',
  '\u00ad',
  '\u200b',
  '\u200d',
  '(',
  '"',
  '\u00a0',
  '\u0301',
];

const scrap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const phrase = (maxLength: number) =>
  fc
    .array(fc.tuple(scrap, fc.constantFrom(...GLUE)), { minLength: 1, maxLength })
    .map((parts) => parts.flat().join(''));
const alias = fc.record({
  text: phrase(3),
  match: fc.constantFrom(...MATCHES),
  entity: fc.nat(9),
});

function find(decks: readonly (readonly NumberedAlias[])[], text: string) {
  const gazetteers = decks.map((deck) => openGazetteer(compileGazetteer(deck, letters).file));
  return asSpans(createRecogniser(gazetteers)([text]), entityOf);
}

describe('the recogniser', () => {
  it('finds what the naive reference finds', () => {
    fc.assert(
      fc.property(fc.array(alias, { minLength: 1, maxLength: 8 }), phrase(14), (aliases, text) => {
        expect(find([aliases], text)).toEqual(recogniseNaively(aliases, text));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the aliases themselves, wherever they stand', () => {
    fc.assert(
      fc.property(alias, phrase(3), phrase(3), (entry, before, after) => {
        const text = `${before} (${entry.text}) ${after}`;
        expect(find([[entry]], text)).toEqual(recogniseNaively([entry], text));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same in several decks as in one, after decks are added, changed and removed', () => {
    const deck = fc.array(alias, { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(deck, { minLength: 1, maxLength: 3 }), phrase(12), (decks, text) => {
        expect(find(decks, text)).toEqual(recogniseNaively(decks.flat(), text));
        expect(find(decks.slice(1), text)).toEqual(recogniseNaively(decks.slice(1).flat(), text));
      }),
      { numRuns: 500 },
    );
  });

  it('gives spans that never overlap and lie in the text', () => {
    fc.assert(
      fc.property(fc.array(alias, { maxLength: 6 }), phrase(12), (aliases, text) => {
        let last = 0;
        for (const { start, end } of find([aliases], text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
