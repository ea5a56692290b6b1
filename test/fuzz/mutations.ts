import fc from 'fast-check';
import { anyJson, awkwardKey } from './awkward.ts';

const HOWS = ['replace', 'remove', 'repeat', 'add'] as const;

/** Faults in one value: with more, all are found by the first. */
const MOST_EDITS = 3;

interface Edit {
  /** Which of the value's places, counted around. */
  at: number;
  how: (typeof HOWS)[number];
  value: unknown;
  key: string;
}

/** A member of a list or a record. */
interface Place {
  owner: object;
  key: string;
}

/** Values with something in them replaced, taken out, doubled or added, at any depth. */
export function mutated(
  values: fc.Arbitrary<unknown>,
  others: fc.Arbitrary<unknown> = anyJson,
): fc.Arbitrary<unknown> {
  const edit = fc.record({
    at: fc.nat(),
    how: fc.constantFrom(...HOWS),
    value: others,
    key: awkwardKey,
  });
  return fc
    .tuple(values, fc.array(edit, { minLength: 1, maxLength: MOST_EDITS }))
    .map(([value, edits]) => edited(value, edits));
}

/** Bytes with some cut off, written over or put in. */
export function spoilt(files: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const noise = fc.uint8Array({ minLength: 1, maxLength: 8 });
  return fc
    .tuple(files, fc.constantFrom('cut', 'over', 'into'), fc.nat(), noise)
    .map(([bytes, how, where, noise]) => {
      const at = where % (bytes.length + 1);
      const rest = bytes.subarray(how === 'over' ? at + noise.length : at);
      return how === 'cut' ? bytes.slice(0, at) : joined([bytes.subarray(0, at), noise, rest]);
    });
}

function edited(value: unknown, edits: readonly Edit[]): unknown {
  const holder = { value: structuredClone(value) };
  // Found before the first edit: what an edit puts in is shared between cases, and stays as it is.
  const places = placesIn(holder);
  for (const edit of edits) carryOut(edit, places[edit.at % places.length]!);
  return holder.value;
}

function placesIn(owner: object): Place[] {
  return Object.keys(owner).flatMap((key) => {
    const value: unknown = Reflect.get(owner, key);
    const inside = typeof value === 'object' && value !== null ? placesIn(value) : [];
    return [{ owner, key }, ...inside];
  });
}

function carryOut({ how, value, key }: Edit, place: Place): void {
  const { owner } = place;
  const here: unknown = Reflect.get(owner, place.key);
  if (how === 'replace') put(owner, place.key, value);
  else if (how === 'remove') Reflect.deleteProperty(owner, place.key);
  else if (how === 'repeat' && Array.isArray(owner)) owner.push(here);
  else if (how === 'repeat') put(owner, key, here);
  else put(typeof here === 'object' && here !== null ? here : owner, key, value);
}

/** As JSON and messages do it: `__proto__` is a member like others. */
function put(owner: object, key: string, value: unknown): void {
  const how = { value, enumerable: true, writable: true, configurable: true };
  Reflect.defineProperty(owner, key, how);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
