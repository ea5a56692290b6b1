import { expect, it } from 'vitest';
import { classAt, JOINER } from '../../gazetteer/letters.ts';
import { readLetters } from '../../gazetteer/read-letters.ts';
import { ENGLISH } from './english.ts';
import * as others from './other-languages.ts';

const letters = readLetters();
const words = [ENGLISH, ...Object.values(others)]
  .flatMap((lists) => Object.values(lists))
  .flatMap((list) => list.trim().split(/\s+/));

it('holds only words as texts are read: in small letters, without hyphens and apostrophes', () => {
  const unreadable = words.filter(
    (word) =>
      word !== word.toLowerCase() || [...word].some((_, at) => classAt(word, at, letters) < JOINER),
  );
  expect(unreadable).toEqual([]);
});
