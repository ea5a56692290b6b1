import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goOn, startTrail, step } from './trail.ts';

it('goes back the way it came', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 9 }), (steps) => {
      let trail = startTrail('first');
      for (const item of steps) trail = goOn(trail, item);
      for (const item of [...steps].reverse()) {
        expect(trail.items[trail.at]).toBe(item);
        trail = step(trail, -1);
      }
      expect(trail.items[trail.at]).toBe('first');
    }),
  );
});

it('forgets what lay forward once it goes another way, and never steps off its ends', () => {
  const back = step(goOn(startTrail('a'), 'b'), -1);
  expect(step(back, 1)).toEqual({ items: ['a', 'b'], at: 1 });
  expect(goOn(back, 'c')).toEqual({ items: ['a', 'c'], at: 1 });
  expect(step(back, -1).at).toBe(0);
  expect(step(goOn(back, 'c'), 1).at).toBe(1);
});
