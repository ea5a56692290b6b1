import { expect, it } from 'vitest';
import { isDemonym } from './demonym.ts';

it.each([
  ['Belarusian', 'Belarus'],
  ['Israelis', 'Israel'],
  ['Japanese', 'Japan'],
  ['Danish', 'Denmark'],
  ['Dutch', 'Netherlands'],
  ['Englishman', 'England'],
  ['Filipinas', 'Philippines'],
  ['российский', 'Russia'],
  ['russischen', 'Russia'],
  ['français', 'France'],
])('%s of %s is an adjective or a people', (surface, label) => {
  expect(isDemonym(surface, label, false)).toBe(true);
});

it.each([
  ['Iran', 'Iran', false],
  ['Mali', 'Mali', false],
  ['Republic of Mali', 'Mali', false],
  ['Britain', 'United Kingdom', false],
  ['Holland', 'Netherlands', false],
  ['Tadzhikistan', 'Tajikistan', false],
  ['US', 'United States', false],
  ['Czech Republic', 'Czechia', false],
  ['Haïti', 'Haiti', false],
  ['St Kitts and Nevis', 'Saint Kitts and Nevis', false],
  ['Bosnia-Herzegovina', 'Bosnia and Herzegovina', false],
  ['Spanien', 'Spain', true],
  ['Grecji', 'Greece', true],
  ['Wien', 'Vienna', true],
])('%s of %s is the place', (surface, label, foreign) => {
  expect(isDemonym(surface, label, foreign)).toBe(false);
});
