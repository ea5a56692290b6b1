import { type Counts, type Fault, rates, type Score } from './score.ts';

const HUNDRED = 100;

/** A share as a percentage with one decimal. */
export function percent(share: number): string {
  return (share * HUNDRED).toFixed(1);
}

/** Precision, recall and F1 of a score in a line. */
export function rateLine({ all }: Score): string {
  return line(all);
}

/**
 * The same without choices on names that the gold knows and has no entity for, as `score.py --nil-neutral`: OSCE in an
 * encyclopedia of 2010, or "Hong Kong-based".
 */
export function linkedRateLine({ all, faults }: Score): string {
  const onNil = faults.filter(({ what }) => what === 'on-nil').length;
  return line({ ...all, predicted: all.predicted - onNil });
}

/** The same by kind of card, the commonest first. */
export function kindLines({ kinds }: Score): string {
  return [...kinds]
    .sort(([, a], [, b]) => b.gold + b.predicted - a.gold - a.predicted)
    .map(([kind, counts]) => `  ${kind.padEnd(13)} ${line(counts)}`)
    .join('\n');
}

/** The commonest faults, each with how often it is there and one place where. */
export function faultLines({ faults }: Score, most: number): string {
  const grouped = new Map<string, { count: number; first: Fault }>();
  for (const fault of faults) {
    const key = [fault.what, fault.surface, fault.predicted, fault.gold].join('|');
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, { count: 1, first: fault });
    else known.count++;
  }
  return [...grouped.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ count, first }) => `  ${String(count).padStart(3)} ${describe(first)}`)
    .join('\n');
}

function describe({ what, surface, predicted, gold, context }: Fault): string {
  const found = predicted === '' ? '' : ` as ${predicted}`;
  return `${what.padEnd(13)} ${surface}${found}${gold === '' ? '' : `, gold: ${gold}`}  ${context}`;
}

function line(counts: Counts): string {
  const { precision, recall, f1 } = rates(counts);
  const rate = `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;
  return `${rate}  (${counts.right} of ${counts.predicted} right, ${counts.found} of ${counts.gold} found)`;
}
