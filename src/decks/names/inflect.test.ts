import { describe, expect, it } from 'vitest';
import { formsOf } from './inflect.ts';

function forms(lang: string, text: string): string[] {
  return formsOf({ text, lang, match: 'cased' });
}

describe('the forms of a name', () => {
  it.each([
    ['ru', 'Беларусь', ['Беларуси', 'Беларусью']],
    ['ru', 'Белоруссия', ['Белоруссии', 'Белоруссию', 'Белоруссией']],
    ['ru', 'Иран', ['Ирана', 'Ирану', 'Ираном', 'Иране']],
    ['ru', 'Китай', ['Китая', 'Китаю', 'Китаем', 'Китае']],
    ['ru', 'Куба', ['Кубы', 'Кубе', 'Кубу', 'Кубой']],
    ['ru', 'Израиль', ['Израиля', 'Израилю', 'Израилем', 'Израиле']],
    [
      'ru',
      'Северная Корея',
      ['Северной Кореи', 'Северной Корее', 'Северную Корею', 'Северной Кореей'],
    ],
    ['ru', 'Южный Судан', ['Южного Судана', 'Южному Судану', 'Южным Суданом', 'Южном Судане']],
    ['ru', 'Минск', ['Минска', 'Минску', 'Минском', 'Минске']],
    ['uk', 'Білорусь', ['Білорусі', 'Білоруссю']],
    ['uk', 'Україна', ['України', 'Україні', 'Україну', 'Україною']],
    ['uk', 'Росія', ['Росії', 'Росію', 'Росією']],
    ['uk', 'Харків', ['Харкова', 'Харкову', 'Харковом', 'Харкові']],
    ['pl', 'Rosja', ['Rosji', 'Rosję', 'Rosją']],
    ['pl', 'Niemcy', ['Niemiec', 'Niemcom', 'Niemcami', 'Niemczech']],
    ['pl', 'Iran', ['Iranu', 'Iranowi', 'Iranem', 'Iranie']],
    ['pl', 'Białoruś', ['Białorusi', 'Białorusią']],
    ['pl', 'Ukraina', ['Ukrainy', 'Ukrainie', 'Ukrainę', 'Ukrainą']],
    ['pl', 'Korea Południowa', ['Korei Południowej', 'Koreę Południową', 'Koreą Południową']],
    ['de', 'Polen', ['Polens']],
    ['ar', 'الصين', ['والصين', 'بالصين', 'للصين']],
    ['ar', 'مينسك', ['ومينسك', 'بمينسك', 'لمينسك']],
  ])('in %s, of %s', (lang, name, expected) => {
    expect(forms(lang, name)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves names that do not change', () => {
    expect(forms('ru', 'Перу')).toEqual([]);
    expect(forms('de', 'Laos')).toEqual([]);
    expect(forms('fr', 'Biélorussie')).toEqual([]);
    expect(formsOf({ text: 'США', lang: 'ru', match: 'exact' })).toEqual([]);
    expect(formsOf({ text: 'Iran', match: 'cased' })).toEqual([]);
  });
});
