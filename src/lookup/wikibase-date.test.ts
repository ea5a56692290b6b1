import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { partialDateSchema } from '../entity/date.ts';
import { partialDateOf } from './wikibase-date.ts';

const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
const JULIAN = 'http://www.wikidata.org/entity/Q1985786';

describe('a date of Wikibase', () => {
  it.each([
    ['+2001-12-31T00:00:00Z', 11, '2001-12-31'],
    ['+2001-12-31T00:00:00Z', 10, '2001-12'],
    ['+2001-12-31T00:00:00Z', 9, '2001'],
    ['+2001-00-00T00:00:00Z', 9, '2001'],
    ['+2001-00-00T00:00:00Z', 11, '2001'],
    ['+2001-07-00T00:00:00Z', 11, '2001-07'],
    ['+00000002014-03-00T00:00:00Z', 10, '2014-03'],
    ['+0987-01-02T00:00:00Z', 11, '0987-01-02'],
    ['+1990-00-00T00:00:00Z', 8, undefined],
    ['-0044-03-15T00:00:00Z', 11, undefined],
    ['+0000-01-01T00:00:00Z', 11, undefined],
    ['+13000-01-01T00:00:00Z', 9, undefined],
    ['+2001-02-30T00:00:00Z', 11, undefined],
    ['yesterday', 11, undefined],
  ])('%s to precision %i is %s', (time, precision, expected) => {
    expect(partialDateOf({ time, precision, calendarmodel: GREGORIAN })).toBe(expected);
  });

  it('keeps only the year of a Julian day', () => {
    const day = { time: '+1703-05-16T00:00:00Z', precision: 11, calendarmodel: JULIAN };
    expect(partialDateOf(day)).toBe('1703');
  });

  it('is a date or nothing, whatever comes', () => {
    const part = (most: number, length: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(length, '0'));
    const time = fc
      .tuple(fc.constantFrom('+', '-'), part(20_000, 4), part(13, 2), part(32, 2))
      .map(([sign, year, month, day]) => `${sign}${year}-${month}-${day}T00:00:00Z`);
    fc.assert(
      fc.property(
        fc.oneof(time, fc.string()),
        fc.integer({ min: 0, max: 14 }),
        (text, precision) => {
          const date = partialDateOf({ time: text, precision });
          expect(date === undefined || v.is(partialDateSchema, date)).toBe(true);
          expect((date ?? '').split('-').length).toBeLessThanOrEqual(Math.max(1, precision - 8));
        },
      ),
    );
  });
});
