/** From how far down, in window heights, a page is read from where the reader is. */
const SCROLLED_FROM = 0.5;

/** Parts of the window that are tried for text, as shares of its width and height. */
const LOOK_AT_X = 0.4;
const LOOK_AT_Y = [0.5, 0.3, 0.7] as const;

/** A page that was loaded so long ago may have been scrolled before the reading began. In ms. */
const OPEN_FOR_LONG_MS = 1_000;

/**
 * The part of the page that the reader sees, when the page was opened somewhere in its middle (a
 * link to a heading, a restored tab): it is read first. Undefined when the page shows its top,
 * where reading starts anyway.
 */
export function partInView(): Element | undefined {
  if (!mayBeScrolled() || scrollY < innerHeight * SCROLLED_FROM) return undefined;
  for (const share of LOOK_AT_Y) {
    const found = document.elementFromPoint(innerWidth * LOOK_AT_X, innerHeight * share);
    const part = found && fillsWindow(found);
    if (part !== undefined && part !== null && part !== document.body) return part;
  }
  return undefined;
}

/**
 * Whether the page may show another part than its top. Only then is it asked: the browser lays the
 * page out to answer, which it would have done later, in its own time.
 */
function mayBeScrolled(): boolean {
  if (location.hash !== '') return true;
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit === undefined || visit.type !== 'navigate') return true;
  return visit.loadEventEnd > 0 && performance.now() - visit.loadEventEnd > OPEN_FOR_LONG_MS;
}

/** The smallest element around `inner` that is about as tall as the window. */
function fillsWindow(inner: Element): Element | undefined {
  for (let at: Element | null = inner; at !== null; at = at.parentElement) {
    if (at.getBoundingClientRect().height >= innerHeight) return at;
  }
  return undefined;
}
