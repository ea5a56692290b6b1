import type { Measure } from './measure.ts';
import type { Allowed, Verdict } from './verdict.ts';

const KILOBYTE = 1_000;
const PERCENT = 100;

const HEADS = ['', 'first', 'last', 'growth', 'a round', 'allowed', ''] as const;
const FIRST_WIDTH = 26;
const WIDTH = 15;

/** One round in a line. */
export function lineOf({ round, age, worker, ...old }: Measure): string {
  const figures = [
    `objects ${inKilobytes(old.heap.objects)} of ${inKilobytes(old.heap.all)}`,
    `${old.nodes} nodes`,
    `${old.listeners} listeners`,
    `${old.ranges} ranges`,
    worker === undefined
      ? 'the background does not run'
      : `background ${inKilobytes(worker.objects)} of ${inKilobytes(worker.all)}`,
  ];
  return `round ${round} (${age} since an evening): ${figures.join(', ')}`;
}

/** Verdicts as a table under a title. */
export function tableOf(title: string, verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { what, unit, allowed, first, last, aRound, flat } = verdict;
    const write = unit === 'bytes' ? inKilobytes : plain;
    const growth = unit === 'bytes' ? inPercent((last - first) / first) : plain(last - first);
    if (Number.isNaN(last)) return [what, 'never measured'];
    const said = allowed === 'told' ? '' : flat ? 'flat' : 'GROWS';
    return [what, write(first), write(last), growth, write(aRound), inWords(allowed), said];
  });
  return [title, ...[HEADS, ...rows].map(inColumns)].join('\n');
}

function inColumns([first = '', ...rest]: readonly string[]): string {
  return `  ${first.padEnd(FIRST_WIDTH)}${rest.map((cell) => cell.padStart(WIDTH)).join('')}`;
}

function inWords(allowed: Allowed): string {
  if (allowed === 'told') return '';
  return 'share' in allowed ? inPercent(allowed.share) : plain(allowed.count);
}

function inKilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB`;
}

function inPercent(share: number): string {
  return `${(share * PERCENT).toFixed(1)} %`;
}

function plain(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(2);
}
