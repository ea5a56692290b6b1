import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE, HOSTILE_AS_TEXT } from '../../test/lookup/recorded.ts';
import { plainText, shorten } from './plain-text.ts';

/** Pieces that make trouble when they are put together. */
const piece = fc.constantFrom(
  '<',
  '>',
  '&',
  '&lt;',
  '&gt;',
  '&amp;',
  '&#60;',
  '&#x3c;',
  'script',
  '/script',
  'b',
  '!--',
  ' ',
  'a',
  '"',
  '\u202e',
  '\u0000',
  '\ud83d\ude00',
  '\ud83d',
);
const trouble = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

describe('plain text', () => {
  it('shows what a reader would see', () => {
    expect(plainText('<p>Two <b>words</b>&nbsp;&amp; more</p>')).toBe('Two words & more');
    expect(plainText('5 < 6 &#8211; “x”')).toBe('5 < 6 – “x”');
    expect(plainText(HOSTILE)).toBe(HOSTILE_AS_TEXT);
  });

  it('never holds a tag, and does not change when it is made plain again', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/<[a-z!/?]/i);
        expect(plain).not.toMatch(/[\p{Cc}\u202e]/u);
        expect(plainText(plain)).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is cut at a word, never inside a character', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 20 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(/\p{Cs}/u.test(short)).toBe(false);
        },
      ),
    );
  });
});
