import { describe, expect, it } from 'vitest';
import type { Entity } from '../../entity/entity.ts';
import { checkDeck } from '../check-deck.ts';
import { aCard, aDeck } from './a-deck.ts';
import { carelessNames } from './names.ts';

const BELARUS = aCard({ id: 'belarus', label: 'Belarus' });
const FAR = { lat: 0, lon: 0 };
const MINSK = { lat: 53.9, lon: 27.6 };

/** What is wrong with a deck of these cards, in lines. */
function faultsOf(...cards: Entity[]): string[] {
  return checkDeck(aDeck(cards)).map(({ where, what }) => `${where}: ${what}`);
}

function relation(type: Entity['relations'][number]['type'], target: string, role?: string) {
  return { type, target, source: 'atlas', ...(role === undefined ? {} : { role }) };
}

describe('a deck without a fault', () => {
  it('is left in peace', () => {
    const minsk = aCard({
      id: 'minsk',
      kind: 'city',
      label: 'Minsk',
      relations: [relation('capitalOf', 'belarus')],
    });
    expect(faultsOf(BELARUS, minsk)).toEqual([]);
  });
});

describe('the check finds', () => {
  it('two cards of one id, article, or name', () => {
    expect(faultsOf(BELARUS, { ...BELARUS, label: 'White Russia', aliases: [] })).toContain(
      'belarus: Two cards have this id.',
    );
    const one = aCard({ id: 'one', wikipedia: 'Minsk' });
    expect(faultsOf(one, aCard({ id: 'two', wikipedia: 'Minsk' }))).toEqual([
      'two: "one" is about the same thing: both have the Wikipedia article "Minsk".',
    ]);
    const city = { kind: 'city' as const, label: 'Brest', aliases: [] };
    expect(faultsOf(aCard({ id: 'a', ...city }), aCard({ id: 'b', ...city }))).toContain(
      'b: "a" has the same kind and label: are they two cards for one thing?',
    );
  });

  it('no twins where two places of one name lie apart', () => {
    const brest = (id: string, geo: Entity['geo']) =>
      aCard({
        id,
        kind: 'city',
        label: 'Brest',
        aliases: [{ text: 'Brest', match: 'cased', needs: 'context' }],
        ...(geo && { geo }),
      });
    expect(faultsOf(brest('a', FAR), brest('b', MINSK))).toEqual([]);
    expect(faultsOf(brest('a', MINSK), brest('b', MINSK))).toHaveLength(1);
  });

  it('short forms that are none', () => {
    expect(faultsOf({ ...BELARUS, short: 'BY' })).toEqual([]);
    for (const short of ['| Belarus', 'The Republic of Belarus, whole']) {
      expect(faultsOf({ ...BELARUS, short }).join()).toMatch(/no short form/);
    }
  });

  it('aliases whose last sign no text is asked for', () => {
    const opec = aCard({ id: 'opec-plus', aliases: [{ text: 'OPEC+', match: 'exact' }] });
    expect(faultsOf(opec)).toEqual([
      'opec-plus: The last sign of the alias "OPEC+" is not read: it would be found without it.',
    ]);
  });

  it('aliases that clash, in one deck or across decks', () => {
    const georgia = (id: string) => aCard({ id, aliases: [{ text: 'Georgia', match: 'cased' }] });
    expect(faultsOf(georgia('a'), georgia('b'))).toEqual([
      'b: "a" has the alias "Georgia" as well: one of the two needs a policy.',
    ]);
  });

  it('a fact without a source, a card without a fact, a relation to nothing', () => {
    const fact = { label: 'Capital', value: 'Minsk', asOf: '2026', source: 'almanac' };
    expect(faultsOf({ ...BELARUS, facts: [fact] })).toEqual([
      'belarus: The source "almanac" is not in this deck.',
    ]);
    expect(faultsOf({ ...BELARUS, facts: [] })).toEqual([
      'belarus: It has no fact with a source and a date.',
    ]);
    expect(faultsOf({ ...BELARUS, relations: [relation('borders', 'atlantis')] })).toEqual([
      'belarus: borders "atlantis": there is no such card.',
    ]);
  });

  it('dates to come, of facts and of sources, and ends before starts', () => {
    const fact = { label: 'Capital', value: 'Minsk', source: 'atlas' };
    expect(faultsOf({ ...BELARUS, facts: [{ ...fact, asOf: '2999' }] })[0]).toMatch(
      /as of 2999, which is still to come/,
    );
    expect(
      faultsOf({ ...BELARUS, facts: [{ ...fact, asOf: '2026', since: '2001', until: '1996' }] }),
    ).toEqual(['belarus: Something ends (1996) before it starts (2001).']);
    expect(
      faultsOf({ ...BELARUS, facts: [{ ...fact, asOf: '2026', since: '2024-07', until: '2024' }] }),
    ).toEqual([]);
    const [late] = checkDeck(aDeck([BELARUS], { retrieved: '2999-01-01' }));
    expect(late?.what).toMatch(/"atlas" has the date 2999-01-01/);
  });

  it('an office that has no end, whose relation has one', () => {
    const office = {
      label: 'Office',
      value: 'President',
      since: '2001',
      asOf: '2026',
      source: 'atlas',
    };
    const person = (until?: string) =>
      aCard({
        id: 'ada',
        kind: 'person',
        label: 'Ada Ant',
        facts: [{ ...office, ...(until && { until }) }],
        relations: [{ ...relation('heldOffice', 'belarus'), since: '2001', until: '2006' }],
      });
    expect(faultsOf(BELARUS, person())).toEqual([
      'ada: "Office" has no end, and its relation ends 2006.',
    ]);
    expect(faultsOf(BELARUS, person('2006'))).toEqual([]);
  });

  it('moments that seem to go on', () => {
    const fact = {
      label: 'Arrest',
      value: 'In Minsk',
      since: '2001',
      asOf: '2026',
      source: 'atlas',
    };
    expect(faultsOf({ ...BELARUS, facts: [fact] })).toEqual([
      'belarus: "Arrest" is a moment: it needs until 2001 as well.',
    ]);
    expect(faultsOf({ ...BELARUS, facts: [{ ...fact, until: '2001' }] })).toEqual([]);
  });

  it('two people in one seat', () => {
    const head = (id: string) =>
      aCard({ id, kind: 'person', relations: [relation('leads', 'belarus', 'president')] });
    expect(faultsOf(BELARUS, head('a'), head('b'))).toEqual([
      'b: "a" is president of belarus now as well: one of the two has left.',
    ]);
  });

  it('somebody still in a seat that another has taken since', () => {
    const head = (id: string, since: string, until?: string) =>
      aCard({
        id,
        kind: 'person',
        relations: [
          { ...relation('heldOffice', 'belarus', 'president'), since, ...(until && { until }) },
        ],
      });
    const next = head('next', '2006-05-01', '2010');
    expect(faultsOf(BELARUS, head('first', '2001'), next)).toEqual([
      'first: It is president of belarus without an end, and "next" since 2006-05-01.',
    ]);
    expect(faultsOf(BELARUS, head('first', '2001', '2006'), next)).toEqual([]);
    expect(faultsOf(BELARUS, next, head('back', '2006'))).toEqual([]);
  });

  it('one person in two offices that exclude each other', () => {
    const poland = aCard({ id: 'poland' });
    const leads = (...relations: Entity['relations']) =>
      faultsOf(BELARUS, poland, aCard({ id: 'a', kind: 'person', relations }));
    expect(
      leads(relation('leads', 'belarus', 'president'), relation('leads', 'poland', 'president')),
    ).toEqual(['a: It leads belarus and poland at once: which has ended?']);
    expect(
      leads(
        relation('leads', 'belarus', 'president'),
        relation('leads', 'belarus', 'prime minister'),
      ),
    ).toEqual(['a: It is president and prime minister of belarus at once: which has ended?']);
    expect(
      leads(
        relation('heldOffice', 'belarus', 'Senator for Minsk'),
        relation('heldOffice', 'belarus', 'Representative for Minsk'),
      ),
    ).toHaveLength(1);
    expect(
      leads(relation('leads', 'belarus', 'president'), relation('leads', 'poland', 'co-prince')),
    ).toEqual([]);
    expect(
      leads(relation('leads', 'belarus', 'king'), relation('leads', 'poland', 'king')),
    ).toEqual([]);
  });

  it('a member whose card does not list the membership', () => {
    const body = aCard({
      id: 'sco',
      kind: 'organisation',
      facts: [{ label: 'Members', value: 'Belarus and Poland', asOf: '2026', source: 'atlas' }],
    });
    const poland = aCard({
      id: 'poland',
      label: 'Poland',
      relations: [relation('memberOf', 'sco')],
    });
    expect(faultsOf(body, BELARUS, poland)).toEqual([
      'belarus: "sco" names it as a member, but it has no memberOf "sco".',
    ]);
  });

  it('aliases that are words or first names and ask for nothing', () => {
    const familiar = {
      words: new Set(['reading']),
      firstNames: new Set(['chelsea']),
      surnames: new Set<string>(),
    };
    const named = (text: string, more: Partial<Entity['aliases'][number]> = {}) =>
      aCard({ id: text.toLowerCase(), kind: 'city', aliases: [{ text, match: 'cased', ...more }] });
    const check = carelessNames(familiar, new Set(['Chelsea']));
    const faults = (card: Entity) => check(aDeck([card])).map(({ what }) => what);
    expect(faults(named('Reading'))[0]).toMatch(/"Reading" is an ordinary word too/);
    expect(faults(named('Reading', { needs: 'context' }))).toEqual([]);
    expect(faults({ ...named('reading', { match: 'folded' }), kind: 'term' })).toEqual([]);
    expect(faults(named('READING', { match: 'exact' }))).toEqual([]);
    expect(faults(named('Chelsea'))).toEqual([]);
    expect(carelessNames(familiar, new Set())(aDeck([named('Chelsea')]))[0]?.what).toMatch(
      /is a first name too/,
    );
  });
});
