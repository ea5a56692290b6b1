/** Frames smaller than this, in CSS pixels, hold advertisements and buttons, not articles. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** Whether the document is a page with text in it, and not a picture, a feed or a drawing. */
export function isReadable(): boolean {
  return document instanceof HTMLDocument && 'highlights' in CSS;
}

/** Whether the frame is large enough for somebody to read in it; the top frame always is. */
export function isLargeEnough(): boolean {
  return window.top === window || (innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT);
}

/** Calls back once, when the frame has grown large enough. */
export function whenLargeEnough(signal: AbortSignal, grown: () => void): void {
  const stop = new AbortController();
  const listener = () => {
    if (!isLargeEnough()) return;
    stop.abort();
    grown();
  };
  addEventListener('resize', listener, { signal: AbortSignal.any([signal, stop.signal]) });
}
