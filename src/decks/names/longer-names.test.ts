import { expect, it } from 'vitest';
import type { Entity } from '../../entity/entity.ts';
import { longerNames } from './longer-names.ts';

const named = (label: string, ...texts: string[]) =>
  ({ label, aliases: [label, ...texts].map((text) => ({ text, match: 'cased' })) }) as Entity;

const CARDS = [
  named('Cuba', 'Cuban'),
  named('France', 'French'),
  named('Houston'),
  named('Europe'),
  { ...named('Eurofighter'), wikipedia: 'Eurofighter Typhoon' } as Entity,
];

it('are known names around those of cards, without words that only stand beside them', () => {
  const titles = [
    'cuban missile crisis',
    'sam houston',
    'french people',
    'eastern europe',
    'history of cuba',
    'cuba',
    'french',
    'eurofighter typhoon',
    'taylor swift',
  ];
  expect(longerNames(titles, CARDS)).toEqual(['Cuban Missile Crisis', 'Sam Houston']);
});
