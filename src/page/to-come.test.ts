import { expect, it } from 'vitest';
import { isToCome } from './to-come.ts';

const brief = { id: 'election', label: 'Election', kind: 'event' as const };

it.each([
  ['2026-10-27', 'the election', '2015-03-18', true],
  ['2026', 'the election', '2024-12-31', true],
  ['2026-10-27', 'the election', '2026-01-05', false],
  ['2026', 'the election', '2025-06-01', false],
  ['2026', 'the 2026 election', '2015-03-18', false],
  ['2023-10-07', 'the war', '2026-11-30', false],
  ['2023-10-07', 'the war', undefined, false],
  [undefined, 'the war', '2015-03-18', false],
])('an event of %s, called %s in an article of %s', (began, name, published, isFarOff) => {
  const event = began === undefined ? brief : { ...brief, began };
  expect(isToCome(event, name, published)).toBe(isFarOff);
});
