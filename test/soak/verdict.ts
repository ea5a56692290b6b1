import type { Measure } from './measure.ts';

/** Rounds until what is made once and kept has been made: the first card, tables for dates, caches. */
const WARM_UP = 3;
/** The first and the last fifth of what was measured are compared. */
const COMPARED = 5;

/** What is kept of texts that may come back fills up in the course of a day, to a bound. */
const OBJECTS_SHARE = 0.05;

/**
 * How far something may grow and still be called flat. A whole heap is only told: the engine compiles
 * what has run often again and again better, for hours, and the browser writes down what happened in
 * a page, to a bound; neither is kept by anybody's script.
 */
export type Allowed = { readonly share: number } | { readonly count: number } | 'told';

/** One thing that is looked at. */
interface Figure {
  readonly what: string;
  readonly unit: Verdict['unit'];
  readonly allowed: Allowed;
  of(measure: Measure): number | undefined;
}

const objects = { unit: 'bytes', allowed: { share: OBJECTS_SHARE } } as const;
const counted = { unit: 'count', allowed: { count: 0 } } as const;
const told = { unit: 'bytes', allowed: 'told' } as const;

const FIGURES: readonly Figure[] = [
  { what: 'objects of the old tab', ...objects, of: ({ heap }) => heap.objects },
  { what: 'its whole heap', ...told, of: ({ heap }) => heap.all },
  { what: 'its nodes', ...counted, of: ({ nodes }) => nodes },
  { what: 'its listeners', ...counted, of: ({ listeners }) => listeners },
  { what: 'its ranges', ...counted, of: ({ ranges }) => ranges },
  { what: 'objects of the background', ...objects, of: ({ worker }) => worker?.objects },
  { what: 'its whole heap', ...told, of: ({ worker }) => worker?.all },
];

/** What became of one figure. */
export interface Verdict {
  readonly what: string;
  readonly unit: 'bytes' | 'count';
  readonly allowed: Allowed;
  /** Medians of the first and the last fifth. */
  readonly first: number;
  readonly last: number;
  /** Growth from one round to the next. */
  readonly aRound: number;
  readonly flat: boolean;
}

/** What is looked at: the whole run, or the time from one evening to the next, all days together. */
export type Span = 'run' | 'day';

/** Says of each figure whether it stayed flat; one that was never measured did not. */
export function judge(measures: readonly Measure[], span: Span): Verdict[] {
  const when = (measure: Measure): number => (span === 'run' ? measure.round : measure.age);
  const begun = measures.filter(({ round, age }) => round > WARM_UP && (span === 'run' || age > 0));
  const inOrder = begun.toSorted((a, b) => when(a) - when(b));
  return FIGURES.map(({ of, ...figure }) => {
    const points = inOrder.flatMap((measure) => {
      const value = of(measure);
      return value === undefined ? [] : [{ when: when(measure), value }];
    });
    const size = Math.ceil(points.length / COMPARED);
    const [early, late] = [points.slice(0, size), points.slice(points.length - size)];
    const [first, last] = [median(early, 'value'), median(late, 'value')];
    const growth = last - first;
    const aRound = growth / (median(late, 'when') - median(early, 'when'));
    return { ...figure, first, last, aRound, flat: isFlat(figure.allowed, first, growth) };
  });
}

function isFlat(allowed: Allowed, first: number, growth: number): boolean {
  if (allowed === 'told') return true;
  return growth <= ('share' in allowed ? allowed.share * first : allowed.count);
}

function median<Key extends string>(points: readonly Record<Key, number>[], key: Key): number {
  const values = points.map((point) => point[key]).toSorted((a, b) => a - b);
  return values[values.length >> 1] ?? Number.NaN;
}
