import { describe, expect, it } from 'vitest';
import { editionInPlaceOf, isOld } from './edition.ts';

describe('the bundled decks', () => {
  it.each([
    ['2026-11-29', '2027-02-28T23:00:00Z', false],
    ['2026-11-29', '2027-03-01T01:00:00Z', true],
    ['2026-08', '2026-10-31T23:00:00Z', false],
    ['2026-08', '2026-11-01T00:00:00Z', true],
  ])('of %s are old on %s: %s', (date, now, old) => {
    expect(isOld({ date }, new Date(now))).toBe(old);
  });

  it('are never old when they do not say of when they are', () => {
    expect(isOld({}, new Date('2099-01-01'))).toBe(false);
  });

  it.each([
    ['2027-01-01', true],
    ['2026-11-29', true],
    ['2026-11-28', false],
    [undefined, false],
  ])('of 2026-11-29 give way to an edition of %s: %s', (date, givesWay) => {
    const other = { id: 'other', date: '2030-01-01' };
    const kept = { id: 'bundled', ...(date !== undefined && { date }) };
    const inPlace = editionInPlaceOf({ id: 'bundled', date: '2026-11-29' }, [other, kept]);
    expect(inPlace).toBe(givesWay ? kept : undefined);
  });
});
