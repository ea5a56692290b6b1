import { expect, it } from 'vitest';
import { cutAtNames, withSigns } from './linked-text.ts';

const belarus = { id: 'belarus', label: 'Belarus', kind: 'state' as const };

it('a name takes the punctuation behind it along, and the text loses nothing', () => {
  const text = 'President of Belarus, since 1994 (Belarus); “Belarus”. Belarus and more';
  const cut = withSigns(cutAtNames(text, [belarus]));
  expect(cut.filter(({ names }) => names).map(({ text, sign }) => text + sign)).toEqual([
    'Belarus,',
    'Belarus);',
    'Belarus”.',
    'Belarus',
  ]);
  expect(cut.map(({ text, sign }) => text + sign).join('')).toBe(text);
});
