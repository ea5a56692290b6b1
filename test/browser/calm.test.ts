import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Rect, Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const MANY = 50;

/** A hand that moves from one side of a page to the other, in CSS pixels a millisecond. */
const SWEEP_SPEED = 1.5;
const SWEPT = 20;

/**
 * How long a card waits for a resting pointer, and how far it may be off. In ms. The page sets a timer of
 * its own at the same movement, so that a busy machine, whose timers are all late, is not the card's fault:
 * a median of 463 ms was seen on one, with both browsers' tests running at once.
 */
const DWELL_MS = 400;
const DWELL_SLACK_MS = 60;
const TRIES = 5;

/** A card that was going to open would be open after this. In ms. */
const LATE_MS = 700;

const WALKED = ['Belarus', 'China', 'Minsk', 'NATO', 'Lukashenko', 'Poland'];

inBrowsers('cards keep calm', { folders: SAMPLE.folders }, (here) => {
  const open = async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    return tab;
  };

  it('while the pointer sweeps over twenty mentions', async () => {
    const tab = await open();
    const mentions = (await tab.painted()).slice(0, SWEPT);
    expect(mentions).toHaveLength(SWEPT);
    for (const { text } of mentions) await sweepOver(tab, await tab.locate(text));
    await pause(LATE_MS);
    expect(await tab.card()).toBeNull();
    await tab.close();
  });

  it('until the pointer has rested on one for 400 ms; then all of it is there at once', async () => {
    const waits: Wait[] = [];
    for (let at = 0; at < TRIES; at++) {
      const tab = await open();
      await tab.evaluate(watchCard, DWELL_MS);
      await tab.pointTo('Lukashenko');
      await tab.waitForCard();
      waits.push(await tab.evaluate(() => Reflect.get(globalThis, 'waited') as Wait));
      await tab.close();
    }
    expect(median(waits.map(({ card }) => card))).toBeGreaterThan(DWELL_MS - DWELL_SLACK_MS);
    expect(median(waits.map(({ card, timer }) => card - timer))).toBeLessThan(DWELL_SLACK_MS);
  });

  it('while the pointer walks straight from a mention to its card', async () => {
    const tab = await open();
    for (const text of WALKED) {
      await tab.pointTo(text);
      const { rect, name } = await tab.waitForCard();
      const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      await tab.moveMouse(middle.x, middle.y, { steps: 30 });
      await pause(LATE_MS);
      expect((await tab.card())?.name, text).toBe(name);
      await tab.press('Escape');
      await tab.waitForNoCard();
      await tab.moveMouse(2, 2);
      await pause(LATE_MS);
    }
    await tab.close();
  });
});

/** Crosses a mention from left to right at the speed of a sweep, by the clock. */
async function sweepOver(tab: Tab, { x, y, width, height }: Rect): Promise<void> {
  const line = y + height / 2;
  const [from, to] = [x - 60, x + width + 60];
  const start = performance.now();
  await tab.moveMouse(from, line);
  for (let at = from; at < to; ) {
    // The clock leads: a slow machine skips places, as a hand does.
    at = Math.min(to, from + (performance.now() - start) * SWEEP_SPEED);
    await tab.moveMouse(at, line);
  }
}

/** Times since the pointer's last move, in ms: when the card was there, when a bare timer of 400 ms fired. */
interface Wait {
  card: number;
  timer: number;
}

/** Runs in the page: notes when the card is there, and when a timer set at the same movement fires. */
function watchCard(dwell: number): void {
  let [moved, timer] = [0, 0];
  let clock: ReturnType<typeof setTimeout> | undefined;
  const note = (event: Event) => {
    moved = event.timeStamp;
    clearTimeout(clock);
    clock = setTimeout(() => {
      timer = performance.now() - moved;
    }, dwell);
  };
  document.addEventListener('pointermove', note, { capture: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector('sidelight-card') === null) return;
    // A timer that is still to fire would be later than now: the card was not late.
    const card = performance.now() - moved;
    Reflect.set(globalThis, 'waited', { card, timer: timer || card });
    observer.disconnect();
  }).observe(document.documentElement, { childList: true });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
