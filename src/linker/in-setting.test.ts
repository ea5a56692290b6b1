import { expect, it } from 'vitest';
import { FORM_BIT, NEAR_BIT, SETTING_BIT } from './cues.ts';
import { inSetting } from './in-setting.ts';

const GERMAN = SETTING_BIT.german;

it('takes no German noun for part of a name', () => {
  const near = NEAR_BIT['name-of-before'] | NEAR_BIT['cap-after'];
  expect(inSetting({ near, form: 0, setting: GERMAN }).near).toBe(NEAR_BIT['of-before']);
  expect(inSetting({ near, form: 0, setting: 0 }).near).toBe(near);
});

it('reads a German hyphen as what the noun is about: "AfD-Politiker"', () => {
  const near = NEAR_BIT['hyphen-after'];
  const read = inSetting({ near, form: 0, setting: GERMAN });
  expect(read.near).toBe(0);
  expect(read.form & FORM_BIT.compound).not.toBe(0);
  expect(inSetting({ near, form: 0, setting: 0 }).form & FORM_BIT.compound).toBe(0);
});

it('knows a side by its bare name in a sports report only', () => {
  const bare = FORM_BIT.bare | FORM_BIT['bare-in-sport'];
  expect(inSetting({ near: 0, form: 0, setting: 0 }).form & bare).toBe(FORM_BIT.bare);
  const sport = SETTING_BIT.sport;
  expect(inSetting({ near: 0, form: 0, setting: sport }).form & bare).toBe(
    FORM_BIT['bare-in-sport'],
  );
  expect(inSetting({ near: NEAR_BIT['where-before'], form: 0, setting: sport }).form & bare).toBe(
    0,
  );
});
