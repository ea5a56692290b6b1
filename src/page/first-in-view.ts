/** From how far down, in window heights, a page is read from where the reader is. */
const SCROLLED_FROM = 0.5;

/** Parts of the window that are tried for text, as shares of its width and height. */
const LOOK_AT_X = 0.4;
const LOOK_AT_Y = [0.5, 0.3, 0.7] as const;

/**
 * The part of the page that the reader sees, when the page was opened somewhere in its middle (a
 * link to a heading, a restored tab): it is read first. Undefined when the page shows its top,
 * where reading starts anyway.
 */
export function partInView(): Element | undefined {
  if (scrollY < innerHeight * SCROLLED_FROM) return undefined;
  for (const share of LOOK_AT_Y) {
    const found = document.elementFromPoint(innerWidth * LOOK_AT_X, innerHeight * share);
    const part = found && fillsWindow(found);
    if (part !== undefined && part !== null && part !== document.body) return part;
  }
  return undefined;
}

/** The smallest element around `inner` that is about as tall as the window. */
function fillsWindow(inner: Element): Element | undefined {
  for (let at: Element | null = inner; at !== null; at = at.parentElement) {
    if (at.getBoundingClientRect().height >= innerHeight) return at;
  }
  return undefined;
}
