import { expect } from 'vitest';

const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Function.prototype,
  Map.prototype,
];
const before = PROTOTYPES.map(membersOf);

/** Holds that what all objects share is as it was when the test started. */
export function expectPrototypesUntouched(): void {
  for (const [place, members] of before.entries()) {
    const now = membersOf(PROTOTYPES[place]!);
    const same = now.length === members.length && now.every((item, at) => item === members[at]);
    if (!same) expect(now).toEqual(members);
  }
}

function membersOf(prototype: object): unknown[] {
  return Reflect.ownKeys(prototype).flatMap((key) => {
    const { value, get, set } = Reflect.getOwnPropertyDescriptor(prototype, key)!;
    return [key, value, get, set];
  });
}
