import { expect, it } from 'vitest';
import type { FoundName } from '../entity/enrichment.ts';
import { MoreNames } from './more-names.ts';

const found = (surface: string): FoundName => ({
  surface,
  id: `wikipedia-en-${surface.length}`,
  label: surface,
  choices: [{ title: surface, language: 'en', description: '' }],
  sure: true,
});

function textsOf(names: readonly string[], text: string): string[] {
  const more = new MoreNames(names.map(found)).mentionsIn(text, []);
  return more.map(({ start, end }) => text.slice(start, end));
}

it('finds names as words of their own, the longest first', () => {
  const text = 'Port Selmar and Selmar, not Selmarhafen or preSelmar.';
  expect(textsOf(['Selmar', 'Port Selmar'], text)).toEqual(['Port Selmar', 'Selmar']);
});

it('leaves alone what is a mention already', () => {
  const entity = { id: 'x', label: 'X', kind: 'city' as const };
  const known = [{ start: 0, end: 11, entity, why: { reasons: [], others: [] } }];
  expect(new MoreNames([found('Selmar')]).mentionsIn('Port Selmar', known)).toEqual([]);
});
