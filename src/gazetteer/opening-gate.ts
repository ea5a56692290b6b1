const GATE_BITS = 15;
const WORD_SHIFT = 5;
const BIT_MASK = 31;
const GOLDEN = 0x9e3779b1;
const LETTERS = 3;

/** Number of 32-bit words in a gate: 4 KB of bits, which stay in the first-level cache. */
export const GATE_WORDS = 1 << (GATE_BITS - WORD_SHIFT);

/**
 * Place in the gate of a word that opens with these three folded letters (0 where it is shorter).
 * Most words of a text start in lower case and open like no alias that may: they cost this much.
 */
export function gatePlace(first: number, second: number, third: number): number {
  const mixed = Math.imul(Math.imul(Math.imul(first, GOLDEN) + second, GOLDEN) + third, GOLDEN);
  return mixed >>> (BIT_MASK + 1 - GATE_BITS);
}

/** Whether the gate lets a place through. */
export function isOpen(gate: Uint32Array, place: number): boolean {
  return ((gate[place >>> WORD_SHIFT]! >>> (place & BIT_MASK)) & 1) === 1;
}

/** Lets words through that open like `folded`, the folded letters of an alias's first word. */
export function openGate(gate: Uint32Array, folded: readonly number[]): void {
  const [first = 0, second = 0, third = 0] = folded.slice(0, LETTERS);
  const place = gatePlace(first, second, third);
  gate[place >>> WORD_SHIFT]! |= 1 << (place & BIT_MASK);
}
