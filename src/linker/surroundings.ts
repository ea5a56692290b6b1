import { classAt, type Letters, LOWER, SPACE, UPPER } from '../gazetteer/letters.ts';
import { isCompoundAfter, isCompoundBefore } from './compounds.ts';
import { type Cues, FORM_BIT, NEAR_BIT } from './cues.ts';
import { GAP, type Neighbour, wordAfter, wordBefore } from './neighbours.ts';
import { CLASS_BIT } from './words/word-classes.ts';
import { isScore, LONGEST_SCORE, leadsToBody, leadsToTeam } from './words-ahead.ts';

/** Where a name is, and where its neighbours among the decks' names end and start. */
export interface Place {
  start: number;
  end: number;
  /** End of the name of the decks before it in the block, or -1. */
  lastEnd: number;
  /** Start of the name of the decks after it in the block, or -1. */
  nextStart: number;
}

/** What the words around a name tell: the setting is for the block to say. */
type Around = Omit<Cues, 'setting'>;

/** An acronym has no more letters than this; longer names in capitals are shouted. */
const LONGEST_ACRONYM = 6;

const UNBOUND = GAP.STOP | GAP.LINE | GAP.COMMA | GAP.OPEN | GAP.CLOSE | GAP.QUOTE | GAP.OTHER;
const SENTENCE = GAP.STOP | GAP.LINE;
const { office, body, team, player, speech, where, of, state, tongue } = CLASS_BIT;
const { 'province-second': province2 } = CLASS_BIT;
const { calendar, division, plain, compass, province, kin, sport, contest, learn, article } =
  CLASS_BIT;
const AGAINST: ReadonlySet<string> = new Set(['against', 'contre', 'contra', 'gegen']);
const VERSUS: ReadonlySet<string> = new Set(['v', 'vs', 'versus']);
/** What menus ask their readers to do to "US". */
const TO_US: ReadonlySet<string> = new Set(['contact', 'about', 'follow', 'join', 'email', 'call']);
const US = 'US';
/** What makes another name of a name: "$CHAD", "@Jordan", "OPEC+". */
const GLUE = '$€£@#/_\\+';
/** Behind the name of a land in Chinese and Japanese: its language. */
const OF_LANGUAGES = '語语';
const NO_PART_OF_NAMES = office | calendar | plain | speech | where;

/** Reads the words around a name in a block. A few look-ups a name, whatever the block's length. */
export function readSurroundings(text: string, place: Place, letters: Letters): Around {
  const before = wordBefore(text, place.start, letters);
  const possessive = isPossessive(text, place.end);
  const after = wordAfter(text, possessive ? place.end + 2 : place.end, letters);
  const own = ownCues(text, place, letters);
  const opens = before === undefined || (before.gap & SENTENCE) !== 0;
  let { near, form } = own;
  if (opens) near |= NEAR_BIT['sentence-start'];
  if (isLineEnd(before) && (isLineEnd(after) || (after!.gap & GAP.OPEN) !== 0)) {
    form |= FORM_BIT['alone-in-line'];
  }
  if (OF_LANGUAGES.includes(text[place.end] ?? ' ')) near |= NEAR_BIT['tongue-after'];
  if (isGlued(text, place)) form |= FORM_BIT.glued;
  if (isToUs(text, place, before, after)) form |= FORM_BIT['to-us'];
  if (possessive) near |= NEAR_BIT.possessive;
  if (before !== undefined && !opens) {
    const read = cuesBefore(text, place, before, letters);
    near |= read.near;
    form |= read.form;
  }
  const done = after === undefined || (after.gap & UNBOUND) !== 0 || isAnd(text, after);
  if (done && (near & NEAR_BIT['where-before']) !== 0) form |= FORM_BIT['in-and-done'];
  if (after !== undefined) {
    const read = cuesAfter(text, place, after, letters);
    near |= possessive ? read.near & ~AFTER_POSSESSIVE : read.near;
    form |= read.form;
    if (opens && isDateline(text, place.start, after, (near & NEAR_BIT.caps) !== 0))
      near |= NEAR_BIT.dateline;
    if (before !== undefined && (before.gap & GAP.OPEN) !== 0 && (after.gap & GAP.CLOSE) !== 0) {
      near |= NEAR_BIT.bracketed;
    }
    if (before !== undefined && (before.gap & after.gap & GAP.QUOTE) !== 0) {
      form |= FORM_BIT.quoted;
    }
  }
  return { near, form };
}

// "Georgia's Parliament" is two names.
const AFTER_POSSESSIVE = NEAR_BIT['cap-after'] | NEAR_BIT['body-after'] | NEAR_BIT['known-after'];

function ownCues(text: string, { start, end }: Place, letters: Letters): Around {
  let capitals = 0;
  let small = 0;
  let gaps = 0;
  for (let at = start; at < end; at++) {
    const found = classAt(text, at, letters);
    if (found === UPPER) capitals++;
    else if (found === LOWER) small++;
    else if (found === SPACE) gaps++;
  }
  let near = classAt(text, start, letters) === UPPER || small === 0 ? 0 : NEAR_BIT.lower;
  let form = gaps === 0 ? 0 : gaps === 1 ? FORM_BIT['two-words'] : FORM_BIT['many-words'];
  if (capitals > 1 && small === 0) {
    near |= NEAR_BIT.caps;
    if (end - start <= LONGEST_ACRONYM) form |= FORM_BIT.acronym;
  }
  return { near, form };
}

function cuesBefore(text: string, place: Place, before: Neighbour, letters: Letters): Around {
  const { gap, classes } = before;
  if ((gap & GAP.HYPHEN) !== 0) {
    if (isCompoundBefore(text, before)) return { near: 0, form: FORM_BIT.compound };
    return { near: NEAR_BIT['hyphen-before'], form: 0 };
  }
  const known = place.lastEnd === before.end;
  if ((gap & ~GAP.COMMA) === 0 && (gap & GAP.COMMA) !== 0 && before.capital) {
    if (known) return { near: 0, form: FORM_BIT['comma-known-before'] };
    return { near: (classes & NO_PART_OF_NAMES) === 0 ? NEAR_BIT['pair-before'] : 0, form: 0 };
  }
  if ((gap & UNBOUND) !== 0) return { near: 0, form: 0 };
  if (known) return { near: NEAR_BIT['known-before'], form: 0 };
  let near = 0;
  let form = 0;
  if ((classes & office) !== 0) near |= NEAR_BIT['office-before'];
  if ((classes & where) !== 0 && (!before.capital || isOpening(text, before, letters))) {
    near |= NEAR_BIT['where-before'];
  }
  if (isOfLanguages(text, before, letters)) near |= NEAR_BIT['tongue-before'];
  if ((classes & compass) !== 0 && before.capital) near |= NEAR_BIT['compass-before'];
  if ((classes & kin) !== 0) form |= FORM_BIT['kin-before'];
  if ((classes & team) !== 0 && before.capital) form |= FORM_BIT['team-before'];
  if (before.figure) near |= NEAR_BIT['number-before'];
  const word = text.slice(before.start, before.end).toLowerCase();
  if (word === 'the') form |= FORM_BIT['the-before'];
  if ((classes & (sport | contest)) !== 0) form |= FORM_BIT['sport-before'];
  if (AGAINST.has(word)) form |= FORM_BIT['against-before'];
  if (VERSUS.has(word)) form |= FORM_BIT.versus;
  if ((classes & of) !== 0 && !before.capital) {
    near |= cueOfOf(text, before, { word, lastEnd: place.lastEnd }, letters);
    form |= headCue(text, before, word, letters);
  } else if (before.capital && (classes & (NO_PART_OF_NAMES | compass)) === 0) {
    near |= isOpening(text, before, letters)
      ? NEAR_BIT['opening-cap-before']
      : NEAR_BIT['cap-before'];
  }
  return { near, form };
}

/** Whether a word opens a sentence, where every word has a capital. */
function isOpening(text: string, { start }: Neighbour, letters: Letters): boolean {
  const first = wordBefore(text, start, letters);
  return first === undefined || (first.gap & (SENTENCE | GAP.QUOTE)) !== 0;
}

/** "speaks Russian", "translated from Russian". */
function isOfLanguages(text: string, before: Neighbour, letters: Letters): boolean {
  if ((before.classes & learn) !== 0) return true;
  if ((before.classes & (where | of | plain)) === 0 || before.capital) return false;
  const first = wordBefore(text, before.start, letters);
  return first !== undefined && first.gap === 0 && (first.classes & learn) !== 0;
}

/** What "of" before a name joins it to. */
function cueOfOf(
  text: string,
  connector: Neighbour,
  { word, lastEnd }: { word: string; lastEnd: number },
  letters: Letters,
): number {
  const head = wordBefore(text, connector.start, letters);
  if (head === undefined || (head.gap & UNBOUND) !== 0) return 0;
  // "left Caracas for Oslo" is no name, as "Centre for Oslo" is.
  if (word === 'for' && lastEnd === head.end) return 0;
  if (!head.capital) return NEAR_BIT['of-before'];
  if ((head.classes & division) !== 0) return NEAR_BIT['of-before'];
  if ((head.classes & (body | team)) !== 0) return NEAR_BIT['body-of-before'];
  return (head.classes & (plain | where)) === 0 ? NEAR_BIT['name-of-before'] : 0;
}

/** What the noun before "of" or "for" says. */
function headCue(text: string, connector: Neighbour, word: string, letters: Letters): number {
  const head = wordBefore(text, connector.start, letters);
  if (head === undefined || (head.gap & UNBOUND) !== 0) return 0;
  if (word === 'for') {
    return (head.classes & (player | sport | contest)) === 0 ? 0 : FORM_BIT['side-for-before'];
  }
  return (head.classes & (office | state)) === 0 ? 0 : FORM_BIT['office-of-before'];
}

function cuesAfter(text: string, place: Place, after: Neighbour, letters: Letters): Around {
  const { gap, classes } = after;
  const known = place.nextStart === after.start;
  if ((gap & GAP.HYPHEN) !== 0) {
    if (isCompoundAfter(text, place, after)) return { near: 0, form: FORM_BIT.compound };
    return { near: NEAR_BIT['hyphen-after'], form: 0 };
  }
  if (gap === GAP.COMMA && after.capital) {
    // A province that the decks know speaks for its own towns, and against others.
    if (known) return { near: 0, form: FORM_BIT['comma-known-after'] };
    if (isProvince(text, after, letters)) {
      return { near: NEAR_BIT['pair-after'], form: FORM_BIT['province-after'] };
    }
    const named = (classes & NO_PART_OF_NAMES) === 0 || (classes & compass) !== 0;
    return { near: named ? NEAR_BIT['pair-after'] : 0, form: 0 };
  }
  if ((gap & UNBOUND) !== 0) return { near: 0, form: 0 };
  let near = 0;
  let form = 0;
  if ((classes & article) !== 0) form |= FORM_BIT['article-after'];
  if (!after.capital && !after.figure) {
    if (classes === 0) form |= FORM_BIT['word-after'];
  }
  if (VERSUS.has(text.slice(after.start, after.end).toLowerCase())) form |= FORM_BIT.versus;
  if (isScore(text, after, letters)) near |= NEAR_BIT['number-after'];
  if ((classes & speech) !== 0) near |= NEAR_BIT['speech-after'];
  if ((classes & (sport | contest)) !== 0) form |= FORM_BIT['sport-after'];
  if ((classes & player) !== 0 || leadsToTeam(text, after, letters)) {
    near |= NEAR_BIT['player-after'];
  }
  if ((classes & tongue) !== 0) near |= NEAR_BIT['tongue-after'];
  if ((classes & team) !== 0 && after.capital) near |= NEAR_BIT['team-after'];
  if ((classes & state) !== 0 && !after.capital) near |= NEAR_BIT['state-after'];
  if ((classes & of) !== 0 && !after.capital && !isFor(text, after)) {
    const last = wordAfter(text, after.end, letters);
    if (last?.capital && last.gap === 0 && (classes & where) === 0)
      form |= FORM_BIT['of-name-after'];
  }
  if (!after.capital) return { near, form };
  if ((classes & office) !== 0) near |= NEAR_BIT['office-after'];
  if ((classes & body) !== 0) near |= NEAR_BIT['body-after'];
  if (known) near |= NEAR_BIT['known-after'];
  else if ((classes & (NO_PART_OF_NAMES | body | team)) === 0) {
    near |= NEAR_BIT['cap-after'];
    if (leadsToBody(text, after, letters)) near |= NEAR_BIT['body-after'];
  }
  return { near, form };
}

/** "Idaho", "New York", "West Virginia". */
function isProvince(text: string, { end, classes }: Neighbour, letters: Letters): boolean {
  if ((classes & province) !== 0) return true;
  if ((classes & compass) === 0) return false;
  const second = wordAfter(text, end, letters);
  return second !== undefined && second.gap === 0 && (second.classes & province2) !== 0;
}

/** "left Caracas for Oslo": what follows is no part of a name. */
function isFor(text: string, { start, end }: Neighbour): boolean {
  return text.slice(start, end) === 'for';
}

/** "CONTACT US", and not "about US troops". */
function isToUs(
  text: string,
  { start, end }: Place,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
): boolean {
  if (before === undefined || !before.capital || text.slice(start, end) !== US) return false;
  if (!TO_US.has(text.slice(before.start, before.end).toLowerCase())) return false;
  return after === undefined || after.capital || after.gap !== 0;
}

function isAnd(text: string, { start, end }: Neighbour): boolean {
  const word = text.slice(start, end);
  return word === 'and' || word === 'or';
}

function isLineEnd(beside: Neighbour | undefined): boolean {
  return beside === undefined || (beside.gap & GAP.LINE) !== 0;
}

function isGlued(text: string, { start, end }: Place): boolean {
  return GLUE.includes(text[start - 1] ?? ' ') || GLUE.includes(text[end] ?? ' ');
}

function isPossessive(text: string, end: number): boolean {
  const mark = text[end];
  return (mark === "'" || mark === '’') && text[end + 1] === 's';
}

/** "MOSCOW (Reuters)", "LONDON 1996-08-30", "MINSK, Jan. 5 —", at the start of a block or line. */
function isDateline(text: string, start: number, after: Neighbour, caps: boolean): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false;
  if (after.figure && (after.gap & ~GAP.COMMA) === 0)
    return after.end - after.start > LONGEST_SCORE;
  if ((after.gap & GAP.OPEN) !== 0 || (after.classes & calendar) !== 0) return true;
  return caps && (after.gap & GAP.STOP) !== 0;
}
