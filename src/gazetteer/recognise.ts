import { capitalsSuffice, isExact } from './entry.ts';
import { ask, type Filter, GOES_ON, GOES_ON_LOWER, type Knowledge, WHOLE } from './filter.ts';
import { type Gazetteer, ROW } from './gazetteer.ts';
import type { Letters } from './letters.ts';
import { createWordFinder, mergeGates } from './opening-gate.ts';
import { finish, hashAsWritten, TokenReader } from './token-reader.ts';

/** An alias found in a block of text: what it may mean is for the linker to say. */
export interface Candidate {
  /** Place of the block among those given. */
  block: number;
  /** Start of the span in the block, in UTF-16 units. */
  start: number;
  /** End of the span, exclusive. */
  end: number;
  /** Which of the recogniser's gazetteers knows it. */
  gazetteer: number;
  /** The packed entry: see `entry.ts`. */
  entry: number;
}

/** Finds the names of its gazetteers in blocks of text. */
export type Recognise = (blocks: readonly string[]) => Candidate[];

/**
 * A recogniser over one or more gazetteers (the bundled decks, then the reader's own), all
 * compiled with the same letter tables. It goes through a text once, whatever the number of
 * aliases, and gives the leftmost, then longest names: all candidates of each, in text order, none
 * overlapping another span.
 */
export function createRecogniser(gazetteers: readonly Gazetteer[]): Recognise {
  const [first] = gazetteers;
  if (first === undefined) return () => [];
  const { table } = first.letters;
  const nextWord = createWordFinder(mergeGates(gazetteers.map(({ gate }) => gate)), table);
  const matcher = new Matcher(gazetteers, first.letters);
  return (blocks) => {
    const found: Candidate[] = [];
    for (let block = 0; block < blocks.length; block++) {
      const text = blocks[block]!;
      matcher.turnTo(text, block);
      for (let at = nextWord(text, 0); at < text.length; ) {
        at = nextWord(text, matcher.matchAt(at, found));
      }
    }
    return found;
  };
}

/** Looks names up that start at a given place. */
class Matcher {
  private readonly reader: TokenReader;
  private readonly gazetteers: readonly Gazetteer[];
  private readonly filters: readonly Filter[];
  private readonly letters: Letters;
  private text = '';
  private block = 0;
  private start = 0;
  private firstCapital = false;

  constructor(gazetteers: readonly Gazetteer[], letters: Letters) {
    this.gazetteers = gazetteers;
    this.filters = gazetteers.map(({ filter }) => filter);
    this.letters = letters;
    this.reader = new TokenReader(letters);
  }

  /** Turns to a block of text. */
  turnTo(text: string, block: number): void {
    this.text = text;
    this.block = block;
    this.reader.turnTo(text);
  }

  /** Adds the candidates of the longest name that starts at `at`; gives where to go on. */
  matchAt(at: number, found: Candidate[]): number {
    const { reader } = this;
    reader.startAt(at);
    let hash = finish(reader.first);
    let known = this.ask(hash);
    if (known === 0) return reader.end;
    this.start = at;
    this.firstCapital = reader.capital;
    const base = found.length;
    let goOn = reader.end;
    while (true) {
      if ((known & WHOLE) !== 0 && this.lookUp(hash, found, base)) goOn = reader.end;
      if ((known & GOES_ON) === 0) return goOn;
      const next = reader.readSeparator();
      if (next < 0) return goOn;
      if ((known & GOES_ON_LOWER) === 0 && !reader.isCapital(next)) return goOn;
      reader.readToken(next);
      hash = finish(reader.first);
      known = this.ask(hash) | WHOLE;
    }
  }

  private ask(hash: number): Knowledge {
    const { filters } = this;
    let known = 0;
    for (let number = 0; number < filters.length; number++) known |= ask(filters[number]!, hash);
    return known;
  }

  /** Puts the candidates of what was read in place of shorter ones; whether there are any. */
  private lookUp(hash: number, found: Candidate[], base: number): boolean {
    const { block, start, reader } = this;
    const check = finish(reader.second);
    let matched = false;
    for (let number = 0; number < this.gazetteers.length; number++) {
      const { buckets, bucketScale, rows } = this.gazetteers[number]!;
      const bucket = (hash * bucketScale) | 0;
      const last = ROW * buckets[bucket + 1]!;
      for (let row = ROW * buckets[bucket]!; row < last; row += ROW) {
        const entry = rows[row + 1]!;
        if (!this.accepts(entry, rows[row]!, check)) continue;
        if (!matched) found.length = base;
        matched = true;
        found.push({ block, start, end: reader.end, gazetteer: number, entry });
      }
    }
    return matched;
  }

  private accepts(entry: number, expected: number, check: number): boolean {
    const { start, reader, text, letters } = this;
    if (isExact(entry)) return hashAsWritten(check, text, start, reader.end, letters) === expected;
    return expected === check && capitalsSuffice(entry, this.firstCapital, reader.capital);
  }
}
