import {
  AMPERSAND,
  APOSTROPHE,
  BREAK,
  COMMA,
  DOT,
  FIRST_EXPANSION,
  foldAt,
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

// Multipliers of two independent rolling hashes (FNV-1a's prime; 2^32 / golden ratio). Together
// they identify a name to 60 bits, so that the index need not hold its text.
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x9e3779b1;
const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x2545f491;

// How two tokens hang together, mixed into the hash between them. Spaces and hyphens are one:
// "Guinea-Bissau" is "Guinea Bissau". Letters follow each other without any in Chinese.
const SOFT = 1;
const WITH_APOSTROPHE = 2;
const WITH_COMMA = 3;
const WITH_AMPERSAND = 4;
const WITH_MIDDLE_DOT = 5;
const WITH_PLURAL_APOSTROPHE = 6;

const SPARE_BITS = 2;

/** How many finished hashes there are: see {@link finish}. */
export const HASHES = 2 ** (32 - SPARE_BITS);

/** A full stop inside a name follows a short abbreviation: "St. Petersburg", "Gen. Milley". */
const LONGEST_ABBREVIATION = 3;

/**
 * Reads a name token by token, keeping hashes of all that was read: of the folded letters, and of
 * the raw ones for aliases that must match exactly. The compiler and the recogniser read with the
 * same code, so that an alias and its mention cannot disagree.
 *
 * Fields are public and plain because this is the inner loop.
 */
export class TokenReader {
  /** First 32 bits of the hash of the folded letters so far. */
  first = FIRST_SEED;
  /** Second 32 bits of the hash of the folded letters so far. */
  second = SECOND_SEED;
  /** Where the last token ends. */
  end = 0;
  /** Whether the last token starts with a capital. */
  capital = false;
  /** Letters of the last token. */
  private length = 0;
  private readonly classes: Uint8Array;
  private readonly foldShifts: Uint16Array;
  private readonly letters: Letters;

  constructor(letters: Letters) {
    this.classes = letters.classes;
    this.foldShifts = letters.foldShifts;
    this.letters = letters;
  }

  /** Starts a new name. */
  reset(): void {
    this.first = FIRST_SEED;
    this.second = SECOND_SEED;
  }

  /**
   * The finished hash of the folded letters of the token at `at` alone. Most names of a text open
   * no alias: this is all that is read of them.
   */
  hashToken(text: string, at: number): number {
    const { classes, foldShifts } = this;
    if (classes[text.charCodeAt(at + 1)] === DOT) return this.hashSlowly(text, at);
    let hash = FIRST_SEED;
    let index = at;
    for (; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const found = classes[unit]!;
      if (found < LOWER || found > UPPER) {
        if (found < JOINER) break;
        if (found === JOINER) continue;
        if (index > at) break;
        return this.hashSlowly(text, at);
      }
      const fold = (unit + foldShifts[unit]!) & 0xffff;
      if (fold >= FIRST_EXPANSION) return this.hashSlowly(text, at);
      hash = Math.imul(hash ^ fold, FIRST_PRIME);
    }
    this.end = index;
    return finish(hash);
  }

  private hashSlowly(text: string, at: number): number {
    this.reset();
    this.readToken(text, at);
    return finish(this.first);
  }

  /** Reads the token that starts at `at`, which must be a letter, a digit or a solo character. */
  readToken(text: string, at: number): void {
    const found = this.classes[text.charCodeAt(at)]!;
    this.capital = found === UPPER;
    if (found === SOLO) this.readSolo(text, at);
    else if (found === KATAKANA) this.readRun(text, at, KATAKANA, KATAKANA);
    else if (found === UPPER && this.readInitials(text, at)) return;
    else this.readRun(text, at, LOWER, UPPER);
  }

  /**
   * Goes over what stands between the last token and the next. Gives the index of the next token,
   * or -1 when no name goes on there.
   */
  readSeparator(text: string): number {
    const at = this.skipJoiners(text, this.end);
    const found = this.classAt(text, at);
    if (found >= LOWER) return at;
    if (found === BREAK) return -1;
    if (found === SPACE) return this.readSpaced(text, this.skipSpaces(text, at));
    const next = this.skipJoiners(text, at + 1);
    if (found === HYPHEN) return this.join(text, next, SOFT);
    if (found === APOSTROPHE && this.classAt(text, next) >= LOWER) {
      return this.join(text, next, WITH_APOSTROPHE);
    }
    if (found === MIDDLE_DOT) return this.join(text, next, WITH_MIDDLE_DOT);
    const spaced = this.skipSpaces(text, next);
    if (found === APOSTROPHE) return this.join(text, spaced, WITH_PLURAL_APOSTROPHE);
    if (found === AMPERSAND) return this.join(text, spaced, WITH_AMPERSAND);
    if (found === COMMA) return spaced > next ? this.join(text, spaced, WITH_COMMA) : -1;
    return found === DOT && this.length <= LONGEST_ABBREVIATION
      ? this.join(text, spaced, SOFT)
      : -1;
  }

  private readSpaced(text: string, at: number): number {
    if (this.classAt(text, at) !== AMPERSAND) return this.join(text, at, SOFT);
    return this.join(text, this.skipSpaces(text, at + 1), WITH_AMPERSAND);
  }

  private join(text: string, at: number, separator: number): number {
    if (this.classAt(text, at) < LOWER) return -1;
    this.mix(separator);
    return at;
  }

  private readSolo(text: string, at: number): void {
    this.mixFold(foldAt(text.charCodeAt(at), this.foldShifts));
    this.length = 1;
    this.end = at + 1;
  }

  private readRun(text: string, at: number, from: number, to: number): void {
    const { classes, foldShifts } = this;
    let first = this.first;
    let second = this.second;
    let letters = 0;
    let end = at;
    for (let index = at; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const found = classes[unit]!;
      if (found === JOINER) continue;
      if (found < from || found > to) break;
      const fold = foldAt(unit, foldShifts);
      letters++;
      end = index + 1;
      if (fold >= FIRST_EXPANSION) {
        this.first = first;
        this.second = second;
        this.mixFold(fold);
        first = this.first;
        second = this.second;
      } else {
        first = Math.imul(first ^ fold, FIRST_PRIME);
        second = Math.imul(second + fold, SECOND_PRIME);
      }
    }
    this.first = first;
    this.second = second;
    this.length = letters;
    this.end = end;
  }

  /** Reads "U.S." and "U.S.A" as one token, the last full stop included. */
  private readInitials(text: string, at: number): boolean {
    const end = initialsEnd(text, at, this.classes);
    if (end < 0) return false;
    for (let index = at; index < end; index += 2) {
      this.mixFold(foldAt(text.charCodeAt(index), this.foldShifts));
    }
    this.length = end - at;
    this.end = end;
    return true;
  }

  private mixFold(fold: number): void {
    if (fold < FIRST_EXPANSION) this.mix(fold);
    else for (const unit of lettersOfFold(fold, this.letters)) this.mix(unit);
  }

  private mix(unit: number): void {
    this.first = Math.imul(this.first ^ unit, FIRST_PRIME);
    this.second = Math.imul(this.second + unit, SECOND_PRIME);
  }

  private classAt(text: string, at: number): number {
    return at < text.length ? this.classes[text.charCodeAt(at)]! : BREAK;
  }

  private skipJoiners(text: string, at: number): number {
    let index = at;
    while (this.classAt(text, index) === JOINER) index++;
    return index;
  }

  private skipSpaces(text: string, at: number): number {
    let index = at;
    for (let found = this.classAt(text, index); found === SPACE || found === JOINER; ) {
      found = this.classAt(text, ++index);
    }
    return index;
  }
}

/** The folded letters that a fold stands for: itself, or the letters of an expansion. */
export function lettersOfFold(fold: number, { expansions }: Letters): number[] {
  if (fold < FIRST_EXPANSION || fold > LAST_EXPANSION) return [fold];
  return Array.from(expansions[fold - FIRST_EXPANSION]!, (letter) => letter.charCodeAt(0));
}

/** Where initials that start at `at` end ("U.S." → 4), or -1 when there are none. */
function initialsEnd(text: string, at: number, classes: Uint8Array): number {
  let index = at;
  let letters = 0;
  while (classes[text.charCodeAt(index)] === UPPER) {
    const after = index + 1 < text.length ? classes[text.charCodeAt(index + 1)]! : BREAK;
    if (after >= JOINER && after <= UPPER) return letters > 1 ? index : -1;
    letters++;
    if (after !== DOT) return letters > 1 ? index + 1 : -1;
    index += 2;
  }
  return letters > 1 ? index : -1;
}

/**
 * The check hash of an alias whose case counts: that of the letters of `text` from `start` to
 * `end` exactly as written, on top of `folded`, which knows what stands between the words.
 */
export function hashAsWritten(
  folded: number,
  text: string,
  start: number,
  end: number,
  { classes }: Letters,
): number {
  let hash = folded;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    if (classes[unit]! > JOINER) hash = Math.imul(hash ^ unit, FIRST_PRIME);
  }
  return finish(hash);
}

/**
 * The finished bits of a rolling hash, every bit depending on every letter (MurmurHash3). Thirty of
 * them: numbers beyond that are boxed by engines whenever a function hands them to another.
 */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> SPARE_BITS;
}
