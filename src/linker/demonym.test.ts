import { expect, it } from 'vitest';
import { isDemonym } from './demonym.ts';

it('knows adjectives and peoples by their endings', () => {
  for (const [surface, label] of [
    ['Belarusian', 'Belarus'],
    ['Israelis', 'Israel'],
    ['Japanese', 'Japan'],
    ['Danish', 'Denmark'],
    ['Dutch', 'Netherlands'],
    ['Englishman', 'England'],
    ['российский', 'Russia'],
    ['russischen', 'Russia'],
    ['français', 'France'],
  ] as const) {
    expect(isDemonym(surface, label, false), surface).toBe(true);
  }
});

it('takes no name of a place for one', () => {
  for (const [surface, label] of [
    ['Iran', 'Iran'],
    ['Mali', 'Mali'],
    ['Republic of Mali', 'Mali'],
    ['Britain', 'United Kingdom'],
    ['Holland', 'Netherlands'],
    ['Tadzhikistan', 'Tajikistan'],
    ['US', 'United States'],
    ['Czech Republic', 'Czechia'],
  ] as const) {
    expect(isDemonym(surface, label, false), surface).toBe(false);
  }
});

it('takes names of other languages for the place, whatever they end in', () => {
  for (const [surface, label] of [
    ['Spanien', 'Spain'],
    ['Grecji', 'Greece'],
    ['Wien', 'Vienna'],
  ] as const) {
    expect(isDemonym(surface, label, true), surface).toBe(false);
  }
});
