import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Alias } from '../entity/alias.ts';
import { catalogueSchema, deckOf } from '../entity/catalogue.ts';
import { unpackCatalogue } from '../entity/catalogue-file.ts';
import { readLetters } from '../gazetteer/read-letters.ts';
import { aCard, aDeck } from './checks/a-deck.ts';
import { compileDeck } from './compile-deck.ts';
import { mergeDecks } from './merge-decks.ts';
import { knownByParts, missingNames, nameTest } from './missing-names.ts';
import { withMutualBorders } from './mutual-borders.ts';
import { withNames } from './names/add-names.ts';
import { packageFiles } from './package-files.ts';
import { describeDeck, oldCards } from './statistics.ts';

const NOTHING = {
  familiar: { words: new Set(['chin']), firstNames: new Set(['ira']), surnames: new Set<string>() },
  holders: new Map<string, ReadonlySet<string>>(),
};

describe('decks put together', () => {
  const first = aDeck([aCard({ id: 'belarus' })]).deck;
  const second = {
    ...aDeck([
      aCard({
        id: 'minsk',
        kind: 'city',
        aliases: [
          { text: 'Minsk', match: 'cased' },
          { text: 'Минска', match: 'cased', lang: 'ru', form: true },
        ],
        relations: [{ type: 'capitalOf', target: 'belarus', source: 'atlas' }],
      }),
    ]).deck,
    id: 'places',
  };
  const { deck, parts } = mergeDecks('bundled', 'All', [first, second]);
  const compiled = compileDeck(deck, readLetters(), { parts });

  it('relate across decks, and each card knows its own', () => {
    expect(compiled.catalogue.entities.map(({ related }) => related)).toEqual([[1], [0]]);
    expect(deckOf(compiled.catalogue, 0).id).toBe('test');
    expect(deckOf(compiled.catalogue, 1).id).toBe('places');
  });

  it('come back from the files of the package, without inflected forms', () => {
    const files = new Map(packageFiles([compiled]).map(({ name, content }) => [name, content]));
    expect(files.get('decks/decks.json')).toBe('["bundled"]');
    const catalogue = JSON.parse(String(files.get('decks/bundled/catalogue.json')));
    const unpacked = unpackCatalogue(catalogue);
    expect(unpacked).toEqual(compiled.catalogue);
    expect(v.is(catalogueSchema, unpacked)).toBe(true);
    const cards = gunzipSync(files.get('decks/bundled/cards-0.json.gz') as Uint8Array).toString();
    expect(JSON.parse(cards)).toEqual(compiled.cardFiles[0]);
    expect(cards).toContain('Minsk');
    expect(cards).not.toContain('Минска');
  });
});

describe('borders', () => {
  it('have two sides', () => {
    const borders = { type: 'borders' as const, source: 'atlas' };
    const cards = withMutualBorders([
      aCard({ id: 'belarus', relations: [{ ...borders, target: 'poland' }] }),
      aCard({ id: 'poland' }),
    ]);
    expect(cards[1]?.relations).toEqual([{ ...borders, target: 'belarus' }]);
    expect(withMutualBorders(cards)).toEqual(cards);
  });
});

describe('names in other languages', () => {
  const named = (label: string, names: Parameters<typeof withNames>[1]) =>
    withNames(aCard({ id: 'x', label }), names, NOTHING).aliases.slice(1);

  it('bring their forms along, marked as such', () => {
    expect(named('Belarus', { uk: ['Білорусь'] })).toEqual([
      { text: 'Білорусь', lang: 'uk', match: 'cased' },
      { text: 'Білорусі', lang: 'uk', match: 'cased', form: true },
      { text: 'Білоруссю', lang: 'uk', match: 'cased', form: true },
    ]);
  });

  it('must have their marks, or context, where they are words or names in English', () => {
    expect(named('Iran', { pt: ['Irã'] })).toEqual([{ text: 'Irã', lang: 'pt', match: 'exact' }]);
    expect(named('China', { pl: ['Chiny'] }).find(({ text }) => text === 'Chin')).toMatchObject({
      needs: 'context',
      form: true,
    });
  });

  it('must have their marks where the name without them needs more', () => {
    const cuba = aCard({
      id: 'cuba',
      aliases: [{ text: 'Kuba', match: 'cased', lang: 'de', needs: 'context' }],
    });
    const { aliases } = withNames(cuba, { tr: ['Küba'] }, NOTHING);
    expect(aliases.find(({ text }) => text === 'Küba')?.match).toBe('exact');
  });

  it('are not repeated where English has them', () => {
    const added = named('Iran', { de: ['Iran'] });
    expect(added.filter(({ form }) => form !== true)).toEqual([]);
  });

  it('of a person are the full name, then the surname, as clear as in English', () => {
    const of = (
      names: Parameters<typeof withNames>[1],
      ...surnames: Pick<Alias, 'text' | 'needs'>[]
    ) => {
      const aliases = [{ text: 'Joe Biden' }, ...surnames].map((alias) => ({
        ...alias,
        match: 'cased' as const,
      }));
      const card = aCard({ id: 'joe-biden', kind: 'person', label: 'Joe Biden', aliases });
      const added = withNames(card, names, NOTHING).aliases;
      return added
        .filter(({ lang, form }) => lang !== undefined && form !== true)
        .map(({ needs }) => needs);
    };
    const ru = { ru: ['Джо Байден', 'Байден'] };
    expect(of(ru, { text: 'Biden' })).toEqual([undefined, undefined]);
    expect(of(ru, { text: 'Biden', needs: 'context' })).toEqual([undefined, 'context']);
    expect(of(ru)).toEqual([undefined, 'full-name']);
    // Two signs of Chinese stand in other words as well.
    expect(of({ zh: ['乔·拜登', '拜登'] }, { text: 'Biden' })).toEqual([undefined, 'context']);
  });

  it('are as unclear as the city’s English name', () => {
    const city = aCard({
      id: 'georgetown',
      kind: 'city',
      label: 'Georgetown',
      aliases: [{ text: 'Georgetown', match: 'cased', needs: 'context' }],
    });
    const { aliases } = withNames(city, { ja: ['ジョージタウン'] }, NOTHING);
    expect(aliases[1]?.needs).toBe('context');
  });
});

describe('missing names', () => {
  it('are those of two texts and more, inside a sentence, that no card has', () => {
    const texts = [
      'The talks in Ruritania went on. Zenda was quiet, and Minsk’s ruler too.',
      'Envoys came to Ruritania from Minsk. Talks again, in Zenda.',
      'Und die Menschen der Stadt und das Haus, die Menschen.',
      'Und die Menschen und der Baum.',
    ];
    expect(missingNames(texts, nameTest(['Minsk']))).toEqual([
      { name: 'Ruritania', texts: 2 },
      { name: 'Zenda', texts: 2 },
    ]);
  });

  it('are known when every part is', () => {
    const isKnown = knownByParts(nameTest(['Minsk', 'Brest']));
    expect(isKnown('Minsk and Brest')).toBe(true);
    expect(isKnown('Minsk Times')).toBe(false);
  });
});

describe('statistics', () => {
  it('count facts with their sources, and find the cards to read again', () => {
    const fact = { label: 'Population', value: '1', source: 'atlas' };
    const { deck } = aDeck([
      aCard({ id: 'old', facts: [{ ...fact, asOf: '2001' }] }),
      aCard({
        id: 'new',
        facts: [
          { ...fact, asOf: '2001' },
          { ...fact, asOf: '2026-11' },
        ],
      }),
    ]);
    expect(describeDeck(deck, deck.sources).join('\n')).toMatch(/facts +3, with .* 100\.0 %/);
    expect(describeDeck(deck, []).join('\n')).toMatch(/facts +3, with .* 0\.0 %/);
    expect(oldCards(deck).map(({ entity }) => entity)).toEqual(['old']);
  });
});
