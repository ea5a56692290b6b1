import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impatientClient } from '../../test/lookup/impatient-client.ts';
import { openStandIn, type StandIn } from '../../test/lookup/stand-in.ts';
import type { Collection } from '../entity/collection.ts';
import { askedCollection } from './asked-collection.ts';
import { stepThrough } from './step-through.ts';

let standIn: StandIn;
const over = new AbortController();
beforeAll(async () => {
  standIn = await openStandIn(over.signal);
});
afterAll(() => over.abort());

function step(kind: Collection['kind'], asked: string, from?: string) {
  const client = impatientClient();
  const by = { client, place: { mirror: standIn.origin }, written: 'en', signal: over.signal };
  return stepThrough({ kind, asked, language: 'en' }, from, by);
}

describe('a step through a category', () => {
  it('brings its articles that are about one thing, and where to go on', async () => {
    const first = await step('category', 'Reef coast');
    if ('failure' in first) throw new Error(first.failure.code);
    expect(first.value).toMatchObject({ passed: 3, total: 6, next: '1' });
    const [port] = first.value.enrichments;
    expect(first.value.enrichments.map(({ article }) => article.title)).toEqual([
      'Port Selmar',
      'Ilmar Tavish',
    ]);
    expect(port?.entity.facts).toContainEqual(expect.objectContaining({ value: '104,500' }));
  });

  it('can be gone on with from there, to the end', async () => {
    const second = await step('category', 'Reef coast', '1');
    if ('failure' in second) throw new Error(second.failure.code);
    expect(second.value.next).toBeUndefined();
    expect(second.value.enrichments.map(({ entity }) => entity.id)).toEqual([
      'wikipedia-en-13',
      'wikipedia-en-14',
    ]);
  });

  it('of a category that is not there says so', async () => {
    expect(await step('category', 'Nothing of the kind')).toEqual({ failure: { code: 'missing' } });
  });
});

describe('a step through a query', () => {
  const PORTS = 'SELECT ?port WHERE { ?port wdt:P31 wd:Q44782. }';

  it('brings what has an article, fifty items at a time, each once', async () => {
    const first = await step('query', PORTS);
    if ('failure' in first) throw new Error(first.failure.code);
    expect(first.value).toMatchObject({ passed: 50, total: 58, next: '50' });
    expect(first.value.enrichments.map(({ article }) => article.title)).toEqual([
      'Port Selmar',
      'Ilmar Tavish',
    ]);
  });

  it('can be gone on with from there, to the end', async () => {
    const second = await step('query', PORTS, '50');
    if ('failure' in second) throw new Error(second.failure.code);
    expect(second.value).toMatchObject({ passed: 8, total: 58, next: undefined });
    expect(second.value.enrichments.map(({ article }) => article.title)).toEqual([
      'Northern Reef Compact',
    ]);
  });

  it.each([
    ['that names nothing', 'SELECT ?nothing WHERE { ?nothing wdt:P31 wd:Q1. }', 'empty'],
    ['that cannot be read', 'SELECT ?port WHERE { ?port wdt: }', 'query'],
  ])('%s says so', async (_, query, code) => {
    expect(await step('query', query)).toEqual({ failure: { code } });
  });
});

const QUERY = 'SELECT ?a WHERE { ?a wdt:P31 wd:Q1. }';

describe('the collection to ask for', () => {
  it.each([
    ['Reef coast', { kind: 'category', asked: 'Reef coast', language: 'en' }],
    ['Category:Reef coast', { kind: 'category', asked: 'Reef coast', language: 'en' }],
    [
      'https://de.wikipedia.org/wiki/Kategorie:Hafen_am_Riff',
      { kind: 'category', asked: 'Hafen am Riff', language: 'de' },
    ],
    [QUERY, { kind: 'query', asked: QUERY, language: 'en' }],
    [
      `https://query.wikidata.org/#${encodeURIComponent(QUERY)}`,
      { kind: 'query', asked: QUERY, language: 'en' },
    ],
    ['…', undefined],
    ['https://query.wikidata.org/#%E0%A4%A', undefined],
  ])('of %j', (text, expected) => {
    expect(askedCollection(text, 'en')).toEqual(expected);
  });
});
