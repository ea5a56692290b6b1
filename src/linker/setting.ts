import { classAt, JOINER, type Letters, UPPER } from '../gazetteer/letters.ts';
import { SETTING_BIT } from './cues.ts';
import { CLASS_BIT, classesOf } from './words/word-classes.ts';
import type { WordClass } from './words/word-lists.ts';

/** A headline is a line of no more words than this. */
const LONGEST_HEADLINE = 20;

/** Shorter words tell nothing: title case leaves them small, and acronyms have capitals anyway. */
const LEAST_LETTERS = 4;

/** Fewer words with capitals than this are a name, not a headline in title case. */
const LEAST_CAPITALS = 3;

/** Fewer words than this, all with capitals, are a name too: "Federal Reserve Bank". */
const LEAST_WORDS = 5;

/** Fewer than this are a name by itself, not a headline in capitals. */
const LEAST_SHOUTED = 2;

/** Not every word of a headline need have a capital: seven in ten are enough. */
const TITLE_SHARE = 0.7;

/** Words of a topic in a block: from this many, and this share of all words, it is about that. */
const LEAST_TOPIC_WORDS = 2;
const TOPIC_SHARE = 0.02;
/** From this share on, a block is a sports report and not only about sport. */
const MUCH_SHARE = 0.04;
/** A text has more than one of its language's commonest words in ten; quotations in another have not. */
const LANGUAGE_SHARE = 0.1;

/** Running text has a figure in every thirty words; tables of results one in four and more. */
const TABLE_SHARE = 0.2;

const TOPICS = [
  'sport',
  'kitchen',
  'software',
  'market',
  'affairs',
  'german',
  'english',
] as const satisfies WordClass[];
const LANGUAGES: readonly WordClass[] = ['german', 'english'];
const SPORT = TOPICS.indexOf('sport');

interface Line {
  end: number;
  bits: number;
}

/** What a block is about and how its lines are written, read in one pass over its words. */
export class BlockSetting {
  private readonly lines: Line[] = [];
  private readonly counts = new Uint32Array(TOPICS.length);
  private words = 0;
  private figures = 0;
  private topics = 0;
  private at = 0;

  constructor(text: string, letters: Letters) {
    for (let start = 0; start <= text.length; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      this.lines.push({ end, bits: this.readLine(text, start, end, letters) });
      start = end + 1;
    }
    this.topics = this.topicBits();
  }

  /** The bits of the setting at an offset; offsets must not go back from one call to the next. */
  bitsAt(offset: number): number {
    while (this.at + 1 < this.lines.length && this.lines[this.at]!.end < offset) this.at++;
    return this.topics | (this.lines[this.at]?.bits ?? 0);
  }

  private readLine(text: string, from: number, to: number, letters: Letters): number {
    let words = 0;
    let long = 0;
    let capitals = 0;
    let allCapitals = 0;
    for (let at = from; at < to; ) {
      if (classAt(text, at, letters) <= JOINER) {
        at++;
        continue;
      }
      const start = at;
      while (at < to && classAt(text, at, letters) >= JOINER) at++;
      words++;
      this.count(text, start, at);
      if (at - start < LEAST_LETTERS) continue;
      long++;
      if (classAt(text, start, letters) === UPPER) capitals++;
      if (classAt(text, at - 1, letters) === UPPER) allCapitals++;
    }
    this.words += words;
    if (words > LONGEST_HEADLINE || capitals < LEAST_SHOUTED || long === 0) return 0;
    if (allCapitals / long >= TITLE_SHARE) return SETTING_BIT['line-in-capitals'];
    // A sentence ends with a full stop; a headline hardly ever does.
    if (text[to - 1] === '.' || capitals < LEAST_CAPITALS) return 0;
    if (words < LEAST_WORDS && words <= capitals) return 0;
    return capitals / long > TITLE_SHARE ? SETTING_BIT['line-in-title-case'] : 0;
  }

  private count(text: string, start: number, end: number): void {
    const unit = text.charCodeAt(start);
    if (unit >= 0x30 && unit <= 0x39) {
      this.figures++;
      return;
    }
    const found = classesOf(text.slice(start, end).toLowerCase());
    if (found === 0) return;
    for (let topic = 0; topic < TOPICS.length; topic++) {
      if ((found & CLASS_BIT[TOPICS[topic]!]) !== 0) this.counts[topic]!++;
    }
  }

  private topicBits(): number {
    let bits = this.figures > this.words * TABLE_SHARE ? SETTING_BIT.table : 0;
    for (const [topic, name] of TOPICS.entries()) {
      const count = this.counts[topic]!;
      const share = LANGUAGES.includes(name) ? LANGUAGE_SHARE : TOPIC_SHARE;
      if (count >= LEAST_TOPIC_WORDS && count > this.words * share) bits |= SETTING_BIT[name];
    }
    const sport = this.counts[SPORT]!;
    if (sport > LEAST_TOPIC_WORDS && sport > this.words * MUCH_SHARE) {
      bits |= SETTING_BIT['much-sport'];
    }
    // Sides win cups, and a kitchen measures with them.
    return (bits & SETTING_BIT.sport) === 0 ? bits : bits & ~SETTING_BIT.kitchen;
  }
}
