import { expect, it } from 'vitest';
import { cutAtNames } from './linked-text.ts';

const ENDS = [
  { id: 'belarus', label: 'Belarus', kind: 'state' as const },
  {
    id: 'sco',
    label: 'Shanghai Cooperation Organisation',
    short: 'SCO',
    kind: 'organisation' as const,
  },
];

it('a text is cut at names that are words of their own, and loses nothing', () => {
  const text =
    'Belarus (the SCO, Belarusian; “Belarus”), SCOs and Shanghai Cooperation Organisation.';
  const cut = cutAtNames(text, ENDS);
  expect(cut.filter(({ names }) => names).map(({ text, names }) => [text, names?.id])).toEqual([
    ['Belarus', 'belarus'],
    ['SCO', 'sco'],
    ['Belarus', 'belarus'],
    ['Shanghai Cooperation Organisation', 'sco'],
  ]);
  expect(cut.map(({ text }) => text).join('')).toBe(text);
});
