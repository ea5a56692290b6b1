import fc from 'fast-check';
import { MATCHES, NEEDS } from '../../src/entity/alias.ts';
import type { Deck } from '../../src/entity/deck.ts';
import type { Entity } from '../../src/entity/entity.ts';
import { KINDS } from '../../src/entity/kind.ts';
import { RELATION_TYPES } from '../../src/entity/relation.ts';
import type { Source } from '../../src/entity/source.ts';

/** Words of any script, with what breaks naive writers: quotes, separators, formulas, markup. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      "'=x",
      '"quoted", twice',
      'a|b',
      '<script>alert(1)</script>',
      '__proto__',
    ),
    fc.constantFrom('two\nlines', 'tab\there', ';', '-', '@home', '\ufeffmark', '…'),
  )
  .map((words) => words.trim())
  .filter((words) => words !== '');

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const url = fc.webPath().map((path) => `https://example.org${path}`);
const date = fc.constantFrom('2024', '2024-07', '2024-07-04', '1991-12-26');
const time = fc.record({ since: date, until: date }, { requiredKeys: [] });

const source: fc.Arbitrary<Omit<Source, 'id'>> = fc.record(
  { title: text, url, publisher: text, published: date, retrieved: date },
  { requiredKeys: ['title', 'url'] },
);

const alias = fc.record(
  {
    text,
    match: fc.constantFrom(...MATCHES),
    lang: fc.constantFrom('en', 'ru', 'zh'),
    needs: fc.constantFrom(...NEEDS),
  },
  { requiredKeys: ['text', 'match'] },
);

function entityFrom(sources: readonly string[]): fc.Arbitrary<Entity> {
  const from = fc.constantFrom(...sources);
  const fact = fc
    .tuple(fc.record({ label: text, value: text, asOf: date, source: from }), time)
    .map(([fact, times]) => ({ ...fact, ...times }));
  const relation = fc
    .tuple(
      fc.record({ type: fc.constantFrom(...RELATION_TYPES), target: id, source: from }),
      time,
      fc.record({ role: text }, { requiredKeys: [] }),
    )
    .map(([relation, times, role]) => ({ ...relation, ...times, ...role }));
  return fc.record(
    {
      id,
      kind: fc.constantFrom(...KINDS),
      label: text,
      short: text,
      description: text,
      aliases: fc.array(alias, { maxLength: 5 }),
      facts: fc.array(fact, { maxLength: 4 }),
      relations: fc.array(relation, { maxLength: 4 }),
      geo: fc.record({
        lat: fc.double({ min: -90, max: 90, noNaN: true }).map((at) => at + 0),
        lon: fc.double({ min: -180, max: 180, noNaN: true }).map((at) => at + 0),
      }),
      wikipedia: text,
      wikidata: fc.constantFrom('Q1', 'Q184'),
      links: fc.array(fc.record({ title: text, url }), { maxLength: 2 }),
    },
    {
      requiredKeys: [
        ...(['id', 'kind', 'label', 'description'] as const),
        ...(['aliases', 'facts', 'relations', 'links'] as const),
      ],
    },
  );
}

/** A deck as large as a property needs, of the widest variety that the schema allows. */
export const anyDeck: fc.Arbitrary<Deck> = fc
  .uniqueArray(fc.tuple(id, source), { minLength: 1, maxLength: 4, selector: ([name]) => name })
  .chain((named) => {
    const sources = named.map(([name, rest]) => ({ id: name, ...rest }));
    return fc.record({
      id,
      title: text,
      version: fc.constantFrom('1.0.0', '2.10.3'),
      licence: text,
      languages: fc.constantFrom(['en'], ['en', 'ru']),
      sources: fc.constant(sources),
      entities: fc.uniqueArray(entityFrom(sources.map(({ id }) => id)), {
        minLength: 1,
        maxLength: 8,
        selector: (entity) => entity.id,
      }),
    });
  });
