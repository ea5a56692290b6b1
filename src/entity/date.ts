import * as v from 'valibot';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTHS_IN_YEAR = 12;
const FULL_DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * A calendar date known to the year, the month or the day: `2024`, `2024-07` or `2024-07-04`.
 * Anything finer than the source says would be invented.
 */
export const partialDateSchema = v.pipe(
  v.string(),
  v.check(isCalendarDate, 'Expected a date such as 2024, 2024-07 or 2024-07-04.'),
);

/** A date to the year, month or day, as ISO 8601 text. */
export type PartialDate = v.InferOutput<typeof partialDateSchema>;

/** The first day that a partial date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): string {
  return `${date}-01-01`.slice(0, FULL_DATE_LENGTH);
}

/** The last day that a partial date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day !== undefined) return date;
  return `${year}-${month}-${String(daysInMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

/**
 * Whether something that held from `since` until `until` held on `day` (`YYYY-MM-DD`).
 * A missing bound is open; a bound known only to the year or month counts as holding through it.
 */
export function heldOn(
  day: string,
  { since, until }: { since?: PartialDate; until?: PartialDate },
): boolean {
  if (since !== undefined && firstDay(since) > day) return false;
  return until === undefined || day <= lastDay(until);
}

function isCalendarDate(text: string): boolean {
  const found = SHAPE.exec(text);
  if (found === null) return false;
  const [, year, month = '01', day = '01'] = found;
  if (Number(month) < 1 || Number(month) > MONTHS_IN_YEAR) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Today's date in UTC, as `YYYY-MM-DD`. */
export function today(): string {
  return new Date().toISOString().slice(0, FULL_DATE_LENGTH);
}
