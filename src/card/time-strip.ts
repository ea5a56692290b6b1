import { firstDay, lastDay, type PartialDate } from '../entity/date.ts';
import type { Dossier } from '../entity/dossier.ts';
import type { Kind } from '../entity/kind.ts';

/** Something on the line of time: a moment, or what went on from one day to another. */
export interface TimeMark {
  label: string;
  since: PartialDate;
  until: PartialDate | undefined;
  /** Whether it goes on today. */
  open: boolean;
  /** Where it starts and ends, as shares of the strip. */
  from: number;
  to: number;
}

/** A line of time: its ends, what lies on it, and where on it the article was published. */
export interface TimeStrip {
  start: string;
  end: string;
  marks: TimeMark[];
  published: number | undefined;
}

/** Kinds of which time is the story. */
const TOLD_BY_TIME: ReadonlySet<Kind> = new Set(['person', 'event', 'agreement']);

/** A line with fewer marks says less than the dates alone. */
const LEAST_MARKS = 2;

interface Dated {
  label: string;
  since: PartialDate;
  until: PartialDate | undefined;
  lasts: boolean;
}

/** The line of time on an entity's card; undefined where there is too little to be seen on it. */
export function timeStrip(
  { entity, related }: Dossier,
  published: string | undefined,
  day: string,
): TimeStrip | undefined {
  if (!TOLD_BY_TIME.has(entity.kind)) return undefined;
  const nameOf = new Map(related.map(({ id, short, label }) => [id, short ?? label]));
  const person = entity.kind === 'person';
  const dated: Dated[] = [
    ...entity.facts.map(({ label, value, ...time }) => ({ label: `${label}: ${value}`, ...time })),
    ...entity.relations.map(({ role, target, ...time }) => ({
      label: [role, nameOf.get(target)].filter(Boolean).join(', '),
      ...time,
    })),
  ].flatMap(({ label, since, until }) =>
    since === undefined
      ? []
      : [{ label, since, until, lasts: until === undefined ? person : until !== since }],
  );
  const distinct = [...new Map(dated.reverse().map((item) => [item.since, item])).values()];
  if (distinct.length < LEAST_MARKS) return undefined;
  return laidOut(
    distinct.sort((a, b) => a.since.localeCompare(b.since)),
    published,
    day,
  );
}

function laidOut(dated: readonly Dated[], published: string | undefined, day: string): TimeStrip {
  const goesOn = dated.some(({ lasts, until }) => lasts && until === undefined);
  const lastDays = dated.map(({ since, until }) => lastDay(until ?? since));
  const start = firstDay(dated[0]?.since ?? day);
  const end = goesOn ? day : [...lastDays, ...(published ? [published] : [])].sort().at(-1)!;
  const [first, length] = [Date.parse(start), Math.max(Date.parse(end) - Date.parse(start), 1)];
  const share = (date: string) => Math.min(Math.max((Date.parse(date) - first) / length, 0), 1);
  const marks = dated.map(({ label, since, until, lasts }) => ({
    label,
    since,
    until,
    open: lasts && until === undefined,
    from: share(firstDay(since)),
    to: lasts ? share(until === undefined ? day : lastDay(until)) : share(firstDay(since)),
  }));
  const onIt = published !== undefined && published >= start && published <= end;
  return { start, end, marks, published: onIt ? share(published) : undefined };
}
