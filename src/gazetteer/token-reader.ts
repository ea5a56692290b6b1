import {
  AMPERSAND,
  APOSTROPHE,
  BREAK,
  COMMA,
  classIn,
  DOT,
  FIRST_EXPANSION,
  foldIn,
  HYPHEN,
  JOINER,
  KATAKANA,
  LAST_EXPANSION,
  type Letters,
  LOWER,
  MIDDLE_DOT,
  SOLO,
  SPACE,
  UPPER,
} from './letters.ts';

// Multipliers of two independent rolling hashes (FNV-1a's prime; 2^30 / golden ratio). Together
// they identify a name to 60 bits, so that the index need not hold its text.
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x278dde6d;
const FIRST_SEED = 0x011c9dc5;
const SECOND_SEED = 0x2545f491;

// How two tokens hang together, mixed into the hash between them. Spaces and hyphens are one:
// "Guinea-Bissau" is "Guinea Bissau". Letters follow each other without any in Chinese.
const SOFT = 1;
const WITH_APOSTROPHE = 2;
const WITH_COMMA = 3;
const WITH_AMPERSAND = 4;
const WITH_MIDDLE_DOT = 5;
const WITH_PLURAL_APOSTROPHE = 6;

/**
 * How many hashes there are. Thirty bits: engines keep numbers beyond that in boxes of their own
 * whenever they are stored or handed to another function.
 */
export const HASHES = 2 ** 30;
const HASH_MASK = HASHES - 1;

/** A full stop inside a name follows a short abbreviation: "St. Petersburg", "Gen. Milley". */
const LONGEST_ABBREVIATION = 3;

/**
 * Reads a name token by token, keeping two hashes of the folded letters of all that was read and of
 * what stands between the tokens. The compiler and the recogniser read with the same code, so that an
 * alias and its mention cannot disagree.
 *
 * Fields are public and plain because this is the inner loop.
 */
export class TokenReader {
  /** The first rolling hash of the name so far. */
  first = FIRST_SEED;
  /** The second one. */
  second = SECOND_SEED;
  /** Where the last token ends. */
  end = 0;
  /** Whether the last token starts with a capital. */
  capital = false;
  /** Letters of the last token. */
  private length = 0;
  private readonly table: Uint32Array;
  private readonly letters: Letters;
  private text = '';

  constructor(letters: Letters) {
    this.table = letters.table;
    this.letters = letters;
  }

  /** Turns to a text, to read names in it. */
  turnTo(text: string): void {
    this.text = text;
  }

  /** Reads the first token of a name, at `at`: a letter, a digit or a solo character. */
  startAt(at: number): void {
    this.first = FIRST_SEED;
    this.second = SECOND_SEED;
    this.readToken(at);
  }

  /** Reads one token more, at `at`, where {@link readSeparator} has led. */
  readToken(at: number): void {
    const found = this.classAt(at);
    this.capital = found === UPPER;
    if (found === SOLO) this.readSolo(at);
    else if (found === KATAKANA) this.readKatakana(at);
    else if (found !== UPPER || this.classAt(at + 1) !== DOT || !this.readInitials(at)) {
      this.readWord(at);
    }
  }

  /**
   * Goes over what stands between the last token and the next. Gives the index of the next token,
   * or -1 when no name goes on there.
   */
  readSeparator(): number {
    let at = this.end;
    let found = this.classAt(at);
    while (found === JOINER) found = this.classAt(++at);
    if (found >= LOWER) return at;
    if (found === BREAK) return -1;
    if (found === SPACE) return this.readSpaced(this.skipSpaces(at + 1));
    const next = this.skipJoiners(at + 1);
    if (found === HYPHEN) return this.join(next, SOFT);
    if (found === APOSTROPHE && this.classAt(next) >= LOWER) {
      return this.join(next, WITH_APOSTROPHE);
    }
    if (found === MIDDLE_DOT) return this.join(next, WITH_MIDDLE_DOT);
    const spaced = this.skipSpaces(next);
    if (found === APOSTROPHE) return this.join(spaced, WITH_PLURAL_APOSTROPHE);
    if (found === AMPERSAND) return this.join(spaced, WITH_AMPERSAND);
    if (found === COMMA) return spaced > next ? this.join(spaced, WITH_COMMA) : -1;
    return found === DOT && this.length <= LONGEST_ABBREVIATION ? this.join(spaced, SOFT) : -1;
  }

  /** Whether the token at `at` starts with a capital. */
  isCapital(at: number): boolean {
    return this.classAt(at) === UPPER;
  }

  private readSpaced(at: number): number {
    if (this.classAt(at) !== AMPERSAND) return this.join(at, SOFT);
    return this.join(this.skipSpaces(at + 1), WITH_AMPERSAND);
  }

  private join(at: number, separator: number): number {
    if (this.classAt(at) < LOWER) return -1;
    this.mix(separator);
    return at;
  }

  private readSolo(at: number): void {
    this.mixFold(this.foldAt(at));
    this.length = 1;
    this.end = at + 1;
  }

  private readWord(at: number): void {
    const { text, table } = this;
    let { first, second } = this;
    let unread = 0;
    let index = at;
    for (; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const letter = table[unit]!;
      const found = classIn(letter);
      if (found !== LOWER && found !== UPPER) {
        if (found !== JOINER) break;
        unread++;
        continue;
      }
      const fold = foldIn(unit, letter);
      if (fold >= FIRST_EXPANSION) {
        this.keep(first, second);
        this.mixFold(fold);
        ({ first, second } = this);
      } else {
        first = Math.imul(first ^ fold, FIRST_PRIME);
        second = Math.imul(second + fold, SECOND_PRIME);
      }
    }
    this.keep(first, second);
    this.length = index - at - unread;
    this.end = unread === 0 ? index : this.skipJoinersBack(index);
  }

  private readKatakana(at: number): void {
    let index = at;
    for (
      let found = KATAKANA;
      found === KATAKANA || found === JOINER;
      found = this.classAt(index)
    ) {
      if (found === KATAKANA) this.mixFold(this.foldAt(index));
      index++;
    }
    this.length = index - at;
    this.end = this.skipJoinersBack(index);
  }

  /** Reads "U.S." and "U.S.A" as one token, the last full stop included. */
  private readInitials(at: number): boolean {
    const end = this.initialsEnd(at);
    if (end < 0) return false;
    for (let index = at; index < end; index += 2) this.mixFold(this.foldAt(index));
    this.length = end - at;
    this.end = end;
    return true;
  }

  /** Where initials that start at `at` end ("U.S." → 4), or -1 when there are none. */
  private initialsEnd(at: number): number {
    let index = at;
    let letters = 0;
    while (this.classAt(index) === UPPER) {
      const after = this.classAt(index + 1);
      if (after >= JOINER && after <= UPPER) return letters > 1 ? index : -1;
      letters++;
      if (after !== DOT) return letters > 1 ? index + 1 : -1;
      index += 2;
    }
    return letters > 1 ? index : -1;
  }

  private mixFold(fold: number): void {
    if (fold < FIRST_EXPANSION) this.mix(fold);
    else for (const unit of lettersOfFold(fold, this.letters)) this.mix(unit);
  }

  private mix(unit: number): void {
    const { first, second } = this;
    this.keep(Math.imul(first ^ unit, FIRST_PRIME), Math.imul(second + unit, SECOND_PRIME));
  }

  private keep(first: number, second: number): void {
    this.first = first & HASH_MASK;
    this.second = second & HASH_MASK;
  }

  private foldAt(at: number): number {
    const unit = this.text.charCodeAt(at);
    return foldIn(unit, this.table[unit]!);
  }

  private classAt(at: number): number {
    return at < this.text.length ? classIn(this.table[this.text.charCodeAt(at)]!) : BREAK;
  }

  private skipJoiners(at: number): number {
    let index = at;
    while (this.classAt(index) === JOINER) index++;
    return index;
  }

  private skipJoinersBack(end: number): number {
    let index = end;
    while (this.classAt(index - 1) === JOINER) index--;
    return index;
  }

  private skipSpaces(at: number): number {
    let index = at;
    for (let found = this.classAt(index); found === SPACE || found === JOINER; ) {
      found = this.classAt(++index);
    }
    return index;
  }
}

/** The folded letters that a fold stands for: itself, or the letters of an expansion. */
export function lettersOfFold(fold: number, { expansions }: Letters): number[] {
  if (fold < FIRST_EXPANSION || fold > LAST_EXPANSION) return [fold];
  return Array.from(expansions[fold - FIRST_EXPANSION]!, (letter) => letter.charCodeAt(0));
}

/**
 * The check hash of an alias whose case counts: that of the letters of `text` from `start` to `end`
 * exactly as written, on top of `folded`, which knows what stands between the words.
 */
export function hashAsWritten(
  folded: number,
  text: string,
  start: number,
  end: number,
  { table }: Letters,
): number {
  let hash = folded;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (classIn(table[unit]!) > JOINER) hash = Math.imul(hash ^ unit, FIRST_PRIME);
  }
  return finish(hash);
}

/** The finished bits of a rolling hash, every bit depending on every letter (MurmurHash3). */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & HASH_MASK;
}
