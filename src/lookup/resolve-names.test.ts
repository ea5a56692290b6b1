import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { impatientClient } from '../../test/lookup/impatient-client.ts';
import { openStandIn, type StandIn } from '../../test/lookup/stand-in.ts';
import { findNames } from './names/find-names.ts';
import { resolveNames } from './resolve-names.ts';

let standIn: StandIn;
const over = new AbortController();
beforeAll(async () => {
  standIn = await openStandIn(over.signal);
});
afterAll(() => over.abort());
afterEach(() => {
  standIn.goDown(false);
  standIn.forget();
});

async function resolve(text: string, language = 'en') {
  const client = impatientClient();
  const by = { client, place: { mirror: standIn.origin }, written: 'en', signal: over.signal };
  const blocks = [text];
  return resolveNames(findNames(blocks, { language, known: [] }), { blocks, language }, by);
}

async function found(text: string, language?: string) {
  const result = await resolve(text, language);
  if ('failure' in result) throw new Error(result.failure.code);
  return new Map(result.value.map((name) => [name.surface, name]));
}

describe('resolving the names of a page', () => {
  it('is sure where the page says what the description says', async () => {
    const names = await found(
      'The mayor, Ilmar Tavish, spoke. Perla Quill was there. Tavish left.',
    );
    expect(names.get('Ilmar Tavish')).toMatchObject({ sure: true, id: 'wikipedia-en-12' });
    expect(names.get('Tavish')).toMatchObject({ id: 'wikipedia-en-12', surface: 'Tavish' });
    expect(names.get('Perla Quill')).toMatchObject({ sure: false });
  });

  it('picks the meaning that the article is about, and asks where that is not clear', async () => {
    const band = await found('The pop group Selmar plays its songs of the 1980s.');
    expect(band.get('Selmar')).toMatchObject({ sure: true, label: 'Selmar (band)' });
    const nothing = await found('Nobody knows Selmar.');
    expect(nothing.get('Selmar')).toMatchObject({ sure: false, label: 'Selmar' });
    expect(nothing.get('Selmar')?.choices.length).toBe(3);
  });

  it('asks where a name is only a part of an article', async () => {
    const names = await found('The harbour works lit Kestrel Lamp.');
    expect(names.get('Kestrel Lamp')).toMatchObject({ sure: false });
  });

  it('leaves out names that no wiki has', async () => {
    expect([...(await found('Nobody met Zorvan Blick.')).keys()]).toEqual([]);
  });

  it('asks the language of the page first, then English for what is left', async () => {
    const names = await found('Von Selmarhafen nach Kestrel Quay.', 'de');
    expect(names.get('Selmarhafen')?.choices[0]?.language).toBe('de');
    expect(names.get('Kestrel Quay')?.choices[0]?.language).toBe('en');
  });

  it('asks in batches of fifty', async () => {
    const many = Array.from(
      { length: 120 },
      (_, at) => `Zor${String.fromCharCode(97 + (at % 26))}an B${at}lick`,
    );
    await found(`They met ${many.join(', then ')}.`);
    const sizes = standIn.asked().map(({ query }) => query.get('titles')?.split('|').length);
    expect(Math.max(...sizes.map(Number))).toBe(50);
    expect(sizes.length).toBe(3);
  });

  it('says why there is nothing', async () => {
    standIn.goDown(true);
    expect(await resolve('They met Ilmar Tavish.')).toEqual({ failure: { code: 'offline' } });
  });
});
