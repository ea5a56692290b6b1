import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { count, date, imported, item, says, seenAt, text } from '../../test/lookup/recorded.ts';
import { factSchema } from '../entity/fact.ts';
import { sourceSchema } from '../entity/source.ts';
import { factsOf } from './statements.ts';
import { wikibaseAnswerSchema } from './wikibase.ts';

const RETRIEVED = '2026-11-25';
const LABELS = new Map([
  ['Q1', 'First Holder'],
  ['Q2', 'Second Holder'],
  ['Q3', 'Reef Almanac'],
]);

function factsFrom(claims: object) {
  const entity = { id: 'Q9', claims };
  const { entities } = v.parse(wikibaseAnswerSchema, { entities: { Q9: entity } });
  return factsOf(Object.values(entities)[0]!, {
    retrieved: RETRIEVED,
    labels: LABELS,
    language: 'en',
  });
}

describe('facts from statements', () => {
  it('leave out what is deprecated, and keep only what is preferred where something is', () => {
    const { facts } = factsFrom({
      P1082: [
        says(count('+1'), { rank: 'deprecated' }),
        says(count('+2')),
        says(count('+3000'), { rank: 'preferred' }),
      ],
    });
    expect(facts.map(({ value }) => value)).toEqual(['3,000']);
  });

  it('leave out what has no value, or one that nobody knows', () => {
    const { facts } = factsFrom({
      P1082: [says({ snaktype: 'somevalue' }), says({ snaktype: 'novalue' })],
    });
    expect(facts).toEqual([]);
  });

  it('say who holds an office, not who held it', () => {
    const { facts } = factsFrom({
      P6: [
        says(item('Q1'), {
          qualifiers: { P580: [date('2010-01-01')], P582: [date('2015-01-01')] },
        }),
        says(item('Q2'), {
          qualifiers: { P580: [date('2015-01-01')], P582: [{ snaktype: 'novalue' }] },
        }),
        says(item('Q1'), { qualifiers: { P582: [{ snaktype: 'somevalue' }] } }),
      ],
    });
    expect(facts).toMatchObject([{ value: 'Second Holder', since: '2015-01-01' }]);
  });

  it('show the offices of a person with their years, what holds now first', () => {
    const { facts } = factsFrom({
      P39: [
        says(item('Q1'), {
          qualifiers: { P580: [date('2010-00-00', 9)], P582: [date('2014-03-00', 10)] },
        }),
        says(item('Q2'), { qualifiers: { P580: [date('2019-05-00', 11)] } }),
      ],
    });
    expect(facts).toMatchObject([
      { label: 'Office', value: 'Second Holder', since: '2019-05' },
      { label: 'Office', value: 'First Holder', since: '2010', until: '2014-03' },
    ]);
    expect(facts[0]).not.toHaveProperty('until');
  });

  it('are as of the point in time, else the day the source was seen, else that of fetching', () => {
    const reference = seenAt('https://statistics.example.org/x', '2025-01-09');
    const { facts } = factsFrom({
      P1082: [
        says(count('+1'), {
          qualifiers: { P585: [date('2024-00-00', 9)] },
          references: [reference],
        }),
      ],
      P571: [says(date('1820-00-00', 9), { references: [reference] })],
      P2046: [says(count('+12.5', 'http://www.wikidata.org/entity/Q712226'))],
    });
    expect(facts.map(({ label, value, asOf }) => [label, value, asOf])).toEqual([
      ['Founded', '1820', '2025-01-09'],
      ['Population', '1', '2024'],
      ['Area', '12.5 km²', RETRIEVED],
    ]);
  });

  it('name the page that a reference gives, or Wikidata and whom it cites', () => {
    const { facts, sources } = factsFrom({
      P571: [
        says(date('1820-00-00', 9), {
          references: [imported, seenAt('https://a.example.org/x', '2025-01-09')],
        }),
      ],
      P576: [says(date('1900-00-00', 9), { references: [{ snaks: { P248: [item('Q3')] } }] })],
      P580: [says(date('1901-00-00', 9), { references: [imported] })],
      P585: [
        says(date('1902-00-00', 9), {
          references: [{ snaks: { P854: [text('https://b.example.org/y')] } }],
        }),
      ],
    });
    const titles = facts.map(({ source }) => sources.find(({ id }) => id === source)?.title);
    expect(titles).toEqual([
      'a.example.org',
      'Wikidata, citing Reef Almanac',
      'Wikidata, which names no source',
      'Wikidata, citing b.example.org',
    ]);
  });

  it('open no address but https', () => {
    const { sources } = factsFrom({
      P571: [
        says(date('1820-00-00', 9), { references: [seenAt('javascript:alert(1)', '2025-01-09')] }),
      ],
    });
    expect(sources.map(({ url }) => url)).toEqual(['https://www.wikidata.org/wiki/Q9#P571']);
  });

  it('are facts with a source each, whatever statements come', () => {
    const day = fc
      .tuple(
        fc.integer({ min: 0, max: 2100 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 31 }),
      )
      .map((parts) =>
        date(parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')),
      );
    const snak = fc.oneof(
      day,
      fc.constantFrom(item('Q1'), item('Q7'), { snaktype: 'somevalue' }, { snaktype: 'novalue' }),
      fc.string().map(text),
      fc.integer().map((n) => count(`+${n}`)),
    );
    const statement = fc
      .tuple(
        snak,
        fc.constantFrom('preferred', 'normal', 'deprecated'),
        snak,
        snak,
        fc.webUrl(),
        day,
      )
      .map(([main, rank, since, until, url, seen]) =>
        says(main, {
          rank: rank as 'normal',
          qualifiers: { P580: [since], P582: [until] },
          references: [{ snaks: { P854: [text(url)], P813: [seen] } }],
        }),
      );
    const claims = fc.dictionary(
      fc.constantFrom('P39', 'P6', 'P571', 'P1082', 'P106', 'P2046'),
      fc.array(statement, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(claims, (some) => {
        const { facts, sources } = factsFrom(some);
        const ids = new Set(sources.map(({ id }) => id));
        for (const source of sources) expect(v.is(sourceSchema, source)).toBe(true);
        for (const fact of facts) {
          expect(v.is(factSchema, fact)).toBe(true);
          expect(ids.has(fact.source)).toBe(true);
        }
      }),
    );
  });
});
