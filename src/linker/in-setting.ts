import { type Cues, FORM_BIT, NEAR_BIT, SETTING_BIT, SEVERAL_WORDS } from './cues.ts';

/** Cues that make a name in a sports report the place, not the team. */
const PLACED =
  NEAR_BIT['where-before'] |
  NEAR_BIT.bracketed |
  NEAR_BIT['pair-before'] |
  NEAR_BIT.dateline |
  NEAR_BIT['hyphen-after'] |
  NEAR_BIT['state-after'];
const PLACED_TOO = FORM_BIT['comma-known-before'] | FORM_BIT.compound;
const CAPITALS = NEAR_BIT['cap-before'] | NEAR_BIT['opening-cap-before'] | NEAR_BIT['cap-after'];
const HEADLINE = SETTING_BIT['line-in-capitals'] | SETTING_BIT['line-in-title-case'];
const CONTEST = FORM_BIT['sport-before'] | FORM_BIT['sport-after'];

/** What cues around a name mean in the kind of text it stands in. */
export function inSetting({ near, form, setting }: Cues): Cues {
  const read = { near: near & ~oddTongues(form), form, setting };
  const inSport = (setting & SETTING_BIT.sport) !== 0;
  if (!inSport) read.form &= ~CONTEST;
  if ((near & PLACED) === 0 && (form & PLACED_TOO) === 0) {
    read.form |= FORM_BIT[inSport ? 'bare-in-sport' : 'bare'];
  }
  // "A boy named Jordan" is nobody's state, but islands may be named New Zealand.
  if ((form & SEVERAL_WORDS) !== 0) read.form &= ~FORM_BIT['kin-before'];
  if ((setting & SETTING_BIT.german) !== 0) return inGerman(read);
  if ((setting & HEADLINE) !== 0 && (near & CAPITALS) !== 0) {
    read.near &= ~CAPITALS;
    if ((setting & SETTING_BIT['line-in-title-case']) !== 0) {
      read.form |= FORM_BIT['cap-near-in-title'];
    }
  }
  return read;
}

/**
 * Languages go by the adjective: in "spoke with Jaishankar" nobody speaks one. "Brazil nuts" are nuts, but the "Elysee
 * Palace wine cellar" is the palace's.
 */
function oddTongues(form: number): number {
  if ((form & FORM_BIT.demonym) !== 0) return 0;
  const after = (form & SEVERAL_WORDS) === 0 ? 0 : NEAR_BIT['tongue-after'];
  return NEAR_BIT['tongue-before'] | after;
}

/** German gives every noun a capital: "die Anfrage der AfD"; and a hyphen to what a noun is about: "AfD-Politiker". */
function inGerman({ near, form, setting }: Cues): Cues {
  let read = near & ~CAPITALS;
  if ((near & NEAR_BIT['name-of-before']) !== 0) {
    read = (read & ~NEAR_BIT['name-of-before']) | NEAR_BIT['of-before'];
  }
  if ((near & NEAR_BIT['hyphen-after']) === 0) return { near: read, form, setting };
  return { near: read & ~NEAR_BIT['hyphen-after'], form: form | FORM_BIT.compound, setting };
}
