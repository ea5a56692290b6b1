// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { partInView } from './first-in-view.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  location.hash = '';
});

/** Whether the page was asked where it is scrolled to, which has the browser lay it out. */
function asks(visit: { type: string; loadEventEnd: number }, now: number): boolean {
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([visit as unknown as PerformanceEntry]);
  vi.spyOn(performance, 'now').mockReturnValue(now);
  const scrolled = vi.spyOn(globalThis, 'scrollY', 'get').mockReturnValue(0);
  partInView();
  return scrolled.mock.calls.length > 0;
}

it('is not asked for on a page that was just opened: it shows its top', () => {
  expect(asks({ type: 'navigate', loadEventEnd: 0 }, 300)).toBe(false);
  expect(asks({ type: 'navigate', loadEventEnd: 400 }, 500)).toBe(false);
});

it.each([
  ['was gone back to', 'back_forward', 0],
  ['was loaded again', 'reload', 0],
  ['has been open for long', 'navigate', 60_000],
])('is asked for on a page that %s', (_, type, now) => {
  expect(asks({ type, loadEventEnd: 400 }, now)).toBe(true);
});

it('is asked for on a page that was opened at a heading', () => {
  location.hash = '#sanctions';
  expect(asks({ type: 'navigate', loadEventEnd: 0 }, 300)).toBe(true);
});
