import { FORM_BIT, SETTING_BIT } from './cues.ts';
import type { CuedSpan } from './reading.ts';
import { TOPICS } from './topic-shares.ts';

/** An article is in English if this part of its names stand in text of it: lists and headings tell no language. */
const ENGLISH_SHARE = 1 / 3;

/** An article of which a smaller part is about sport is no sports report: its "caps" and "wins" are others. */
const SPORT_SHARE = 0.2;

const SPORT = TOPICS.indexOf('sport');
const SPORT_SETTING = SETTING_BIT.sport | SETTING_BIT['much-sport'];
const SPORT_FORM = FORM_BIT['bare-in-sport'] | FORM_BIT['sport-before'] | FORM_BIT['sport-after'];

/** What the cues of an article's names mean when all of it is known; `shares` are those of its topics. */
export function inArticle(spans: readonly CuedSpan[], shares: readonly number[]): CuedSpan[] {
  const language = languageBit(spans);
  const isSport = shares[SPORT]! >= SPORT_SHARE;
  return spans.map((span) => {
    const read = isSport || (span.setting & SETTING_BIT.sport) === 0 ? span : withoutSport(span);
    return { ...read, setting: read.setting | language };
  });
}

function withoutSport(span: CuedSpan): CuedSpan {
  const bare = (span.form & FORM_BIT['bare-in-sport']) === 0 ? 0 : FORM_BIT.bare;
  return {
    ...span,
    form: (span.form & ~SPORT_FORM) | bare,
    setting: span.setting & ~SPORT_SETTING,
  };
}

/** The bit of English for all of an article that is in it, as far as its names tell; 0 for others. */
function languageBit(spans: readonly CuedSpan[]): number {
  const english = spans.filter(({ setting }) => (setting & SETTING_BIT.english) !== 0).length;
  return english > spans.length * ENGLISH_SHARE ? SETTING_BIT.english : 0;
}
