import type { PartialDate } from '../entity/date.ts';

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'short' },
  3: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** A date as people write it in a language, no finer than it is known: "Jul 2024". */
export function writtenDate(date: PartialDate, language: string): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const format = new Intl.DateTimeFormat(language, { ...FORMATS[parts.length], timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, day));
}
