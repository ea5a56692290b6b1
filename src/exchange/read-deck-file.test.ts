import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { UnreadableFile } from './fault.ts';
import { MOST_BYTES } from './limits.ts';
import { readDeckFile } from './read-deck-file.ts';
import { unzip } from './unzip.ts';

function read(text: string | Uint8Array, name = 'my-glossary.csv') {
  return readDeckFile(typeof text === 'string' ? strToU8(text) : text, name);
}

function refusal(text: string | Uint8Array) {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.fault;
    throw error;
  }
  throw new Error('It was read.');
}

describe('a table', () => {
  it('names its columns, and columns of other names are facts', () => {
    const { deck, format, faults } = read(
      'term;aliases;type;summary;source;asOf;Capital\n' +
        'Belarus;Belarusian|Belarusians;state;A state in Europe.;https://example.org/a;2024-07;Minsk\n',
    );
    expect(format).toBe('table');
    expect(faults).toEqual([]);
    expect(deck).toMatchObject({ id: 'my-glossary', title: 'my-glossary' });
    expect(deck.entities[0]).toMatchObject({
      kind: 'state',
      label: 'Belarus',
      description: 'A state in Europe.',
      aliases: [
        { text: 'Belarus', match: 'cased' },
        { text: 'Belarusian', match: 'cased' },
        { text: 'Belarusians', match: 'cased' },
      ],
      facts: [{ label: 'Capital', value: 'Minsk', asOf: '2024-07' }],
    });
    expect(deck.sources).toMatchObject([{ title: 'example.org', url: 'https://example.org/a' }]);
  });

  it('of two columns may do without a header', () => {
    const { deck } = read('GDP\tAll that a country makes in a year\nCPI\tA price index\n');
    expect(deck.entities.map(({ label }) => label)).toEqual(['GDP', 'CPI']);
  });

  it('keeps markup as the text that it is', () => {
    const { deck } = read('term,summary\n<b>x</b>,<script>alert(1)</script>\n');
    expect(deck.entities[0]).toMatchObject({
      label: '<b>x</b>',
      description: '<script>alert(1)</script>',
    });
  });

  it('says by line and column what is wrong, and keeps what is right', () => {
    const { deck, faults } = read(
      'term,summary,type,source,asOf,lang\n' +
        'One,First,term,,,\n' +
        ',Nameless,term,,,\n' +
        'Two,,term,,,\n' +
        'Three,Third,deity,,,\n' +
        '"Four\nlines",Fourth,term,http://example.org,,\n' +
        'Five,Fifth,term,,soon,\n' +
        'One,Again,term,,,\n' +
        'Six,Sixth,term,,,Klingon!\n',
    );
    expect(deck.entities.map(({ label }) => label)).toEqual(['One']);
    expect(faults).toEqual([
      { code: 'no_term', row: 3, field: 'term' },
      { code: 'no_description', row: 4, field: 'summary' },
      { code: 'unknown_kind', row: 5, field: 'type', detail: 'deity' },
      { code: 'bad_address', row: 6, field: 'source', detail: 'http://example.org' },
      { code: 'bad_date', row: 8, field: 'asOf', detail: 'soon' },
      { code: 'repeated', row: 9, field: 'term', detail: 'One (2)' },
      { code: 'bad_field', row: 10, field: 'lang', detail: 'klingon!' },
    ]);
  });

  it('that ends in the middle of a cell is read up to there, and says so', () => {
    const { deck, faults } = read('term,summary\nOne,First\nTwo,"The second, which goes o');
    expect(deck.entities).toHaveLength(1);
    expect(faults).toEqual([{ code: 'open_quote', row: 3 }]);
  });

  it('of a hundred thousand cards is read within a few seconds', () => {
    const rows = Array.from({ length: 100_000 }, (_, nth) => `Term ${nth},"What ${nth} means"`);
    const from = performance.now();
    expect(read(`term,summary\n${rows.join('\n')}`).deck.entities).toHaveLength(100_000);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});

describe('other formats', () => {
  it('a map from terms to definitions', () => {
    const { deck, faults, format } = read('{"GDP": "A sum", "__proto__": "A name", "bad": 3}');
    expect(format).toBe('map');
    expect(deck.entities.map(({ label }) => label)).toEqual(['GDP', '__proto__']);
    expect(faults).toMatchObject([{ code: 'bad_field', row: 3, field: 'bad' }]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('a schema.org set of terms, alone or in a graph', () => {
    const set = {
      '@context': 'https://schema.org',
      '@type': ['DefinedTermSet', 'CreativeWork'],
      name: 'Trade words',
      license: 'CC BY 4.0',
      inLanguage: 'en',
      hasDefinedTerm: [
        {
          '@type': ['DefinedTerm', 'Thing'],
          name: 'Tariff',
          alternateName: ['Customs duty'],
          description: 'A tax on what crosses a border.',
          termCode: 'TRF',
          sameAs: 'https://example.org/tariff',
        },
        { '@type': 'Person', name: 'Nobody', description: 'No term' },
      ],
    };
    for (const json of [set, { '@graph': [{ '@type': 'WebPage' }, set] }]) {
      const { deck, faults, format } = read(JSON.stringify(json));
      expect(format).toBe('term_set');
      expect(deck).toMatchObject({ title: 'Trade words', licence: 'CC BY 4.0', languages: ['en'] });
      expect(deck.entities[0]?.aliases.map(({ text }) => text)).toEqual([
        'Tariff',
        'Customs duty',
        'TRF',
      ]);
      expect(deck.entities[0]?.links).toEqual([
        { title: 'https://example.org/tariff', url: 'https://example.org/tariff' },
      ]);
      expect(faults).toMatchObject([{ row: 2, field: '@type', detail: 'Person' }]);
    }
  });

  it("Wikidata's items", () => {
    const snak = (value: unknown) => ({ mainsnak: { snaktype: 'value', datavalue: { value } } });
    const item = {
      id: 'Q184',
      modified: '2026-10-01T00:00:00Z',
      labels: { en: { value: 'Belarus' } },
      descriptions: { en: { value: 'country in Eastern Europe' } },
      aliases: { en: [{ value: 'Republic of Belarus' }] },
      claims: {
        P31: [snak({ id: 'Q6256' })],
        P625: [
          snak({ latitude: 1, longitude: 2, globe: 'http://www.wikidata.org/entity/Q405' }),
          snak({ latitude: 53.5, longitude: 28, globe: 'http://www.wikidata.org/entity/Q2' }),
        ],
        P571: [snak({ time: '+00000001991-08-25T00:00:00Z', precision: 11 })],
        P856: [{ ...snak('https://example.org/old'), rank: 'deprecated' }],
      },
      sitelinks: { enwiki: { site: 'enwiki', title: 'Belarus' } },
    };
    const { deck, faults, format } = read(
      JSON.stringify({ entities: { Q184: item, Q1: { id: 'Q1', missing: '' } } }),
    );
    expect(format).toBe('wikidata');
    expect(deck.entities[0]).toMatchObject({
      label: 'Belarus',
      kind: 'state',
      wikidata: 'Q184',
      wikipedia: 'Belarus',
      geo: { lat: 53.5, lon: 28 },
      facts: [{ label: 'Founded', value: '1991-08-25', asOf: '2026-10-01' }],
      links: [],
    });
    expect(faults).toMatchObject([{ row: 2, field: 'Q1' }]);
  });

  it('a Yomitan dictionary: text only, all meanings of a term on one card', () => {
    const content = {
      type: 'structured-content',
      content: [
        { tag: 'div', content: ['A ', { tag: 'b', content: 'tax' }] },
        { tag: 'img', path: 'x.png' },
      ],
    };
    const bytes = zipSync({
      'index.json': strToU8('{"title":"Trade","revision":"1","format":3,"sourceLanguage":"en"}'),
      'term_bank_1.json': strToU8(
        JSON.stringify([
          ['tariff', '', null, '', 0, [content], 1, ''],
          ['tariff', '', null, '', 0, [{ type: 'text', text: 'A price list' }], 2, ''],
          ['broken', ''],
        ]),
      ),
      'evil/../term_bank_2.json': strToU8('[["no","",null,"",0,["no"],1,""]]'),
    });
    const { deck, faults, format } = read(bytes);
    expect(format).toBe('yomitan');
    expect(deck.title).toBe('Trade');
    expect(deck.entities).toMatchObject([{ label: 'tariff', description: 'A tax · A price list' }]);
    expect(faults).toEqual([{ code: 'bad_field', row: 3, file: 'term_bank_1.json' }]);
  });
});

describe('a file that cannot be read', () => {
  const words = Array.from({ length: 200 }, (_, nth) => (nth * nth).toString(36)).join(' ');
  const zip = zipSync({ 'index.json': strToU8(`{"title":"${words}","format":3}`) });

  it.each([
    ['nothing', new Uint8Array(0), { code: 'empty' }],
    ['a header and no rows', 'term,summary\n', { code: 'empty' }],
    ['half of its JSON', '{"format":"sidelight-deck","de', { code: 'cut_short', row: 1 }],
    ['JSON with a fault', '{\n"a": "b",\n}', { code: 'not_json', row: 3 }],
    ['another encoding', Uint8Array.of(0x61, 0x0a, 0x2c, 0xe9, 0x0a), { code: 'not_text', row: 2 }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), { code: 'not_text', row: 1 }],
    ['prose', 'Once upon a time', { code: 'unknown_format' }],
    ['a list of numbers', '[1, 2, 3]', { code: 'unknown_format' }],
    ['columns without terms', 'a,b,c\n1,2,3\n', { code: 'bad_head', row: 1, detail: 'a, b, c' }],
    ['a zip cut short', zip.slice(0, 60), { code: 'cut_short' }],
    [
      'a zip with damage inside',
      zip.map((byte, at) => (at > 200 && at < 220 ? byte ^ 0xff : byte)),
      { code: 'zip_damaged', file: 'index.json' },
    ],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), { code: 'zip_no_deck' }],
    [
      'a deck of a newer format',
      '{"format":"sidelight-deck","formatVersion":2,"deck":{},"sources":[],"entities":[]}',
      { code: 'newer_format', detail: '2' },
    ],
  ])('%s', (_what, file, fault) => {
    expect(refusal(file)).toEqual(fault);
  });

  it('because it is too large', () => {
    expect(refusal(new Uint8Array(MOST_BYTES + 1))).toMatchObject({ code: 'too_large' });
  });

  it('because it unpacks to more than any deck: stopped while unpacking, not after', () => {
    const bomb = zipSync({ 'index.json': new Uint8Array(50_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    const piecesRead = (most: number) => {
      const read = vi.spyOn(bomb, 'subarray');
      expect(() => unzip(bomb, () => true, most)).toThrow(UnreadableFile);
      const pieces = read.mock.calls.length;
      read.mockRestore();
      return pieces;
    };
    // By what is read of the file, not by the clock: one stopped early against one stopped at its end.
    expect(piecesRead(1_000_000)).toBeLessThan(piecesRead(49_999_999) / 2);
  });

  it('in UTF-16 with a mark is read all the same', () => {
    const text = '\ufeffterm,summary\nŁódź,A city\n';
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (c) => c.charCodeAt(0))).buffer);
    expect(read(bytes).deck.entities[0]?.label).toBe('Łódź');
  });
});
