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
    ['uk', 'Північна Корея', ['Північної Кореї', 'Північній Кореї', 'Північну Корею']],
    ['pl', 'Barcelona', ['Barcelony', 'Barcelonie', 'Barcelonę', 'Barceloną']],
    ['uk', 'Харків', ['Харкова', 'Харкову', 'Харковом', 'Харкові']],
    ['pl', 'Polska', ['Polski', 'Polsce', 'Polskę', 'Polską']],
    ['pl', 'Wielka Brytania', ['Wielkiej Brytanii', 'Wielką Brytanię', 'Wielką Brytanią']],
    ['pl', 'Zachodni Brzeg Jordanu', ['Zachodniego Brzegu Jordanu', 'Zachodnim Brzegiem Jordanu']],
    ['pl', 'Poznań', ['Poznania', 'Poznaniowi', 'Poznaniem', 'Poznaniu']],
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

  it('declines the first noun of a name and its adjectives, and lets the rest be', () => {
    expect(forms('ru', 'Организация Объединённых Наций')).toEqual([
      'Организации Объединённых Наций',
      'Организацию Объединённых Наций',
      'Организацией Объединённых Наций',
    ]);
    expect(forms('ru', 'Босния и Герцеговина')).toContain('Боснии и Герцеговины');
    expect(forms('ru', 'Республика Беларусь')).toContain('Республики Беларусь');
    expect(forms('pl', 'Unia Europejska')).toContain('Unii Europejskiej');
    expect(forms('pl', 'Organizacja Narodów Zjednoczonych')).toContain(
      'Organizacji Narodów Zjednoczonych',
    );
  });

  it('declines every name of a person', () => {
    const putin = { text: 'Владимир Путин', lang: 'ru', match: 'cased' } as const;
    expect(formsOf(putin, true)).toEqual(
      expect.arrayContaining(['Владимира Путина', 'Владимиру Путину', 'Владимиром Путиным']),
    );
  });

  it('leaves names that do not change', () => {
    expect(forms('ru', 'Перу')).toEqual([]);
    expect(forms('de', 'Laos')).toEqual([]);
    expect(forms('fr', 'Biélorussie')).toEqual([]);
    expect(formsOf({ text: 'США', lang: 'ru', match: 'exact' })).toEqual([]);
    expect(formsOf({ text: 'Iran', match: 'cased' })).toEqual([]);
  });
});
