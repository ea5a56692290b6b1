import type { NamesLanguage } from './languages.ts';
import type { PageWords } from './page-words.ts';
import type { Word } from './words.ts';

/** A stretch of words with capitals that reads as one name. */
export interface Chain {
  start: number;
  end: number;
  /** The words before it that say who or what it is. */
  hints: string[];
}

/** What chains are judged by. */
export interface ChainContext {
  page: PageWords;
  language: NamesLanguage;
  /** What is known already in this block. */
  known: readonly { start: number; end: number }[];
}

/** A line with a share of loud words above this shouts: its capitals say nothing. */
const SHOUTING_SHARE = 0.6;
const SHOUTING_WORDS = 4;
/** Names longer than this are headlines in capitals. */
const MOST_WORDS = 8;
const MOST_HINTS = 4;
/** Written with a capital wherever it stands, and never a name. */
const ALWAYS_SMALL: ReadonlySet<string> = new Set(['i', "i'm", "i've", "i'll", "i'd"]);

/** The names in a block, as far as its words and those of the page tell; in order. */
export function chainsOf(words: readonly Word[], text: string, context: ChainContext): Chain[] {
  const chains: Chain[] = [];
  for (const line of linesOf(words)) {
    const runs = isShouting(line) ? quietRuns(line, context) : runsOf(line, context);
    for (const run of runs) chains.push(...namesIn(run, line, text, context));
  }
  return chains;
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line === undefined || word.gap.includes('\n')) lines.push([word]);
    else line.push(word);
  }
  return lines;
}

function isShouting(line: readonly Word[]): boolean {
  const letters = line.filter(({ text }) => /\p{L}/u.test(text));
  const loud = letters.filter((word) => word.loud).length;
  return letters.length >= SHOUTING_WORDS && loud / letters.length > SHOUTING_SHARE;
}

/** Whether a small word may end the name before it. */
function isTail({ capital, plain, gap }: Word, before: Word | undefined, language: NamesLanguage) {
  if (capital || !before?.capital || !/^\s$/.test(gap)) return false;
  return language.tails.some((start) => plain.startsWith(start));
}

/**
 * In a line of capitals a name is what the page writes with a capital elsewhere, what stands out by
 * its small letters, and letters in brackets.
 */
function quietRuns(line: readonly Word[], { page }: ChainContext): Word[][] {
  const isBracketed = ({ loud, gap }: Word) => loud && /\(\s*$/.test(gap);
  const isPair = (one: Word | undefined, other: Word | undefined) =>
    page.pairs.has(`${one?.plain} ${other?.plain}`);
  return joined(
    line,
    (word, at) =>
      page.proper.has(word.plain) ||
      isPair(word, line[at + 1]) ||
      isPair(line[at - 1], word) ||
      (word.capital && !word.loud && !word.first) ||
      isBracketed(word),
  );
}

function runsOf(line: readonly Word[], context: ChainContext): Word[][] {
  const { connectors, calendar } = context.language;
  const part = (word: Word) => word.capital && !calendar.has(word.plain);
  const runs: Word[][] = [];
  for (const [at, word] of line.entries()) {
    const run = runs.at(-1);
    const before = line[at - 1];
    const tied = run !== undefined && before !== undefined && run.at(-1) === before;
    if (tied && isTail(word, before, context.language)) run.push(word);
    else if (tied && isTight(word) && (part(word) || canConnect(line, at, connectors, part))) {
      run.push(word);
    } else if (part(word)) runs.push([word]);
  }
  return runs;
}

/** Whether a small word ties the capital before it to one after: at most two such words in a row. */
function canConnect(
  line: readonly Word[],
  at: number,
  connectors: ReadonlySet<string>,
  part: (word: Word) => boolean,
): boolean {
  if (!connectors.has(line[at]?.plain ?? '')) return false;
  const next = line[at + 1];
  if (next === undefined || !isTight(next)) return false;
  if (part(next)) return true;
  const after = line[at + 2];
  return connectors.has(next.plain) && after !== undefined && isTight(after) && part(after);
}

function joined(line: readonly Word[], part: (word: Word, at: number) => boolean): Word[][] {
  const runs: Word[][] = [];
  for (const [at, word] of line.entries()) {
    if (!part(word, at)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1) === line[at - 1] && isTight(word)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Whether no more than a space stands between two words, or the full stop of "J. Tavish". */
function isTight({ gap, first }: Word): boolean {
  return /^\s{0,2}$/u.test(gap) || (!first && /^\.\s?$/u.test(gap));
}

/** The names of a run: what leads up to a name is taken off, and what is known already. */
function namesIn(
  run: readonly Word[],
  line: readonly Word[],
  text: string,
  context: ChainContext,
): Chain[] {
  const readings = readingsOf(run, context);
  const seen = new Set<string>();
  return readings.flatMap((reading) => {
    const words = trimmed(reading, context);
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || words.length > MOST_WORDS) return [];
    const { start } = first;
    const { end } = last;
    const key = `${start}-${end}`;
    if (seen.has(key) || isKnown(start, end, context)) return [];
    seen.add(key);
    if (words.length === 1 && isNoun(first, line, context.language)) return [];
    if (!/\p{L}\.?\p{L}/u.test(text.slice(start, end))) return [];
    return [{ start, end, hints: hintsBefore(line, first, context.language) }];
  });
}

/**
 * The ways to read a run of words: as two names where a word joins them, without the titles in it,
 * as one name or two where "of" may do either, with or without a known name before it ("U.S.
 * Open", "U.S. Roman Catholic").
 */
function readingsOf(run: readonly Word[], context: ChainContext): (readonly Word[])[] {
  const { joiners, afterJoiner, titles, softTitles } = context.language;
  const words = trimmed(run, context);
  const joined = words.findIndex(
    ({ plain }, at) => joiners.has(plain) && !afterJoiner.has(words[at + 1]?.plain ?? ''),
  );
  if (joined > 0) {
    // "Food and Drug Administration" is one name; "Ilmar Tavish and Perla Quill" are two.
    const whole = joined === 1 && words.length > joined + 2 ? [words] : [];
    return [...whole, ...around(words, joined, context)];
  }
  const isTitle = ({ plain }: Word) => titles.has(plain) || softTitles.has(plain);
  const title = words.findLastIndex((word, at) => isTitle(word) && at < words.length - 1);
  if (title < 0) return simpleReadings(words, context);
  const whole = softTitles.has(words[title]!.plain) ? [words] : [];
  return [...whole, ...around(words, title, context)];
}

/** The readings of what stands before a word and of what stands after it. */
function around(words: readonly Word[], at: number, context: ChainContext): (readonly Word[])[] {
  return [words.slice(0, at), words.slice(at + 1)].flatMap((part) => readingsOf(part, context));
}

function simpleReadings(words: readonly Word[], context: ChainContext): (readonly Word[])[] {
  const { connectors } = context.language;
  const tie = words.findIndex(({ plain, capital }) => !capital && connectors.has(plain));
  const isTied = tie > 0 && words[tie]?.plain !== '&';
  const head = isTied && tie > 1 ? [words.slice(0, tie)] : [];
  const rest = isTied ? [words.slice(tie + 1)] : [];
  const parts = [
    ...head,
    ...rest,
    ...withoutFirst(words, context),
    ...withoutKnown(words, context),
  ];
  return [words, ...parts, ...withoutTicker(words), ...stringed(words, context)];
}

/** News agencies put a company's letters at the exchange right after its name. */
function withoutTicker(words: readonly Word[]): (readonly Word[])[] {
  const last = words.at(-1);
  const before = words.at(-2);
  const isTicker = last?.loud && before !== undefined && !before.loud && words.length > 2;
  return isTicker ? [words.slice(0, -1)] : [];
}

/** The last two words of a longer run, and what stands before them, where names follow each other. */
function stringed(words: readonly Word[], { language }: ChainContext): (readonly Word[])[] {
  if (!language.strings || words.length < 2) return [];
  if (words.length === 2) return language.capitalNouns ? [words.slice(1)] : [];
  return [words.slice(-2), words.slice(0, -2)];
}

/** A word that starts a sentence may be part of the name after it or not: "National League". */
function withoutFirst(words: readonly Word[], { page }: ChainContext): (readonly Word[])[] {
  const [first, second] = words;
  if (first === undefined || second === undefined || !first.first || first.loud) return [];
  return page.small.has(first.plain) ? [words.slice(1)] : [];
}

function withoutKnown(words: readonly Word[], { known }: ChainContext): (readonly Word[])[] {
  const [first] = words;
  const span = first && known.find(({ start, end }) => start === first.start && end >= first.end);
  if (span === undefined) return [];
  const rest = words.filter(({ start }) => start >= span.end);
  return rest.length > 0 ? [rest] : [];
}

/** Takes off at both ends what is no part of a name: connectors, and words that only start a sentence. */
function trimmed(run: readonly Word[], { page, language }: ChainContext): readonly Word[] {
  const { notNames, titles, connectors } = language;
  const idle = (word: Word, next: Word | undefined): boolean => {
    if (!word.capital) return true;
    if (word.text.length === 1 && next?.gap.startsWith('.')) return false;
    if (notNames.has(word.plain) && (word.first || ALWAYS_SMALL.has(word.plain))) return true;
    if (titles.has(word.plain) && next === undefined) return true;
    if (!word.first || word.loud) return false;
    // Before another capital it may be part of a name all the same.
    const alone = next === undefined || !next.capital;
    // Where the small words of a language are not known, only what the page shows elsewhere counts.
    const small = notNames.size === 0 || page.small.has(word.plain);
    return alone && small && !page.proper.has(word.plain);
  };
  let from = 0;
  let to = run.length;
  while (from < to && idle(run[from]!, run[from + 1])) from++;
  const isEnd = (at: number) =>
    isTail(run[at]!, run[at - 1], language) ||
    (run[at]!.capital && !connectors.has(run[at]!.plain));
  while (to > from && !isEnd(to - 1)) to--;
  return run.slice(from, to);
}

/** Endings of nouns that no name has, in German. */
const NOUN_ENDING =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ion|ionen|tät|ismus|nis|nisse|ment|mente|tum|ling|linge|innen|zeit|haus|jahr|jahre|leute|arbeit|weg|straße|strae|platz|recht|preis|bau|amt|spiel|spiele|tag|tage|abend|wagen|stelle|mann|frau|kind|geld|schule|kirche|land|buch|stück)s?$/;

/** Whether a word with a capital is no more than a noun, where those have one. */
function isNoun(word: Word, line: readonly Word[], { capitalNouns, nounsAfter }: NamesLanguage) {
  if (!capitalNouns || word.loud) return false;
  if (NOUN_ENDING.test(word.plain)) return true;
  const before = line[line.indexOf(word) - 1];
  if (before === undefined || before.capital || !/^\s+$/.test(word.gap)) return false;
  return nounsAfter.has(before.plain) || /(?:e|en|er|es|em)$/.test(before.plain);
}

function isKnown(start: number, end: number, { known }: ChainContext): boolean {
  return known.some((span) => span.start <= start && span.end >= end);
}

/** The small words and titles just before a name, as they may say what it is. */
function hintsBefore(line: readonly Word[], first: Word, { titles }: NamesLanguage): string[] {
  const at = line.indexOf(first);
  return line
    .slice(Math.max(0, at - MOST_HINTS), at)
    .filter(({ plain, capital }) => !capital || titles.has(plain))
    .map(({ plain }) => plain)
    .filter((plain) => plain.length > 3);
}
