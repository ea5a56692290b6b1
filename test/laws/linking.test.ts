import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileBundledDecks } from '../../src/decks/bundle.ts';
import { Annotator, type FoundSpan } from '../../src/linker/annotator.ts';
import { BenchDecks } from '../eval/bench-decks.ts';
import { EntityNames } from '../eval/entity-names.ts';
import { readMarkedTexts } from '../eval/marked-text.ts';
import { springTraps } from '../eval/traps.ts';

/** Twice the work may take longer than twice the time on a busy machine; squared would take 16. */
const FOURFOLD = 4;
const MOST_TIMES = 9;

/** `npm run eval -- --traps` prints the figure of docs/linking.md; below this, something broke. */
const LEAST_RIGHT = 0.95;

const texts = [...readMarkedTexts('traps.yaml'), ...readMarkedTexts('lessons.yaml')].map(
  ({ text }) => text,
);
const articles = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 12 });

let annotator: Annotator;
beforeAll(async () => {
  annotator = new Annotator(await compileBundledDecks());
});

/** What the names of each block mean when the blocks come all at once, in the order given. */
function meanings(blocks: readonly string[]): string[][] {
  const spans = annotator.find(blocks);
  const { choices } = annotator.link(spans, []);
  return blocks.map((_, block) =>
    spans.flatMap((span, at) =>
      span.block === block ? `${span.start} ${choices[at]?.entity ?? '-'}` : [],
    ),
  );
}

describe('linking', () => {
  it('means the same by the same text, every time', () => {
    fc.assert(
      fc.property(articles, (blocks) => {
        expect(meanings(blocks)).toEqual(meanings(blocks));
      }),
      { numRuns: 60 },
    );
  });

  it('means the same in whatever order blocks come', () => {
    const shuffled = articles.chain((blocks) =>
      fc.tuple(
        fc.constant(blocks),
        fc.shuffledSubarray([...blocks.keys()], { minLength: blocks.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([blocks, order]) => {
        const straight = meanings(blocks);
        const turned = meanings(order.map((block) => blocks[block]!));
        expect(turned).toEqual(order.map((block) => straight[block]));
      }),
      { numRuns: 120 },
    );
  });

  it('means the same in the end in whatever batches blocks come', () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 5 }), (blocks, size) => {
        const spans: FoundSpan[] = [];
        let evidence: string[] = [];
        for (let from = 0; from < blocks.length; from += size) {
          const found = annotator.find(blocks.slice(from, from + size));
          evidence = annotator.link(found, evidence).evidence;
          spans.push(...found.map((span) => ({ ...span, block: from + span.block })));
        }
        const choose = (all: readonly FoundSpan[]) =>
          annotator.link(all, []).choices.map(({ entity }) => entity);
        expect(choose(spans)).toEqual(choose(annotator.find(blocks)));
      }),
      { numRuns: 60 },
    );
  });

  it('costs as much again for as many names again', () => {
    const timeOf = (times: number) => {
      const spans = annotator.find(Array.from({ length: times }, () => texts).flat());
      const runs = Array.from({ length: 5 }, () => {
        const start = performance.now();
        annotator.link(spans, []);
        return performance.now() - start;
      });
      return Math.min(...runs);
    };
    timeOf(1);
    expect(timeOf(FOURFOLD)).toBeLessThan(MOST_TIMES * timeOf(1));
  });

  it('does as the reader said of a name, and of no other', () => {
    const text =
      'The Georgia Bulldogs won. Officials in Armenia and Georgia met. Neil Jordan left.';
    const said = new Map([
      ['Georgia', 'georgia'],
      ['Armenia', null],
    ]);
    const spans = annotator.find([text], said);
    const { choices } = annotator.link(spans, []);
    const found = spans.map(({ start, end }, at) => [text.slice(start, end), choices[at]?.entity]);
    expect(found.filter(([surface]) => surface === 'Georgia')).toEqual([
      ['Georgia', 'georgia'],
      ['Georgia', 'georgia'],
    ]);
    expect(found.map(([surface]) => surface)).not.toContain('Armenia');
    expect(choices[0]?.reasons[0]?.code).toBe('reader');
  });
});

describe('the traps', () => {
  it('are three hundred, half with the sense that has a card', () => {
    const traps = readMarkedTexts('traps.yaml');
    expect(traps).toHaveLength(300);
    expect(traps.filter(({ marks }) => marks[0]?.meant !== undefined)).toHaveLength(150);
    expect(traps.every(({ marks }) => marks.length === 1)).toBe(true);
  });

  it('are sprung by few', async () => {
    const traps = springTraps(await BenchDecks.open(new EntityNames([])));
    const right = traps.filter((trap) => trap.right).length;
    expect(right / traps.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it('are not what the linker learned from', () => {
    const lessons = new Set(readMarkedTexts('lessons.yaml').map(({ text }) => text));
    expect(readMarkedTexts('traps.yaml').filter(({ text }) => lessons.has(text))).toEqual([]);
  });
});
