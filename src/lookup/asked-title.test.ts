import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedTitle } from './asked-title.ts';

describe('the title to ask for', () => {
  it.each([
    ['  “Port Selmar”, ', 'Port Selmar'],
    ['Selmar’s', 'Selmar'],
    ['Port\n  Selmar', 'Port Selmar'],
    ['Selmar#History', 'Selmar History'],
    ['J. R. Tavish', 'J. R. Tavish'],
    ['U.S.', 'U.S.'],
    ['said Tavish.', 'said Tavish'],
    ['ميناء سلمار', 'ميناء سلمار'],
    ['…', undefined],
    ['', undefined],
    ['a whole sentence of the page that nobody would take for a name', undefined],
  ])('of %j is %j', (selected, title) => {
    expect(askedTitle(selected)).toBe(title);
  });

  it('never holds more than a name, or what an address could be changed with', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const title = askedTitle(text) ?? '';
        expect(title.length).toBeLessThanOrEqual(80);
        expect(title).not.toMatch(/[|#<>[\]{}\n]/);
      }),
    );
  });
});
