import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStandIn, type StandIn } from '../../test/lookup/stand-in.ts';
import { askedCategory } from './asked-category.ts';
import { stepThroughCategory } from './category.ts';
import { Client } from './client.ts';

let standIn: StandIn;
const over = new AbortController();
beforeAll(async () => {
  standIn = await openStandIn(over.signal);
});
afterAll(() => over.abort());

function step(category: string, from?: string) {
  const client = new Client({
    fetch: (...given) => fetch(...given),
    now: Date.now,
    random: () => 0.5,
    wait: async () => {},
    store: { read: async () => undefined, keep: async () => {}, clear: async () => {} },
    agent: 'Sidelight/test',
  });
  const by = { client, place: { mirror: standIn.origin }, written: 'en', signal: over.signal };
  return stepThroughCategory({ category, language: 'en', from }, by);
}

describe('a step through a category', () => {
  it('brings its articles that are about one thing, and where to go on', async () => {
    const first = await step('Reef coast');
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
    const second = await step('Reef coast', '1');
    if ('failure' in second) throw new Error(second.failure.code);
    expect(second.value.next).toBeUndefined();
    expect(second.value.enrichments.map(({ entity }) => entity.id)).toEqual([
      'wikipedia-en-13',
      'wikipedia-en-14',
    ]);
  });

  it('of a category that is not there says so', async () => {
    expect(await step('Nothing of the kind')).toEqual({ failure: { code: 'missing' } });
  });
});

describe('the category to ask for', () => {
  it.each([
    ['Reef coast', { category: 'Reef coast', language: 'en' }],
    ['Category:Reef coast', { category: 'Reef coast', language: 'en' }],
    [
      'https://de.wikipedia.org/wiki/Kategorie:Hafen_am_Riff',
      { category: 'Hafen am Riff', language: 'de' },
    ],
    ['…', undefined],
  ])('of %j', (text, expected) => {
    expect(askedCategory(text, 'en')).toEqual(expected);
  });
});
