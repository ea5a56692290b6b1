import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DWELL_MS,
  type Dwell,
  type DwellEffect,
  type DwellEvent,
  LEAVE_MS,
  nextDwell,
  nobodyDwells,
  WARM_DWELL_MS,
} from './dwell.ts';

type Event = DwellEvent<string>;

/** Plays events one after the other; gives the last state and all that was to be done. */
function play(...events: Event[]): { state: Dwell<string>; effects: DwellEffect<string>[] } {
  let state = nobodyDwells<string>();
  const effects: DwellEffect<string>[] = [];
  for (const event of events) {
    const next = nextDwell(state, event);
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects };
}

const over = (target: string | undefined, { speed = 0, onCard = false, time = 0 } = {}): Event => ({
  type: 'move',
  target,
  speed,
  onCard,
  time,
});
const ring = (token: number, time = DWELL_MS): Event => ({ type: 'ring', token, time });

describe('dwelling', () => {
  it('opens a card once the pointer has rested on a mention', () => {
    const { effects } = play(over('minsk'), over('minsk'), ring(1));
    expect(effects).toEqual([
      { type: 'prepare', target: 'minsk' },
      { type: 'start-clock', token: 1, after: DWELL_MS },
      { type: 'open', target: 'minsk' },
    ]);
  });

  it('starts again at every fast movement', () => {
    const { state, effects } = play(
      over('minsk', { speed: 2 }),
      over('minsk', { speed: 2 }),
      ring(1),
    );
    expect(state.open).toBeUndefined();
    expect(effects.filter(({ type }) => type === 'start-clock')).toHaveLength(2);
    expect(nextDwell(state, ring(2)).state.open).toBe('minsk');
  });

  it('opens nothing for a pointer that has moved on', () => {
    expect(play(over('minsk'), over(undefined), ring(1)).state.open).toBeUndefined();
    expect(play(over('minsk'), over('brest'), ring(1)).state.open).toBeUndefined();
  });

  it('opens nothing while the page scrolls or the reader types', () => {
    expect(play(over('minsk'), { type: 'disturb' }, ring(1)).state.open).toBeUndefined();
  });

  it('opens at once when asked', () => {
    expect(play({ type: 'ask', target: 'minsk' }).effects).toEqual([
      { type: 'open', target: 'minsk' },
    ]);
  });

  it('closes after a grace, unless the pointer comes back or enters the card', () => {
    const open = [over('minsk'), ring(1), over(undefined)];
    expect(play(...open).effects.at(-1)).toEqual({
      type: 'start-clock',
      token: 2,
      after: LEAVE_MS,
    });
    expect(play(...open, ring(2)).state.open).toBeUndefined();
    expect(play(...open, over('minsk'), ring(2)).state.open).toBe('minsk');
    expect(play(...open, over(undefined, { onCard: true }), ring(2)).state.open).toBe('minsk');
  });

  it('is quicker for a reader who has just closed a card', () => {
    const { effects } = play(
      over('minsk'),
      ring(1),
      { type: 'dismiss', time: 1_000 },
      over('brest', { time: 1_200 }),
    );
    expect(effects.at(-1)).toMatchObject({ type: 'start-clock', after: WARM_DWELL_MS });
  });

  it('closes at once when dismissed', () => {
    expect(play(over('minsk'), ring(1), { type: 'dismiss', time: 0 }).effects.at(-1)).toEqual({
      type: 'close',
    });
  });

  it('never opens twice what is open, and never closes what is not', () => {
    const event: fc.Arbitrary<Event> = fc.oneof(
      fc.record({
        type: fc.constant('move' as const),
        target: fc.constantFrom('minsk', 'brest', undefined),
        speed: fc.constantFrom(0, 2),
        onCard: fc.boolean(),
        time: fc.nat(2_000),
      }),
      fc.record({ type: fc.constant('ring' as const), token: fc.nat(6), time: fc.nat(2_000) }),
      fc.constant<Event>({ type: 'disturb' }),
      fc.record({ type: fc.constant('dismiss' as const), time: fc.nat(2_000) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let shown: string | undefined;
        for (const effect of play(...events).effects) {
          if (effect.type === 'open') {
            expect(effect.target).not.toBe(shown);
            shown = effect.target;
          }
          if (effect.type === 'close') {
            expect(shown).toBeDefined();
            shown = undefined;
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
