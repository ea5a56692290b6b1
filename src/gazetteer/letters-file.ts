import { JOINER, type Letters, type PackedLetters, UNITS } from './letters.ts';

const PAGE = 256;
const PAGES = UNITS / PAGE;

/** Packs the letter tables; {@link unpackLetters} gives them back. */
export function packLetters(classes: Uint8Array, folds: Uint16Array): PackedLetters {
  const pageOf = new Uint8Array(PAGES);
  const numbers = new Map<string, number>();
  const packedClasses: number[] = [];
  const packedFolds: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const units = Array.from({ length: PAGE }, (_, index) => page * PAGE + index);
    const pageClasses = units.map((unit) => classes[unit]!);
    const pageFolds = units.map((unit) => difference(unit, classes[unit]!, folds[unit]!));
    const key = JSON.stringify([pageClasses, pageFolds]);
    const known = numbers.get(key);
    pageOf[page] = known ?? numbers.size;
    if (known !== undefined) continue;
    numbers.set(key, numbers.size);
    packedClasses.push(...pageClasses);
    packedFolds.push(...pageFolds);
  }
  return { pageOf, classes: Uint8Array.from(packedClasses), folds: Uint16Array.from(packedFolds) };
}

/** Lays the packed tables out flat, one entry a code unit, so that a look-up is one read. */
export function unpackLetters(packed: PackedLetters): Pick<Letters, 'classes' | 'folds'> {
  const classes = new Uint8Array(UNITS);
  const folds = new Uint16Array(UNITS);
  for (let page = 0; page < PAGES; page++) {
    const from = packed.pageOf[page]! * PAGE;
    classes.set(packed.classes.subarray(from, from + PAGE), page * PAGE);
    folds.set(packed.folds.subarray(from, from + PAGE), page * PAGE);
  }
  for (let unit = 0; unit < UNITS; unit++) {
    if (classes[unit]! >= JOINER) folds[unit] = folds[unit]! + unit;
  }
  return { classes, folds };
}

function difference(unit: number, found: number, fold: number): number {
  return found < JOINER ? 0 : (fold - unit) & (UNITS - 1);
}
