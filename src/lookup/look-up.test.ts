import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_AS_TEXT } from '../../test/lookup/recorded.ts';
import { openStandIn, type StandIn } from '../../test/lookup/stand-in.ts';
import { type Enrichment, enrichmentSchema } from '../entity/enrichment.ts';
import type { KeptAnswer } from './answer-store.ts';
import { Client } from './client.ts';
import { lookUp } from './look-up.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 25);

let standIn: StandIn;
let waited: number[] = [];
let now = START;
const kept = new Map<string, KeptAnswer>();
const over = new AbortController();

beforeAll(async () => {
  standIn = await openStandIn(over.signal);
});
afterAll(() => over.abort());
afterEach(() => {
  kept.clear();
  waited = [];
  now = START;
  standIn.goDown(false);
  standIn.forget();
});

/** A client in a world where waiting takes no time. */
function newClient(): Client {
  return new Client({
    fetch: (...given) => fetch(...given),
    now: () => now,
    random: () => 0.5,
    wait: async (ms) => void waited.push(ms),
    store: {
      read: async (address) => kept.get(address),
      keep: async (answer) => void kept.set(answer.address, answer),
      clear: async () => kept.clear(),
    },
    agent: 'Sidelight/test',
  });
}

function ask(title: string, language = 'en', preferred = language, client = newClient()) {
  const by = { client, place: { mirror: standIn.origin }, written: 'en', signal: over.signal };
  return lookUp({ title, language, preferred }, by);
}

async function found(...given: Parameters<typeof ask>): Promise<Enrichment> {
  const outcome = await ask(...given);
  if (outcome.status !== 'found') throw new Error(JSON.stringify(outcome));
  return v.parse(enrichmentSchema, outcome.enrichment);
}

describe('a look-up', () => {
  it('brings text, facts with sources and dates, coordinates and a picture with its credit', async () => {
    const { entity, sources, extract, article, picture } = await found('Port Selmar');
    expect(extract).toMatch(/^Port Selmar is the largest port/);
    expect(article).toMatchObject({ revision: 7_000_011, edited: '2026-11-02', language: 'en' });
    expect(entity).toMatchObject({
      id: 'wikipedia-en-11',
      kind: 'city',
      wikidata: 'Q1001',
      geo: { lat: 12.5, lon: -61.25 },
      links: [{ url: 'https://selmar.example.org/' }],
    });
    expect(entity.facts).toEqual([
      expect.objectContaining({ label: 'Country', value: 'Orvanga', asOf: '2026-11-25' }),
      expect.objectContaining({ value: 'Ilmar Tavish', since: '2019-05-01' }),
      expect.objectContaining({ label: 'Founded', value: '1820' }),
      expect.objectContaining({ label: 'Population', value: '104,500', asOf: '2024-07' }),
    ]);
    expect(sources.map(({ title }) => title)).toContain('statistics.example.org');
    expect(picture).toMatchObject({
      author: 'Una Example',
      licence: 'CC BY-SA 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0',
    });
  });

  it('follows a redirect', async () => {
    expect((await found('Tavish')).article.title).toBe('Ilmar Tavish');
    expect((await found('Tavish Bay')).article.title).toBe('Ilmar Tavish');
  });

  it('names what has one name in all languages', async () => {
    const { facts } = (await found('Tavish')).entity;
    expect(facts).toContainEqual(
      expect.objectContaining({ value: 'Harbour master', since: '2010', until: '2014-03' }),
    );
  });

  it('speaks the language of the page where the wiki of that language has the article', async () => {
    const { article, extract, entity } = await found('Port Selmar', 'en', 'de');
    expect(article).toMatchObject({ language: 'de', title: 'Selmarhafen' });
    expect(extract).toBe('Selmarhafen ist eine Hafenstadt.');
    expect(entity.facts[0]).toMatchObject({ value: 'Orwanga' });
    expect((await found('Ilmar Tavish', 'en', 'de')).article.language).toBe('en');
  });

  it('knows which way a language is written', async () => {
    expect((await found('ميناء سلمار', 'ar')).article.dir).toBe('rtl');
  });

  it('shows no picture without an author and a licence', async () => {
    expect(await found('Ilmar Tavish')).not.toHaveProperty('picture');
    expect(await found('Bare Point')).not.toHaveProperty('picture');
  });

  it('does without a text, and without an item that is not there', async () => {
    expect((await found('Bare Point')).extract).toBe('');
    expect((await found('Lost Item')).entity).toMatchObject({ kind: 'term', facts: [] });
  });

  it('gives the meanings of a name to choose from, those that bear it', async () => {
    expect(await ask('Selmar')).toMatchObject({
      status: 'ambiguous',
      choices: [
        { title: 'Port Selmar', description: 'Port city in Orvanga' },
        { title: 'Selmar River' },
        { title: 'Selmar (band)' },
      ],
    });
  });

  it('makes plain text of hostile HTML in every field', async () => {
    const enrichment = await found('Hostile Heights');
    const { data: _, ...credit } = enrichment.picture ?? { data: '' };
    const all = JSON.stringify({ ...enrichment, picture: credit });
    expect(all).not.toMatch(/[<>]|onerror|javascript|\u202e/);
    expect(enrichment.entity.description).toBe(HOSTILE_AS_TEXT);
    expect(enrichment.entity.links).toEqual([]);
  });

  it.each([
    ['Nowhere', { code: 'missing' }],
    ['Busy Bay', { code: 'busy', after: 30 }],
    ['Crowded Cape', { code: 'busy' }],
    ['Broken Bridge', { code: 'broken' }],
    ['Truncated Tor', { code: 'garbled' }],
    ['Mistyped Mere', { code: 'garbled' }],
    ['Shapeless Shoal', { code: 'garbled' }],
    ['Refused Rock', { code: 'refused' }],
  ])('of %s says why there is nothing', async (title, failure) => {
    expect(await ask(title)).toEqual({ status: 'failed', failure });
  });

  it('waits as long as the server asks, and then has it', async () => {
    expect((await found('Brief Bay')).article.title).toBe('Brief Bay');
    expect(waited[0]).toBe(1_000);
  });

  it('says when nothing can be reached, and that it was stopped', async () => {
    standIn.goDown(true);
    expect(await ask('Port Selmar')).toMatchObject({ failure: { code: 'offline' } });
    const stop = new AbortController();
    stop.abort();
    const by = { client: newClient(), place: { mirror: standIn.origin }, written: 'en' };
    const wanted = { title: 'Port Selmar', language: 'en', preferred: 'en' };
    expect(await lookUp(wanted, { ...by, signal: stop.signal })).toMatchObject({
      failure: { code: 'stopped' },
    });
  });
});

describe('the client', () => {
  it('asks at most two things at once, and tells who it is and nothing else', async () => {
    const client = newClient();
    const titles = ['Port Selmar', 'Ilmar Tavish', 'Northern Reef Compact', 'Bare Point'];
    await Promise.all(titles.map((title) => ask(title, 'en', 'en', client)));
    expect(standIn.mostAtOnce()).toBe(2);
    for (const { headers, method } of standIn.asked()) {
      expect(method).toBe('GET');
      expect(headers['api-user-agent']).toBe('Sidelight/test');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('keeps answers for seven days, and then asks whether they still hold', async () => {
    await found('Port Selmar');
    standIn.forget();
    now += 6 * DAY_MS;
    expect((await found('Port Selmar')).retrieved).toBe('2026-11-25');
    expect(standIn.asked()).toEqual([]);
    now += 2 * DAY_MS;
    expect((await found('Port Selmar')).retrieved).toBe('2026-12-03');
    const tagged = standIn.asked().filter(({ headers }) => headers['if-none-match']);
    expect(tagged.length).toBe(standIn.asked().length);
    standIn.forget();
    await found('Port Selmar');
    expect(standIn.asked()).toEqual([]);
  });

  it('asks again what a clock has kept that has since been put back', async () => {
    await found('Port Selmar');
    standIn.forget();
    now = START - DAY_MS;
    await found('Port Selmar');
    expect(standIn.asked().length).toBeGreaterThan(0);
  });

  it('gives what it has when nothing newer can be had, with its date', async () => {
    await found('Port Selmar');
    now += 30 * DAY_MS;
    standIn.goDown(true);
    expect((await found('Port Selmar')).retrieved).toBe('2026-11-25');
  });

  it('reads what is kept as carefully as what comes', async () => {
    await found('Port Selmar');
    for (const [address, answer] of kept) kept.set(address, { ...answer, body: { query: 7 } });
    expect((await found('Port Selmar')).entity.label).toBe('Port Selmar');
  });
});
