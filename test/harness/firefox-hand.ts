import type { Bidi } from './bidi.ts';
import type { Driver } from './driver.ts';
import { chord } from './firefox-keys.ts';
import type { Point } from './session.ts';

type Hand = Pick<Driver, 'moveMouse' | 'pressMouse' | 'tap' | 'press' | 'type' | 'wheel'>;

/** One frame of a 60 Hz screen: the browser sees one pointer event in each. */
const FRAME_MS = 16;

/** The pointer and the keys of one Firefox tab. */
export function firefoxHand(bidi: Bidi, context: string): Hand {
  let at: Point = { x: 0, y: 0 };
  const perform = async (source: object): Promise<void> => {
    await bidi.send('input.performActions', { context, actions: [source] });
  };
  const mouse = (actions: readonly object[]): Promise<void> =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const keys = (actions: readonly object[]): Promise<void> =>
    perform({ type: 'key', id: 'keyboard', actions });
  return {
    async moveMouse(x, y, steps) {
      const path = between(at, { x, y }, steps);
      at = { x, y };
      await mouse(path.map((point) => ({ type: 'pointerMove', ...point, duration: FRAME_MS })));
    },
    pressMouse: () =>
      mouse([
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    tap: (x, y) =>
      perform({
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'touch' },
        actions: [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      }),
    press: (key) => keys(chord(key)),
    type: (text) => keys([...text].flatMap(chord)),
    wheel: (deltaY) =>
      perform({
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', x: Math.round(at.x), y: Math.round(at.y), deltaX: 0, deltaY }],
      }),
  };
}

function between(from: Point, to: Point, steps: number): Point[] {
  return Array.from({ length: steps }, (_, i) => {
    const part = (i + 1) / steps;
    // The protocol takes whole pixels only in some versions.
    return {
      x: Math.round(from.x + (to.x - from.x) * part),
      y: Math.round(from.y + (to.y - from.y) * part),
    };
  });
}
