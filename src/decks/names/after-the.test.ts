import { expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import { readLetters } from '../../gazetteer/read-letters.ts';
import { createRecogniser } from '../../gazetteer/recognise.ts';
import { compileDeck } from '../compile-deck.ts';
import { namesAfterThe } from './after-the.ts';

it('puts the article before names that go on as one with the article begins', () => {
  const names = ['the Gulf', 'Gulf of Oman', 'Gulf', 'Gulfstream', 'Oman'].map((text) => ({
    text,
  }));
  expect(namesAfterThe(names)).toEqual([{ text: 'the Gulf of Oman' }]);
});

it('lets the longer name be found behind an article that is part of a shorter one', () => {
  const card = (id: string, text: string) => ({
    id,
    kind: 'region' as const,
    label: id,
    description: 'A sea.',
    aliases: [{ text, match: 'cased' as const }],
    facts: [],
    relations: [],
    links: [],
  });
  const head = {
    id: 'seas',
    title: 'Seas',
    version: '1.0.0',
    licence: 'CC0-1.0',
    languages: ['en'],
  };
  const entities = [card('persian-gulf', 'the Gulf'), card('gulf-of-oman', 'Gulf of Oman')];
  const { gazetteer } = compileDeck({ ...head, sources: [], entities }, readLetters());
  const text = 'It left the Gulf by the Gulf of Oman.';
  const found = createRecogniser([openGazetteer(gazetteer)])([text]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    'the Gulf',
    'the Gulf of Oman',
  ]);
});
