import { expect, it } from 'vitest';
import { readLetters } from '../gazetteer/read-letters.ts';
import { SETTING } from './cues.ts';
import { BlockSetting } from './setting.ts';

const letters = readLetters();

function settingAt(text: string, offset = 0): string[] {
  const bits = new BlockSetting(text, letters).bitsAt(offset);
  return SETTING.filter((_, bit) => (bits & (1 << bit)) !== 0);
}

it('tells headlines from sentences', () => {
  expect(settingAt('Israel Strikes Southern Lebanon After Rocket Fire')).toContain(
    'line-in-title-case',
  );
  expect(settingAt('RUSSIA AND CHINA SIGN GAS DEAL')).toContain('line-in-capitals');
  expect(settingAt('Israel struck southern Lebanon after rockets had been fired.')).toEqual([]);
  expect(settingAt('Mike Johnson opened the House of Representatives.')).toEqual([]);
  expect(settingAt('Minsk, Belarus')).toEqual([]);
});

it('reads each line by itself', () => {
  const text = 'RUSSIA AND CHINA SIGN GAS DEAL\nThe deal was signed in Moscow on Monday.';
  expect(settingAt(text, text.indexOf('Moscow'))).not.toContain('line-in-capitals');
});

it('knows what a block is about by several words, not by one', () => {
  expect(settingAt('The striker scored in the match; the goalkeeper left the field.')).toContain(
    'sport',
  );
  expect(
    settingAt('The president watched a match with ministers and officials of the army.'),
  ).not.toContain('sport');
  expect(settingAt('Roast it in the oven with garlic, butter and a pinch of salt.')).toContain(
    'kitchen',
  );
  expect(
    settingAt('Der Präsident ist nicht nach Berlin und auch nicht in die Stadt gereist.'),
  ).toContain('german');
});

it('takes no cup of a match for one of a kitchen', () => {
  const settings = settingAt(
    'Wales won the World Cup qualifier; the cup is for the striker and the league.',
  );
  expect(settings).toContain('sport');
  expect(settings).not.toContain('kitchen');
});
