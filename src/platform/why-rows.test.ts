import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Brief } from '../entity/catalogue.ts';
import { REASONS } from '../entity/why.ts';
import { packWhy, unpackWhy } from './why-rows.ts';

const ENTITIES: Brief[] = ['belarus', 'china', 'sco'].map((id) => ({
  id,
  label: id,
  kind: 'state',
}));
const ids = fc.array(fc.constantFrom(...ENTITIES.map(({ id }) => id)), { maxLength: 3 });

it('brings reasons and other readings back as they were', () => {
  const reason = fc.record({ code: fc.constantFrom(...REASONS), entities: ids });
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 4 }), ids, (reasons, others) => {
      const row = packWhy({ reasons, others }, (id) => ENTITIES.findIndex((one) => one.id === id));
      const why = unpackWhy(row, ENTITIES);
      expect(why.reasons).toEqual(reasons);
      expect(why.others.map(({ id }) => id)).toEqual(others);
    }),
  );
});

it('reads nothing out of a row that says nothing', () => {
  expect(unpackWhy([], ENTITIES)).toEqual({ reasons: [], others: [] });
  expect(unpackWhy([1, 99, 0, 7], ENTITIES)).toEqual({ reasons: [], others: [] });
  // Counted out, this would take weeks.
  const endless = [Number.MAX_SAFE_INTEGER];
  expect(unpackWhy(endless, ENTITIES)).toEqual({ reasons: [], others: [] });
});
