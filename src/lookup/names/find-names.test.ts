import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from './find-names.ts';

function namesIn(text: string, language = 'en', known: readonly string[] = []): string[] {
  const rows = known.flatMap((name) => [0, text.indexOf(name), text.indexOf(name) + name.length]);
  return findNames([text], { language, known: rows }).map(({ surface }) => surface);
}

describe('names on a page', () => {
  it.each([
    ['On Monday foreign minister Ilmar Tavish flew to Orvanga.', ['Ilmar Tavish', 'Orvanga']],
    ['The harbour is old. However, Port Selmar is not.', ['Port Selmar']],
    ['He met President Perla Quill and General Odo Marsh.', ['Perla Quill', 'Odo Marsh']],
    ['Critics say so. “Tavish will go,” said J. R. Odman.', ['Tavish', 'J. R. Odman']],
    ['The Bank of Orvanga rose.', ['Bank of Orvanga', 'Orvanga']],
    ['Tavish’s plan; O’Marsh’s reply.', ['Tavish', 'O’Marsh']],
  ])('of %j are %j', (text, expected) => {
    expect(namesIn(text)).toEqual(expect.arrayContaining(expected));
    for (const name of namesIn(text)) expect(text).toContain(name);
  });

  it('are not the words that only start a sentence', () => {
    const names = namesIn(
      'The port grew. Fishing fell. In the port, fishing is all. However it is.',
    );
    expect(names).toEqual([]);
  });

  it('are not days, months and whole lines of capitals', () => {
    expect(namesIn('On Monday in July.')).toEqual([]);
    expect(namesIn('PORT OPENS AFTER LONG WAIT\nThe port of Selmar opened.')).toEqual(['Selmar']);
  });

  it('are not those that are known, unless these are a part of them', () => {
    const text = 'Belarus signed. So did Belarus Potash Works.';
    expect(namesIn(text, 'en', ['Belarus'])).toContain('Belarus Potash Works');
    expect(namesIn('Belarus signed.', 'en', ['Belarus'])).toEqual([]);
  });

  it('are tied to their full form: surnames that follow, letters in brackets', () => {
    const text =
      'Ilmar Tavish spoke for the Northern Reef Compact (NRC). Tavish left early. The NRC did not.';
    const names = findNames([text], { language: 'en', known: [] });
    const fullForm = Object.fromEntries(names.map((name) => [name.surface, name.fullForm]));
    expect(fullForm).toMatchObject({
      'Ilmar Tavish': undefined,
      Tavish: 'Ilmar Tavish',
      NRC: 'Northern Reef Compact',
    });
  });

  it.each([
    ['Ilmar Tavish (RCP) spoke for the RCP.', 'RCP'],
    ['The University of Selmar is old. Selmar is older.', 'Selmar'],
    ['He reads Reef World. The world is large. World news is not.', 'World'],
  ])('are not tied to what is no full form of them: %j', (text, short) => {
    const names = findNames([text], { language: 'en', known: [] });
    expect(names.find(({ surface }) => surface === short)?.fullForm).toBeUndefined();
  });

  it('stand for themselves where they come before a longer one', () => {
    const names = findNames(['The group Selmar plays in Port Selmar.'], {
      language: 'en',
      known: [],
    });
    expect(names[0]).toMatchObject({ surface: 'Selmar', fullForm: undefined });
    expect(names[0]?.hints).toContain('group');
  });

  it.each([
    ['de', 'Der Bürgermeister Ilmar Tavish kam aus Selmarhafen.', ['Ilmar Tavish', 'Selmarhafen']],
    ['fr', 'Le maire d’Istrelle, Ilmar Tavish, est venu.', ['Istrelle', 'Ilmar Tavish']],
    ['es', 'El alcalde de Selmar, Ilmar Tavish, y Perla Quill.', ['Ilmar Tavish', 'Perla Quill']],
    ['ru', 'В Сельмаре мэр Ильмар Тавиш открыл Верховный суд.', ['Ильмар Тавиш', 'Верховный суд']],
  ])('are found in %s', (language, text, expected) => {
    expect(namesIn(text, language)).toEqual(expect.arrayContaining(expected));
  });

  it('are stretches of the text, each once, whatever the text', () => {
    const word = fc.constantFrom(
      'Selmar',
      'of',
      'the',
      'NRC',
      'de',
      '(',
      ')',
      '.',
      '\n',
      '&',
      'd’Or',
      'и',
      'Ö',
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', 'ru', 'xx'), (some, language) => {
        const names = namesIn(some, language);
        expect(new Set(names).size).toBe(names.length);
        const plain = some.replace(/\s+/g, ' ');
        for (const name of names) expect(plain).toContain(name);
      }),
    );
  });
});
