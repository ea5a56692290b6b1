import { expect, it } from 'vitest';
import { heldFor } from './held-for.ts';

/** The message's name and what it is given. */
const translate = (key: string, ...values: readonly (string | number)[]) =>
  [key, ...values].join(' ');

it('says how long something held, and of a moment when it was', () => {
  const said = (time: Parameters<typeof heldFor>[0]) => heldFor(time, translate, 'en');
  expect(said({ since: '2001' })).toBe('cardSince 2001');
  expect(said({ since: '2001', until: '2006' })).toBe('cardFromTo 2001 2006');
  expect(said({ since: '2001', until: '2001' })).toBe('2001');
  expect(said({ until: '2006' })).toBe('cardUntil 2006');
  expect(said({})).toBe('');
});
