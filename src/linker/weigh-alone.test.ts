import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../entity/catalogue.ts';
import { packEntry } from '../gazetteer/entry.ts';
import { FORM_BIT, SETTING_BIT } from './cues.ts';
import { SHIPPED } from './model.ts';
import { readingOf } from './reading.ts';
import { weighAlone } from './weigh-alone.ts';

const PRESS = 0;
const FRUIT = 1;
const UNION = 2;

const catalogue: Catalogue = {
  deck: { id: 'test', title: 'Test', version: '1.0.0', licence: 'CC0-1.0', languages: ['en'] },
  cardsPerFile: 1,
  entities: [
    { id: 'press', label: 'Associated Press', kind: 'company', related: [], definite: true },
    { id: 'fruit', label: 'Apple', kind: 'company', related: [] },
    { id: 'union', label: 'European Union', kind: 'organisation', related: [] },
  ],
};

/** What is left of one name: its entities, with the odds of each. */
function weighed(entity: number, { form = 0, setting = 0, language = 0 }) {
  const entry = packEntry({
    entity,
    match: language === 0 ? 'cased' : 'exact',
    firstCapital: true,
    lastCapital: true,
    needs: undefined,
    language,
  });
  const span = { block: 0, near: 0, form, setting, readings: [readingOf(0, entry)] };
  return weighAlone(span, [catalogue], SHIPPED);
}

describe('a reading by itself', () => {
  it('loses by an article only where its name goes without one', () => {
    const lost = (entity: number) => {
      const [bare] = weighed(entity, {});
      const [after] = weighed(entity, { form: FORM_BIT['the-before'] });
      return (bare?.alone ?? 0) - (after?.alone ?? 0);
    };
    expect(lost(FRUIT)).toBeGreaterThan(lost(PRESS) + 0.5);
  });

  it('is none where it is letters of another language in English text', () => {
    const inEnglish = { setting: SETTING_BIT.english };
    expect(weighed(UNION, { language: 1, ...inEnglish })).toEqual([]);
    expect(weighed(UNION, { language: 1 })).toHaveLength(1);
    expect(weighed(UNION, inEnglish)).toHaveLength(1);
  });
});
