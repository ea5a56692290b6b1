import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tellProblems } from './bundle.ts';
import { checkDeck } from './check-deck.ts';
import { readDeckFolder } from './read-folder.ts';

const HEAD = 'id: test\ntitle: Test\nversion: 1.0.0\nlicence: CC0-1.0\nlanguages: [en]\n';
const GOOD = `
sources:
  atlas: { title: An atlas, url: 'https://example.org/atlas' }
entities:
  - id: minsk
    kind: city
    label: Minsk
    description: Minsk is the capital of Belarus.
    aliases: [Minsk, { text: Мінск, lang: be }]
    facts:
      - { label: Country, value: Belarus, asOf: '2026', source: atlas }
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'deck-'));
  await writeFile(path.join(folder, 'deck.yaml'), HEAD);
});
afterEach(() => rm(folder, { recursive: true }));

/** Everything said about a deck with this one subject file, as a person reads it. */
async function faultsOf(yaml: string): Promise<string> {
  await writeFile(path.join(folder, 'cities.yaml'), yaml);
  const { sources, problems } = await readDeckFolder(folder);
  return tellProblems([...problems, ...(sources === undefined ? [] : checkDeck(sources))]);
}

describe('reading a deck', () => {
  it('takes a good one without a word, and fills in what is implied', async () => {
    expect(await faultsOf(GOOD)).toBe('');
    const { sources } = await readDeckFolder(folder);
    expect(sources?.deck.entities[0]).toMatchObject({
      id: 'minsk',
      aliases: [
        { text: 'Minsk', match: 'cased' },
        { text: 'Мінск', match: 'cased', lang: 'be' },
      ],
      relations: [],
    });
  });

  it.each([
    ['what is not YAML', '  - }{', /cities\.yaml: line 1: /],
    ['an unknown kind', GOOD.replace('kind: city', 'kind: town'), /cities\.yaml: minsk\.kind: /],
    ['a fact without a date', GOOD.replace("asOf: '2026', ", ''), /minsk\.facts\.0\.asOf/],
    ['a date that is none', GOOD.replace("'2026'", "'2026-02-30'"), /Expected a date/],
    ['a source that is not https', GOOD.replace('https:', 'http:'), /starts with https/],
    [
      'a field that does not exist',
      GOOD.replace('label: Minsk', 'label: Minsk\n    colour: red'),
      /minsk\.colour/,
    ],
    [
      'a source that is not there',
      GOOD.replace('source: atlas', 'source: almanac'),
      /minsk: The source "almanac"/,
    ],
    [
      'an alias that is no name',
      GOOD.replace('[Minsk,', "['!!!',"),
      /minsk: The alias "!!!" cannot be found/,
    ],
    [
      'a card without an alias',
      GOOD.replace(/aliases: .*/, 'aliases: []'),
      /minsk: It has no alias/,
    ],
    ['a card without facts', GOOD.replace(/ {4}facts:[\s\S]*/, ''), /minsk: It has no fact/],
    [
      'a relation to nothing',
      `${GOOD}    relations:\n      - { type: partOf, target: belarus, source: atlas }\n`,
      /minsk: partOf "belarus": there is no such card/,
    ],
    [
      'what ends before it starts',
      GOOD.replace("asOf: '2026'", "asOf: '2026', since: '2001', until: '1996'"),
      /ends \(1996\) before it starts \(2001\)/,
    ],
  ])('names file and card of %s', async (_, yaml, fault) => {
    expect(await faultsOf(yaml)).toMatch(fault);
  });

  it('finds two cards with one id, and a source that is there twice', async () => {
    await writeFile(path.join(folder, 'more.yaml'), GOOD);
    const faults = await faultsOf(GOOD);
    expect(faults).toMatch(/minsk: Two cards have this id/);
    expect(faults).toMatch(/more\.yaml: atlas: This source is in cities\.yaml as well/);
  });

  it('says so when the deck does not say what it is', async () => {
    await writeFile(path.join(folder, 'deck.yaml'), 'id: test');
    const { sources, problems } = await readDeckFolder(folder);
    expect(sources).toBeUndefined();
    expect(tellProblems(problems)).toMatch(/deck\.yaml: title/);
  });
});
