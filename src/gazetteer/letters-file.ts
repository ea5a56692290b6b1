import { type Letters, type PackedLetters, UNITS } from './letters.ts';

const PAGE = 256;
const PAGES = UNITS / PAGE;

type Tables = Pick<Letters, 'classes' | 'foldShifts' | 'shapes'>;

/** Packs the letter tables; {@link unpackLetters} gives them back. */
export function packLetters({ classes, foldShifts, shapes }: Tables): PackedLetters {
  const pageOf = new Uint8Array(PAGES);
  const numbers = new Map<string, number>();
  const stored: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    const from = page * PAGE;
    const key = [classes, foldShifts, shapes]
      .map((table) => table.subarray(from, from + PAGE).join())
      .join(';');
    const number = numbers.get(key) ?? numbers.size;
    pageOf[page] = number;
    if (number === numbers.size) stored.push(from);
    numbers.set(key, number);
  }
  return {
    pageOf,
    classes: Uint8Array.from(pagesOf(classes, stored)),
    foldShifts: Uint16Array.from(pagesOf(foldShifts, stored)),
    shapes: Uint8Array.from(pagesOf(shapes, stored)),
  };
}

/** Lays the packed tables out flat, one entry a code unit, so that a look-up is one read. */
export function unpackLetters(packed: PackedLetters): Tables {
  const classes = new Uint8Array(UNITS);
  const foldShifts = new Uint16Array(UNITS);
  const shapes = new Uint8Array(UNITS);
  for (let page = 0; page < PAGES; page++) {
    const from = packed.pageOf[page]! * PAGE;
    classes.set(packed.classes.subarray(from, from + PAGE), page * PAGE);
    foldShifts.set(packed.foldShifts.subarray(from, from + PAGE), page * PAGE);
    shapes.set(packed.shapes.subarray(from, from + PAGE), page * PAGE);
  }
  return { classes, foldShifts, shapes };
}

function pagesOf(table: Uint8Array | Uint16Array, starts: readonly number[]): number[] {
  return starts.flatMap((from) => [...table.subarray(from, from + PAGE)]);
}
