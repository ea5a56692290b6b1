import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Enrichment } from '../entity/enrichment.ts';
import { entitySchema } from '../entity/entity.ts';
import { asLookedUpCard } from './looked-up-card.ts';

const enrichment: Enrichment = {
  entity: {
    id: 'wikipedia-en-17',
    kind: 'term',
    label: 'Selmar',
    short: 'SLM',
    description: 'pop group',
    aliases: [],
    facts: [],
    relations: [],
    links: [],
  },
  sources: [],
  extract: 'Selmar was a pop group.',
  article: {
    title: 'Selmar (band)',
    language: 'en',
    dir: 'ltr',
    url: 'https://en.wikipedia.org/wiki/Selmar_(band)',
  },
  retrieved: '2026-11-25',
};

it('a kept card is an entity of a deck, found by its names, with a link to its article', () => {
  const { entity } = asLookedUpCard(enrichment);
  expect(v.is(entitySchema, entity)).toBe(true);
  expect(entity.aliases).toEqual([
    { text: 'Selmar', match: 'cased' },
    { text: 'SLM', match: 'exact' },
  ]);
  expect(entity.links.map(({ url }) => url)).toEqual([enrichment.article.url]);
  expect(JSON.stringify(entity)).not.toContain(enrichment.extract);
});
