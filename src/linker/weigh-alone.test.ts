import { describe, expect, it } from 'vitest';
import type { Match, Needs } from '../entity/alias.ts';
import type { Catalogue } from '../entity/catalogue.ts';
import { packEntry } from '../gazetteer/entry.ts';
import { FORM_BIT, SETTING_BIT } from './cues.ts';
import { SHIPPED } from './model.ts';
import { readingOf } from './reading.ts';
import { weighAlone } from './weigh-alone.ts';

const PRESS = 0;
const FRUIT = 1;
const UNION = 2;
const LAND = 3;

const catalogue: Catalogue = {
  deck: { id: 'test', title: 'Test', version: '1.0.0', licence: 'CC0-1.0', languages: ['en'] },
  cardsPerFile: 1,
  entities: [
    { id: 'press', label: 'Associated Press', kind: 'company', related: [], definite: true },
    { id: 'fruit', label: 'Apple', kind: 'company', related: [] },
    { id: 'union', label: 'European Union', kind: 'organisation', related: [] },
    { id: 'land', label: 'Iceland', kind: 'state', related: [] },
  ],
};

interface Name {
  form: number;
  setting: number;
  language: number;
  match: Match;
  needs: Needs;
}

/** What is left of one name: its entities, with the odds of each. */
function weighed(
  entity: number,
  { form = 0, setting = 0, language = 0, match = 'cased', needs }: Partial<Name>,
) {
  const entry = packEntry({
    entity,
    match,
    firstCapital: true,
    lastCapital: true,
    needs,
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

  it.each([
    ['letters', UNION, { match: 'exact' }],
    ['a name that is a word in English', LAND, { needs: 'context' }],
  ] as const)('is none where it is %s of another language in English text', (_, entity, name) => {
    const inEnglish = { setting: SETTING_BIT.english };
    expect(weighed(entity, { language: 1, ...name, ...inEnglish })).toEqual([]);
    expect(weighed(entity, { language: 1, ...name })).toHaveLength(1);
    expect(weighed(entity, { ...name, ...inEnglish })).toHaveLength(1);
  });

  it('is none where a demonym is all of its line, as in a list of languages', () => {
    const form = FORM_BIT.demonym | FORM_BIT['alone-in-line'];
    expect(weighed(LAND, { form })).toEqual([]);
    expect(weighed(LAND, { form: FORM_BIT['alone-in-line'] })).toHaveLength(1);
    expect(weighed(LAND, { form: FORM_BIT.demonym })).toHaveLength(1);
  });
});
