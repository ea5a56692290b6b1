import { expect, it } from 'vitest';
import { impliedMatch } from './alias.ts';

it('implies how an alias must be written from how it is written', () => {
  expect(['SCO', 'G7', 'AT&T', 'U.S.', 'BRICS'].map(impliedMatch)).toEqual(Array(5).fill('exact'));
  expect(['Belarus', 'al-Shabaab', 'Беларусь', '白俄罗斯', 'بيلاروسيا'].map(impliedMatch)).toEqual(
    Array(5).fill('cased'),
  );
  expect(['potash', 'most favoured nation'].map(impliedMatch)).toEqual(Array(2).fill('folded'));
});
