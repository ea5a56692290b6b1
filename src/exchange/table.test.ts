import { expect, it } from 'vitest';
import type { Deck } from '../entity/deck.ts';
import { readDeckFile } from './read-deck-file.ts';
import { writeTable } from './table.ts';

const SOURCES = ['first', 'second'].map((id) => ({
  id,
  title: id,
  url: `https://example.org/${id}`,
}));

const DECK: Deck = {
  id: 'deck',
  title: 'Deck',
  languages: ['en'],
  licence: 'CC0-1.0',
  version: '1',
  sources: SOURCES,
  entities: [
    {
      id: 'quay',
      kind: 'city',
      label: 'Kestrel Quay',
      description: 'A quay.',
      aliases: [{ text: 'Kestrel Quay', match: 'cased' }],
      facts: [
        { label: 'Head', value: 'Ada', until: '2020', asOf: '2021', source: 'second' },
        { label: 'Length', value: '20 m', asOf: '2024', source: 'first' },
        { label: 'Depth', value: '4 m', asOf: '2024', source: 'first' },
        { label: 'Ships', value: '7', asOf: '2024', source: 'second' },
        { label: 'Boats', value: '9', asOf: '2023', source: 'first' },
      ],
      relations: [],
      links: [],
    },
  ],
};

it('a row tells no fact under the source or date of another, and none that is over', () => {
  const { deck } = readDeckFile(new TextEncoder().encode(writeTable(DECK, ',')), 'deck.csv');
  const [quay] = deck.entities;
  expect(quay?.facts.map(({ label, value, asOf }) => [label, value, asOf])).toEqual([
    ['Length', '20 m', '2024'],
    ['Depth', '4 m', '2024'],
  ]);
  expect(deck.sources.map(({ url }) => url)).toEqual(['https://example.org/first']);
});
