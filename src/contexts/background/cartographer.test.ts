import { expect, it, vi } from 'vitest';
import type { Entity } from '../../entity/entity.ts';
import type { ShapeStore } from '../../platform/deck-store.ts';
import { Cartographer } from './cartographer.ts';

vi.mock('../../entity/world-map.ts', () => ({ mapOfStates: () => 'a map' }));

const CITIES = [1, 2].map((lat) => ({
  kind: 'city',
  geo: { lat, lon: 0 },
  links: [],
})) as unknown as Entity[];

it('reads the world once, but again when it could not be read', async () => {
  const world = vi.fn(async () => ({}));
  world.mockRejectedValueOnce(new Error('world.json is missing from the package.'));
  const shapes = { world, state: async () => undefined } as unknown as ShapeStore;
  const cartographer = new Cartographer(shapes, () => undefined);
  await expect(cartographer.mapOf(CITIES)).rejects.toThrow('missing');
  expect(await cartographer.mapOf(CITIES)).toBe('a map');
  expect(await cartographer.mapOf(CITIES)).toBe('a map');
  expect(world).toHaveBeenCalledTimes(2);
});
