import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { firstDay, heldOn, lastDay, partialDateSchema } from './date.ts';

const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('partial dates', () => {
  it('are read to the year, the month or the day', () => {
    for (const date of ['2024', '2024-07', '2024-02-29']) {
      expect(v.is(partialDateSchema, date)).toBe(true);
    }
    for (const date of [
      '24',
      '2024-13',
      '2023-02-29',
      '2024-7-4',
      '2024-07-04T00:00Z',
      'July 2024',
      '',
    ]) {
      expect(v.is(partialDateSchema, date)).toBe(false);
    }
  });

  it('mean a stretch of days', () => {
    expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay('2024-07-04'), lastDay('2024-07-04')]).toEqual(['2024-07-04', '2024-07-04']);
  });

  it('contain every day that starts with them', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(4, 7, 10), (date, length) => {
        const partial = date.slice(0, length);
        expect(firstDay(partial) <= date && date <= lastDay(partial)).toBe(true);
      }),
    );
  });
});

describe('what held for a time', () => {
  it('held from its first day to its last, open ends included', () => {
    expect(heldOn('2024-07-03', { since: '2024-07-04' })).toBe(false);
    expect(heldOn('2024-07-04', { since: '2024-07-04' })).toBe(true);
    expect(heldOn('2001-12-31', { since: '1996', until: '2001' })).toBe(true);
    expect(heldOn('2002-01-01', { since: '1996', until: '2001' })).toBe(false);
    expect(heldOn('1900-01-01', {})).toBe(true);
  });
});
