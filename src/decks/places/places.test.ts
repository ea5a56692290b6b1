import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '../../entity/entity.ts';
import { aCard } from '../checks/a-deck.ts';
import { keyOf, plainName } from './choose-towns.ts';
import {
  type FamiliarWords,
  readFamiliarWords,
  surnamesOf,
  wordsOfLine,
} from './familiar-words.ts';
import { type GeneratedPlaces, generatePlaces } from './generate.ts';
import { renameTowns, type Town } from './geonames.ts';
import { type NamedPlace, needsFor, trustIn } from './name-policy.ts';
import { readRules } from './rules.ts';
import { settleClashes } from './settle-clashes.ts';

const TOWN: Town = {
  id: 1,
  name: 'Nur-Sultan',
  otherNames: ['Nur-Sultan'],
  feature: 'PPLC',
  iso: 'KZ',
  region: '05',
  population: 345_604,
  lat: 51.18,
  lon: 71.45,
  edited: '2020-01-01',
};

describe('a town of an old list', () => {
  const point = (name: string, lat: number, lng: number) => ({
    name,
    country: 'KZ',
    lat: String(lat),
    lng: String(lng),
  });

  it('takes the name that its own point has today, and keeps the old one', () => {
    const [town] = renameTowns([TOWN], [point('Astana', 51.18, 71.45)]);
    expect(town).toMatchObject({ name: 'Astana', otherNames: ['Nur-Sultan', 'Nur-Sultan'] });
  });

  it('keeps its name where a place of the name is near, whatever is nearer', () => {
    const today = [point('Old Quarter', 51.18, 71.45), point('Nur-Sultan', 51.2, 71.46)];
    expect(renameTowns([TOWN], today)[0]?.name).toBe('Nur-Sultan');
  });

  it('keeps its name where nothing is near enough, or two places are', () => {
    expect(renameTowns([TOWN], [point('Astana', 51.3, 71.45)])[0]?.name).toBe('Nur-Sultan');
    const two = [point('Astana', 51.18, 71.45), point('Old Quarter', 51.18, 71.4501)];
    expect(renameTowns([TOWN], two)[0]?.name).toBe('Nur-Sultan');
  });

  it('goes by the name that newspapers print', () => {
    expect(plainName({ name: 'Khān Yūnis', iso: 'PS' })).toBe('Khan Yunis');
    expect(plainName({ name: 'Al ‘Amārah', iso: 'IQ' })).toBe('Al Amarah');
    expect(plainName({ name: 'Xi’an', iso: 'CN' })).toBe('Xi’an');
    expect(plainName({ name: 'São Paulo', iso: 'BR' })).toBe('São Paulo');
    expect(plainName({ name: 'Łódź', iso: 'PL' })).toBe('Łódź');
    expect(keyOf({ name: 'Köln', iso: 'DE' })).toBe('Köln, DE');
  });
});

describe('familiar words', () => {
  it('are those that WordNet writes without a capital', () => {
    expect(wordsOfLine('00001740 03 n 02 Paris 0 reading 0 001 @ 0 | gloss')).toEqual(['reading']);
    expect(wordsOfLine('  1 This software')).toEqual([]);
  });

  it('know surnames by the titles of articles', () => {
    expect(surnamesOf(['abraham lincoln', 'lincoln', 'new york'], new Set(['abraham']))).toEqual(
      new Set(['lincoln']),
    );
  });
});

describe('a bare place name', () => {
  const familiar: FamiliarWords = {
    words: new Set(['nice', 'reading', 'most']),
    firstNames: new Set(['florence']),
    surnames: new Set(['lincoln']),
  };
  const place = (change: Partial<NamedPlace>): NamedPlace => ({
    name: 'Xxx',
    iso: 'FR',
    population: 200_000,
    isCapital: false,
    rivalPopulation: 0,
    isTaken: false,
    ...change,
  });
  const trust = (change: Partial<NamedPlace>) => trustIn(place(change), familiar);

  it('is clear for capitals and very large cities that nothing else is called after', () => {
    expect(trust({ name: 'Minsk', isCapital: true })).toBe('clear');
    expect(trust({ name: 'Wuhan', population: 10_000_000 })).toBe('clear');
    expect(trust({ name: 'Hrodna' })).toBe('state');
    expect(trust({ name: 'London', population: 9_000_000, rivalPopulation: 3_000_000 })).toBe(
      'state',
    );
  });

  it('needs its region where it is a surname, a first name, a word, or one of several', () => {
    for (const name of ['Lincoln', 'Florence', 'Reading']) expect(trust({ name })).toBe('region');
    expect(trust({ name: 'Springfield', rivalPopulation: 150_000 })).toBe('region');
    expect(trust({ name: 'Toyota', iso: 'JP' })).toBe('region');
    expect(trust({ name: 'Georgia', isTaken: true })).toBe('region');
  });

  it('needs a fuller name where it is a short word, or there is no region to tell it by', () => {
    expect(trust({ name: 'Nice', population: 342_669 })).toBe('full-name');
    expect(needsFor('region', false)).toBe('full-name');
    expect(needsFor('region', true)).toBe('context');
    expect(needsFor('clear', false)).toBeUndefined();
  });
});

describe('two cards that claim one name', () => {
  it('both ask for context when generated; one written by hand keeps it', () => {
    const card = (id: string) => aCard({ id, aliases: [{ text: 'Окленд', match: 'cased' }] });
    const settled = settleClashes([card('auckland'), card('oakland')], (id) => id !== 'auckland');
    expect(settled.map(({ aliases }) => aliases[0]?.needs)).toEqual([undefined, 'context']);
  });
});

describe('the generated places', () => {
  const STATES = [
    ['united-states', 'United States', 'US'],
    ['democratic-republic-of-the-congo', 'Democratic Republic of the Congo', 'CD'],
    ['ukraine', 'Ukraine', 'UA'],
    ['russia', 'Russia', 'RU'],
    ['germany', 'Germany', 'DE'],
  ] as const;
  const goma = aCard({
    id: 'goma',
    kind: 'city',
    label: 'Goma',
    geo: { lat: -1.67, lon: 29.23 },
  });
  let places: GeneratedPlaces;
  let byId: Map<string, Entity>;
  beforeAll(async () => {
    const written = STATES.map(([id, label, iso]) => aCard({ id, label, iso }));
    places = generatePlaces([...written, goma], await readFamiliarWords());
    byId = new Map(places.entities.map((entity) => [entity.id, entity]));
  });

  it('say in one neutral sentence where they are', () => {
    expect(byId.get('butembo')?.description).toBe(
      'Butembo is a city in the Democratic Republic of the Congo, in the province of North Kivu.',
    );
    expect(byId.get('berlin')?.description).toBe('Berlin is the capital of Germany.');
    expect(byId.get('kursk-oblast')?.description).toBe('Kursk Oblast is a region of Russia.');
  });

  it('call what is disputed disputed, and never put it into one state by default', () => {
    const sevastopol = byId.get('sevastopol');
    expect(sevastopol?.description).toMatch(/Crimea, which Russia annexed.*Ukraine.*Ukrainian/);
    expect(sevastopol?.facts[0]?.label).toBe('Status');
    expect(sevastopol?.relations.map(({ type }) => type)).not.toContain('capitalOf');
    expect(sevastopol?.facts.map(({ label }) => label)).not.toContain('Country');
    expect(byId.get('donetsk')?.description).toMatch(/Ukraine, a region that Russia declared/);
  });

  it('are not made where a card is written by hand, but are known by it', () => {
    expect(byId.has('goma')).toBe(false);
    expect(places.towns.get('goma')?.name).toBe('Goma');
  });

  it('give no surname or word away for nothing', () => {
    const needs = (id: string) => byId.get(id)?.aliases[0]?.needs;
    expect(needs('lincoln')).toBe('context');
    expect(byId.get('lincoln')?.relations.map(({ target }) => target)).toEqual(['nebraska']);
    expect(needs('essen')).toBe('full-name');
    expect(needs('kharkiv')).toBeUndefined();
  });

  it('state a source and a date for every fact, and repeat themselves exactly', async () => {
    const known = new Set(places.sources.map(({ id }) => id));
    const elsewhere = new Set(readRules().zones.map(({ source }) => source));
    for (const { facts, description } of places.entities) {
      expect(description).toMatch(/\.$/);
      for (const { source, asOf } of facts) {
        expect(known.has(source) || elsewhere.has(source)).toBe(true);
        expect(asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/);
      }
    }
    const written = STATES.map(([id, label, iso]) => aCard({ id, label, iso }));
    const again = generatePlaces([...written, goma], await readFamiliarWords());
    expect(again.entities).toEqual(places.entities);
  });
});
