import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDeckFolder } from '../../src/decks/read-folder.ts';
import { UnreadableFile } from '../../src/exchange/fault.ts';
import { readDeckFile } from '../../src/exchange/read-deck-file.ts';
import { namesLanguage } from '../../src/lookup/names/languages.ts';
import { deckFaults } from './deck-schema.ts';
import { zipped } from './valid-files.ts';

/** Deeper than calls within calls can go. */
const DEPTH = 20_000;

/** More items than one call takes as its arguments. */
const MANY = 200_000;

/** A first line longer than an expression that keeps its way back for every letter can follow. */
const LONG = 20_000_000;

/** Columns and rows of a file of half a megabyte, which took a minute, and the seconds it may take now. */
const WIDE = 20_000;
const WIDE_MS = 10_000;

const read = (text: string) => readDeckFile(strToU8(text), 'words.json');

describe('files that once broke the reader', () => {
  // `JSON.stringify` of what stood in place of a definition ran out of stack: a `RangeError`.
  it('a map with a deep list among its definitions', () => {
    const deep = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
    const { deck, faults } = read(`{"GDP":"A sum","CPI":${deep},"M1":{"a":1},"M2":null}`);
    expect(deck.entities).toHaveLength(1);
    expect(faults.map(({ field, detail }) => [field, detail])).toEqual([
      ['CPI', '[…]'],
      ['M1', '{…}'],
      ['M2', 'null'],
    ]);
  });

  // The search for a set of terms called itself for every graph within a graph.
  it('a graph within a graph within a graph', () => {
    const deep = '{"@graph":['.repeat(DEPTH) + ']}'.repeat(DEPTH);
    expect(() => read(deep)).toThrow(UnreadableFile);
  });

  // The expression that takes quoted cells out of the first line kept a place for every letter.
  it('a table whose first quote is closed megabytes later', () => {
    const { deck } = read(`"${'x'.repeat(LONG)}",Long\nGDP,A sum\n`);
    expect(deck.entities.map(({ label }) => label)).toEqual(['GDP']);
  });

  // The card was left out, and its source was kept: a deck with such a source could never be read.
  it('a table with the address of a source that is none', () => {
    const { deck, faults } = read(
      'term,summary,source,asOf,Founded\nUN,A body,ttps://example.org/,2024,1945\nEU,A body,,,\n',
    );
    expect(faults).toMatchObject([{ code: 'bad_address', row: 2, field: 'source' }]);
    expect(deck.sources).toEqual([]);
  });

  // Every row was read against every column: the square of what the file holds.
  it('a table of very many columns and very many rows', () => {
    const columns = Array.from({ length: WIDE }, (_, nth) => `Column ${nth}`);
    const rows = Array.from({ length: WIDE }, (_, nth) => `Term ${nth},What it means`);
    const from = performance.now();
    const { deck } = read(['term,summary', ...columns].join(',').concat('\n', rows.join('\n')));
    expect(deck.entities).toHaveLength(WIDE);
    expect(performance.now() - from).toBeLessThan(WIDE_MS);
  });

  // `push(...definitions)` has as many arguments as there are definitions.
  it('a dictionary with a term of very many meanings', () => {
    const meanings = Array.from({ length: MANY }, (_, nth) => String(nth));
    const zip = zipped({
      'index.json': { title: 'Words', format: 3 },
      'term_bank_1.json': [['set', '', null, '', 0, meanings, 1, '']],
    });
    expect(readDeckFile(zip, 'words.zip').deck.entities[0]?.description).toMatch(/^0 · 1 · 2/);
  });
});

describe('answers of Wikidata that once broke the reader', () => {
  const snak = (value: unknown) => [{ mainsnak: { snaktype: 'value', datavalue: { value } } }];
  const readItem = (claims: object, language = 'en') => {
    const words = { [language]: { value: 'Belarus' } };
    const item = { id: 'Q184', labels: words, descriptions: words, claims };
    return read(JSON.stringify({ entities: { Q184: item } })).deck.entities[0];
  };

  // It starts like an address, and `new URL` threw a `TypeError`.
  it('a website without a host', () => {
    expect(readItem({ P856: snak('https://') })?.links).toEqual([]);
  });

  // The kind of the class "constructor" was looked up in a record, which has such a member.
  it.each(['constructor', '__proto__', 'toString'])('a class called %s', (id) => {
    expect(readItem({ P31: snak({ id }) })?.kind).toBe('term');
  });

  // So had the aliases in the language "toString", if there were none.
  it('labels in no language but toString', () => {
    expect(readItem({}, 'toString')?.label).toBe('Belarus');
  });

  // The card was kept, and could never be opened: no place on Earth lies there.
  it('a crater on Mars', () => {
    const entity = readItem({ P625: snak({ latitude: -4.6, longitude: 197.9 }) });
    expect(entity?.label).toBe('Belarus');
    expect(entity?.geo).toBeUndefined();
  });
});

describe('a page that once kept names from being found', () => {
  // `<html lang="constructor">` is the shape of a language, and a record has such a member.
  it('in a language called constructor', () => {
    expect(namesLanguage('constructor')).toBe(namesLanguage('und'));
  });
});

describe('folders of YAML that once broke the reader, or its deck', () => {
  const HEAD = 'id: test\ntitle: Test\nversion: 1.0.0\nlicence: CC0-1.0\nlanguages: [en]\n';
  const SOURCES = "sources:\n  atlas: { title: Atlas, url: 'https://example.org/' }\n";
  const body = (more: string) =>
    `${SOURCES}entities:\n  - { id: un, kind: organisation, label: UN, description: A body., ${more} }\n`;

  async function readSubject(subject: string) {
    const folder = await mkdtemp(path.join(tmpdir(), 'found-deck-'));
    try {
      await writeFile(path.join(folder, 'deck.yaml'), HEAD);
      await writeFile(path.join(folder, 'subject.yaml'), subject);
      return await readDeckFolder(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  // Of these, the YAML reader throws errors that are not its own; none named the file.
  it.each([
    ['an alias of nothing', 'entities: *nobody\n', /alias/],
    ['a merge of what is no map', '%YAML 1.1\n---\n<<: 3\n', /[Mm]erge/],
  ])('%s', async (_, subject, what) => {
    const { problems } = await readSubject(subject);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'subject.yaml', what: expect.stringMatching(what) });
  });

  // The fact "Members" had an empty value: no card in the same file of cards could be opened.
  it('a body that all members have left', async () => {
    const { sources, problems } = await readSubject(
      body("members: { source: atlas, asOf: '2024', list: { un: { until: '1991' } } }"),
    );
    expect(problems).toEqual([]);
    expect(deckFaults(sources?.deck)).toEqual([]);
    expect(sources?.deck.entities[0]?.facts).toMatchObject([{ label: 'Members', value: '0' }]);
  });

  // Written as bare text, an alias was taken as it was; written as a record, its blanks came off.
  it('a bare alias with blanks around it', async () => {
    const { sources } = await readSubject(body("aliases: [' UN ']"));
    expect(sources?.deck.entities[0]?.aliases).toEqual([{ text: 'UN', match: 'exact' }]);
  });

  // The id of a source was any text, though a card takes only ids.
  it('a source whose name is no id', async () => {
    const { problems } = await readSubject(SOURCES.replace('atlas', 'An Atlas'));
    expect(problems).toMatchObject([{ file: 'subject.yaml', where: 'sources.An Atlas' }]);
  });
});
