import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../entity/kind.ts';
import { familiarityOf } from './familiarity.ts';
import type { Mention } from './mention.ts';
import { isWanted, mentionsToPaint, type PaintRules, SCREEN_TEXT } from './mentions-to-paint.ts';

const ids = ['china', 'italy', 'minsk', 'sco', 'fiji'];
const LETTERS_A_NAME = 8;

const rules: fc.Arbitrary<PaintRules> = fc.record({
  density: fc.constantFrom('every', 'paragraph', 'page'),
  cap: fc.constantFrom(0, 1, 3, 10),
  kindsOff: fc.subarray(['state', 'city', 'organisation'] as const),
  familiarity: fc.integer({ min: 0, max: 3 }),
  hidden: fc.subarray(ids).map((hidden) => new Set(hidden)),
});

const entity = fc.record({
  id: fc.constantFrom(...ids),
  label: fc.constant('x'),
  kind: fc.constantFrom(...KINDS.slice(0, 6)),
});

const block = fc
  .tuple(fc.array(entity, { maxLength: 12 }), fc.nat(SCREEN_TEXT))
  .map(([entities, tail]) => ({
    text: ' '.repeat(entities.length * LETTERS_A_NAME + tail),
    mentions: entities.map((entity, place): Mention => {
      const start = place * LETTERS_A_NAME;
      return { start, end: start + 1, entity, why: { reasons: [], others: [] } };
    }),
  }));
const blocks = fc.array(block, { maxLength: 12 });

/** Where each painted mention starts in the whole text. */
function places(given: { text: string }[], chosen: Mention[][]): number[] {
  let offset = 0;
  return chosen.flatMap((mentions, place) => {
    const found = mentions.map(({ start }) => offset + start);
    offset += given[place]!.text.length;
    return found;
  });
}

describe('the mentions that are painted', () => {
  it('are some of each block, in order, and wanted', () => {
    fc.assert(
      fc.property(blocks, rules, (given, wanted) => {
        const chosen = mentionsToPaint(given, wanted);
        expect(chosen).toHaveLength(given.length);
        for (const [place, mentions] of chosen.entries()) {
          const all = given[place]!.mentions;
          expect(mentions).toEqual(all.filter((mention) => mentions.includes(mention)));
          expect(mentions.every(({ entity }) => isWanted(entity, wanted))).toBe(true);
        }
      }),
    );
  });

  it('are, without a cap, exactly the first of each block, of the page, or all', () => {
    fc.assert(
      fc.property(blocks, rules, (given, free) => {
        const wanted = { ...free, cap: 0 };
        const chosen = mentionsToPaint(given, wanted);
        const firsts = (mentions: readonly Mention[]) =>
          mentions.filter(
            ({ entity }, at) => mentions.findIndex((other) => other.entity.id === entity.id) === at,
          );
        const kept = given.map(({ mentions }) =>
          mentions.filter(({ entity }) => isWanted(entity, wanted)),
        );
        if (wanted.density === 'every') expect(chosen).toEqual(kept);
        if (wanted.density === 'paragraph') expect(chosen).toEqual(kept.map(firsts));
        if (wanted.density === 'page') expect(chosen.flat()).toEqual(firsts(kept.flat()));
      }),
    );
  });

  it('are never more than the cap on a screenful, wherever it starts', () => {
    fc.assert(
      fc.property(blocks, rules, (given, wanted) => {
        fc.pre(wanted.cap > 0);
        const at = places(given, mentionsToPaint(given, wanted));
        for (const from of at) {
          const near = at.filter((place) => place >= from && place < from + SCREEN_TEXT);
          expect(near.length).toBeLessThanOrEqual(wanted.cap);
        }
      }),
    );
  });

  it('become no more when the rules become stricter, but for where the cap moves them', () => {
    fc.assert(
      fc.property(blocks, rules, fc.constantFrom(...ids), (given, free, id) => {
        const wanted = { ...free, cap: 0 };
        const stricter = { ...wanted, hidden: new Set([...wanted.hidden, id]) };
        const without = mentionsToPaint(given, wanted).map((mentions) =>
          mentions.filter(({ entity }) => entity.id !== id),
        );
        expect(mentionsToPaint(given, stricter)).toEqual(without);
      }),
    );
  });
});

describe('familiarity', () => {
  it('knows what is in every newspaper, then in most, then all states', () => {
    expect(familiarityOf({ id: 'china', label: 'China', kind: 'state' })).toBe(1);
    expect(familiarityOf({ id: 'italy', label: 'Italy', kind: 'state' })).toBe(2);
    expect(familiarityOf({ id: 'fiji', label: 'Fiji', kind: 'state' })).toBe(3);
    expect(familiarityOf({ id: 'sco', label: 'SCO', kind: 'organisation' })).toBe(Infinity);
  });
});
