import { expect, it } from 'vitest';
import type { Dossier } from '../entity/dossier.ts';
import { timeStrip } from './time-strip.ts';

const TODAY = '2026-11-30';

/** The dossier of somebody of whom these facts are known. */
function personWith(...facts: { label: string; since: string; until?: string }[]): Dossier {
  const told = facts.map((fact) => ({ value: 'Minsk', asOf: '2026', source: 'atlas', ...fact }));
  const entity = { kind: 'person', facts: told, relations: [] };
  return { entity, related: [] } as unknown as Dossier;
}

it('ends with the last thing that happened, which does not go on', () => {
  const office = { label: 'Office', since: '1961-01-20', until: '1963-11-22' };
  const death = { label: 'Death', since: '1963-11-22', until: '1963-11-22' };
  const strip = timeStrip(personWith(office, death), undefined, TODAY);
  expect(strip?.end).toBe('1963-11-22');
  expect(strip?.marks.map(({ label, open, from, to }) => [label, open, from, to])).toEqual([
    ['Office: Minsk', false, 0, 1],
    ['Death: Minsk', false, 1, 1],
  ]);
});

it('goes to today where an office goes on', () => {
  const before = { label: 'Before', since: '2001', until: '2006' };
  const strip = timeStrip(personWith(before, { label: 'Office', since: '2006' }), undefined, TODAY);
  expect(strip?.end).toBe(TODAY);
  expect(strip?.marks.map(({ open }) => open)).toEqual([false, true]);
});
