import * as v from 'valibot';
import { type PartialDate, partialDateSchema } from '../entity/date.ts';

/** How fine a date of Wikibase is known: these, and coarser ones such as decades below. */
const YEAR = 9;
const MONTH = 10;
const DAY = 11;

const JULIAN = 'Q1985786';
const SHAPE = /^\+0*(\d{4})-(\d{2})-(\d{2})T/;

/** A date as Wikibase writes it: `+2001-12-00T00:00:00Z`, with how much of it is known. */
export interface WikibaseTime {
  time: string;
  precision: number;
  calendarmodel?: string | undefined;
}

/**
 * A date of Wikibase to the year, month or day: as fine as both its precision and its digits say,
 * since either may be coarser. Undefined for what a card cannot say: decades and coarser, years
 * before our era, and what is no date. A day of the Julian calendar is another day of ours, so
 * only its year is kept.
 */
export function partialDateOf({
  time,
  precision,
  calendarmodel = '',
}: WikibaseTime): PartialDate | undefined {
  const [, year, month, day] = SHAPE.exec(time) ?? [];
  if (year === undefined || year === '0000' || precision < YEAR) return undefined;
  if (precision < MONTH || month === '00' || calendarmodel.endsWith(JULIAN)) return checked(year);
  if (precision < DAY || day === '00') return checked(`${year}-${month}`);
  return checked(`${year}-${month}-${day}`);
}

function checked(date: string): PartialDate | undefined {
  const read = v.safeParse(partialDateSchema, date);
  return read.success ? read.output : undefined;
}
