import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeDeckJson } from '../../src/exchange/deck-json.ts';
import { writeTable } from '../../src/exchange/table.ts';
import { anyDeck } from '../laws/any-deck.ts';

const MOST_TERMS = 5;

/** What every glossary has, whatever its format. */
interface Gloss {
  term: string;
  meaning: string;
  others: string[];
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const glosses = fc.array(
  fc.record<Gloss>({ term: word, meaning: word, others: fc.array(word, { maxLength: 2 }) }),
  { minLength: 1, maxLength: MOST_TERMS },
);

/** Tables with commas and with tabs, as the project writes them, and with semicolons. */
export const tables: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(anyDeck, fc.constantFrom(',' as const, '\t' as const)).map((of) => writeTable(...of)),
  glosses.map((all) =>
    ['term;summary;source;asOf;Founded', ...all.map(semicolons)].join('\r\n').concat('\r\n'),
  ),
);

/** Decks in our own format. */
export const decks: fc.Arbitrary<unknown> = anyDeck.map((deck) => JSON.parse(writeDeckJson(deck)));

/** Maps from terms to definitions. */
export const flatMaps: fc.Arbitrary<unknown> = glosses.map((all) =>
  Object.fromEntries(all.map(({ term, meaning }) => [term, meaning])),
);

/** Sets of terms of schema.org, alone and in a graph. */
export const termSets: fc.Arbitrary<unknown> = fc
  .tuple(glosses, fc.boolean())
  .map(([all, inGraph]) => {
    const set = {
      '@type': ['DefinedTermSet'],
      name: { '@value': 'Words' },
      license: 'CC0-1.0',
      inLanguage: 'en',
      hasDefinedTerm: all.map(({ term, meaning, others }) => ({
        '@type': 'DefinedTerm',
        name: term,
        alternateName: others,
        description: meaning,
        url: 'https://example.org/',
      })),
    };
    return inGraph ? { '@graph': [{ '@type': 'WebPage' }, set] } : set;
  });

/** Answers of Wikidata. */
export const wikidata: fc.Arbitrary<unknown> = glosses.map((all) => ({
  entities: Object.fromEntries(
    all.map((gloss, place) => [`Q${place + 1}`, item(gloss, place + 1)]),
  ),
}));

/** The files of Yomitan dictionaries, by name. */
export const dictionaries: fc.Arbitrary<unknown> = glosses.map((all) => ({
  'index.json': { title: 'Words', format: 3, sourceLanguage: 'en', attribution: 'CC0-1.0' },
  'term_bank_1.json': all.map(({ term, meaning, others: [reading = ''] }) => {
    const content = { tag: 'div', content: ['So: ', { tag: 'b', content: meaning }] };
    return [term, reading, null, '', 0, [meaning, { type: 'structured-content', content }], 1, ''];
  }),
}));

/** Packs files as a dictionary is packed, each as JSON. */
export function zipped(files: unknown): Uint8Array {
  const members = Object.entries(Object(files) as Record<string, unknown>);
  // The packer, which is none of ours, stumbles over this one.
  const entries = members.filter(([name]) => name !== '__proto__');
  return zipSync(
    Object.fromEntries(entries.map(([name, json]) => [name, strToU8(JSON.stringify(json) ?? '')])),
  );
}

function semicolons({ term, meaning }: Gloss): string {
  const quoted = [term, meaning].map((text) => `"${text.replaceAll('"', '""')}"`);
  return [...quoted, 'https://example.org/', '2024-07', '1991'].join(';');
}

function item({ term, meaning, others }: Gloss, number: number): object {
  const claim = (value: unknown) => [{ mainsnak: { snaktype: 'value', datavalue: { value } } }];
  return {
    id: `Q${number}`,
    modified: '2026-10-01T00:00:00Z',
    labels: { be: { value: term } },
    descriptions: { be: { value: meaning } },
    aliases: { be: others.map((value) => ({ value })) },
    claims: {
      P31: claim({ id: 'Q515' }),
      P571: claim({ time: '+1991-08-25T00:00:00Z', precision: 11 }),
      P625: claim({ latitude: 53.9, longitude: 27.6 }),
      P856: claim('https://example.org/'),
    },
    sitelinks: { enwiki: { title: term } },
  };
}
