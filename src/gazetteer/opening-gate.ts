import { classIn, JOINER, shapeIn, UPPER } from './letters.ts';

/** Shape of a code unit that is not part of a word. */
export const BOUNDARY = 0;
/** Shape of what is written but not read, such as soft hyphens. */
export const UNREAD = 29;
/** Shape of a character that is a token of its own wherever it stands: Han, Thai, Katakana. */
export const FRESH = 30;
/** Shape of a letter that the gate cannot follow, so that its word must be read: capitals, "ß". */
export const LOOK = 31;
/** Shapes of lower-case letters are from 1 to this. */
const LETTER_SHAPES = 28;
const LOW_BYTE = 0xff;
const SHAPES = 32;

/** Letters of an opening that the gate knows; a sixth would turn away few words more. */
const MOST_LETTERS = 5;
/** States at most, 64 KB of them: where openings need more, they are cut to fewer letters. */
const MOST_STATES = 1_024;

/** State at a boundary, where a word may begin. */
const AT_BOUNDARY = 0;
/** State in a word that opens no name. */
const IN_OTHER_WORD = SHAPES;
/** In place of a state: here a name may have begun. */
const STOP = 0xffff;

/**
 * An automaton over the shapes of a text: `gate[state + shape]` is the next state, and states are
 * multiples of the number of shapes. It stops where a name may have begun: at words that need a
 * close look, and at those that open like an alias that may open in lower case.
 */
export type Gate = Uint16Array;

/** How an opening goes: the shapes of its first letters, and a boundary behind a short one. */
type Opening = readonly number[];

/** The shape of a lower-case letter. By its low byte, so that like pages of letters are stored once. */
export function shapeOfLetter(fold: number): number {
  return 1 + ((fold & LOW_BYTE) % LETTER_SHAPES);
}

/** A gate for the first words, as folded letters, of the aliases that may open in lower case. */
export function buildGate(firstWords: readonly (readonly number[])[]): Gate {
  const words = firstWords.filter((letters) => letters.length > 0);
  return gateFor(words.map((letters) => [...letters.map(shapeOfLetter), BOUNDARY]));
}

/** A gate that stops wherever one of some gates stops. */
export function mergeGates(gates: readonly Gate[]): Gate {
  const [only] = gates;
  if (only !== undefined && gates.length === 1) return only;
  return gateFor(gates.flatMap((gate) => openingsOf(gate, AT_BOUNDARY)));
}

/**
 * Gives a function that finds the first word at or behind `from`, itself a boundary, that may open a
 * name: its start, or the length of the text when there is none. Most words are turned away by the
 * loop alone: 1.7 ns a character, of which reading the character takes 1.4.
 *
 * A function made once, and not a method: then the engine takes both tables for constants, which
 * spares a third of the loop.
 */
export function createWordFinder(gate: Gate, table: Uint32Array) {
  return (text: string, from: number): number => {
    const { length } = text;
    let state = AT_BOUNDARY;
    for (let index = from; index < length; index++) {
      const next = gate[state | shapeIn(table[text.charCodeAt(index)]!)]!;
      if (next === STOP) {
        return state === AT_BOUNDARY ? index : startOfWord(text, index, from, table);
      }
      state = next;
    }
    return gate[state | BOUNDARY] === STOP ? startOfWord(text, length, from, table) : length;
  };
}

/** Where the word starts that ends before `end` or goes on there, at `from` at the earliest. */
function startOfWord(text: string, end: number, from: number, table: Uint32Array): number {
  let start = end;
  while (start > from && isInWord(table[text.charCodeAt(start - 1)]!)) start--;
  while (classIn(table[text.charCodeAt(start)]!) === JOINER) start++;
  return start;
}

function isInWord(letter: number): boolean {
  const found = classIn(letter);
  return found >= JOINER && found <= UPPER;
}

function gateFor(openings: readonly Opening[]): Gate {
  for (let letters = MOST_LETTERS; letters > 0; letters--) {
    const gate = new GateBuilder();
    const cut = openings.map((opening) => opening.slice(0, letters));
    if (cut.every((opening) => gate.add(opening))) return gate.build();
  }
  // Openings of one letter need no states of their own.
  throw new Error('A gate for single letters always fits.');
}

class GateBuilder {
  private readonly gate = new Uint16Array(MOST_STATES * SHAPES);
  private size = 0;

  constructor() {
    const atBoundary = this.newState();
    this.gate[atBoundary + UNREAD] = AT_BOUNDARY;
    const inOtherWord = this.newState();
    this.gate[inOtherWord + UNREAD] = IN_OTHER_WORD;
    this.gate[inOtherWord + LOOK] = IN_OTHER_WORD;
  }

  /** Adds an opening; whether there was room for it. */
  add(opening: Opening): boolean {
    let state = AT_BOUNDARY;
    for (const shape of opening.slice(0, -1)) {
      if (this.gate[state + shape] === IN_OTHER_WORD) {
        if (this.size === this.gate.length) return false;
        this.gate[state + shape] = this.newState();
      }
      state = this.gate[state + shape]!;
      if (state === STOP) return true;
    }
    this.gate[state + opening.at(-1)!] = STOP;
    return true;
  }

  build(): Gate {
    return this.gate.slice(0, this.size);
  }

  private newState(): number {
    const state = this.size;
    this.size += SHAPES;
    this.gate.fill(IN_OTHER_WORD, state, this.size);
    this.gate[state + BOUNDARY] = AT_BOUNDARY;
    this.gate[state + UNREAD] = STOP;
    this.gate[state + FRESH] = STOP;
    this.gate[state + LOOK] = STOP;
    return state;
  }
}

/** The openings at which a gate stops, as they go on from a state. */
function openingsOf(gate: Gate, state: number): Opening[] {
  const openings: Opening[] = [];
  for (let shape = BOUNDARY; shape <= LETTER_SHAPES; shape++) {
    const next = gate[state + shape]!;
    if (next === STOP) openings.push([shape]);
    else if (next > IN_OTHER_WORD) {
      openings.push(...openingsOf(gate, next).map((rest) => [shape, ...rest]));
    }
  }
  return openings;
}
