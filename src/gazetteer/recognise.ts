import { capitalsSuffice, isExact } from './entry.ts';
import { mayHold } from './filter.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Letters } from './letters.ts';
import { nextStop, wordAround } from './opening-gate.ts';
import { finish, hashAsWritten, TokenReader } from './token-reader.ts';

/** An alias found in a text: what it may mean is for the linker to say. */
export interface Candidate {
  /** Start of the span, in UTF-16 units. */
  start: number;
  /** End of the span, exclusive. */
  end: number;
  /** Which of the recogniser's gazetteers knows it. */
  gazetteer: number;
  /** The packed entry: see `entry.ts`. */
  entry: number;
}

/** Finds the names of its gazetteers in a text. */
export type Recognise = (text: string) => Candidate[];

/**
 * A recogniser over one or more gazetteers (the bundled decks, then the reader's own), all
 * compiled with the same letter tables. It goes through a text once, whatever the number of
 * aliases, and gives the leftmost, then longest names: all candidates of each, in text order, none
 * overlapping another span.
 */
export function createRecogniser(gazetteers: readonly Gazetteer[]): Recognise {
  const [first] = gazetteers;
  if (first === undefined) return () => [];
  const { letters } = first;
  const matcher = new Matcher(gazetteers, letters);
  const gate = mergeGates(gazetteers);
  return (text) => {
    const found: Candidate[] = [];
    for (let at = 0; at < text.length; ) {
      const stop = nextStop(gate, letters.shapes, text, at);
      if (stop < 0) break;
      const start = wordAround(text, stop, at, letters);
      at = start > stop ? start : matcher.matchAt(text, start, found);
    }
    return found;
  };
}

function mergeGates(gazetteers: readonly Gazetteer[]): Uint32Array {
  const merged = gazetteers[0]!.gate.slice();
  for (const { gate } of gazetteers.slice(1)) {
    for (let word = 0; word < merged.length; word++) merged[word]! |= gate[word]!;
  }
  return merged;
}

class Matcher {
  private readonly reader: TokenReader;
  private readonly gazetteers: readonly Gazetteer[];
  private readonly letters: Letters;
  private start = 0;
  private firstCapital = false;

  constructor(gazetteers: readonly Gazetteer[], letters: Letters) {
    this.gazetteers = gazetteers;
    this.letters = letters;
    this.reader = new TokenReader(letters);
  }

  /** Adds the candidates of the longest name that starts at `at`; gives where to go on. */
  matchAt(text: string, at: number, found: Candidate[]): number {
    const { reader } = this;
    if (!this.opens(reader.hashToken(text, at))) return reader.end;
    reader.reset();
    reader.readToken(text, at);
    this.start = at;
    this.firstCapital = reader.capital;
    const base = found.length;
    let goOn = reader.end;
    while (true) {
      const hash = finish(reader.first);
      if (this.lookUp(text, hash, found, base)) goOn = reader.end;
      if (!this.continues(hash)) return goOn;
      const next = reader.readSeparator(text);
      if (next < 0) return goOn;
      reader.readToken(text, next);
    }
  }

  private opens(hash: number): boolean {
    for (const { openings } of this.gazetteers) if (mayHold(openings, hash)) return true;
    return false;
  }

  private continues(hash: number): boolean {
    for (const { beginnings } of this.gazetteers) if (mayHold(beginnings, hash)) return true;
    return false;
  }

  /** Puts the candidates of what was read in place of shorter ones; whether there are any. */
  private lookUp(text: string, hash: number, found: Candidate[], base: number): boolean {
    const check = finish(this.reader.second);
    let matched = false;
    for (let number = 0; number < this.gazetteers.length; number++) {
      const { buckets, bucketScale, checks, entries } = this.gazetteers[number]!;
      const bucket = (hash * bucketScale) | 0;
      for (let place = buckets[bucket]!; place < buckets[bucket + 1]!; place++) {
        const entry = entries[place]!;
        if (!this.accepts(text, entry, checks[place]!, check)) continue;
        if (!matched) found.length = base;
        matched = true;
        found.push({ start: this.start, end: this.reader.end, gazetteer: number, entry });
      }
    }
    return matched;
  }

  private accepts(text: string, entry: number, expected: number, check: number): boolean {
    const { start, reader, letters } = this;
    if (isExact(entry)) return hashAsWritten(check, text, start, reader.end, letters) === expected;
    return expected === check && capitalsSuffice(entry, this.firstCapital, reader.capital);
  }
}
