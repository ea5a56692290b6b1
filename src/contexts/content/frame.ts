import { afterFrame, runNext } from '../../page/pace.ts';
import { browser } from '../../platform/browser.ts';

/** Frames smaller than this, in CSS pixels, hold advertisements and buttons, not articles. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** Documents of these types are prose; text without markup is source code more often than not. */
const PAGES: readonly string[] = ['text/html', 'application/xhtml+xml'];

/**
 * Whether the document is a page with text in it, and not a picture, a feed or a drawing. Not by its
 * class: a page that is served as XML is no `HTMLDocument` in Chromium, and what browsers show of other
 * files is one.
 */
export function isReadable(): boolean {
  return PAGES.includes(document.contentType) && 'highlights' in CSS;
}

/**
 * Runs what listens to the document and its window, and again whenever the page has thrown away all
 * listeners, ours with them: `document.open` does. The signal that is given ends with each such life.
 */
export function keepListening(signal: AbortSignal, listen: (signal: AbortSignal) => void): void {
  let life = new AbortController();
  const begin = () => {
    life.abort();
    life = new AbortController();
    listen(AbortSignal.any([signal, life.signal]));
  };
  const observer = new MutationObserver(begin);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  begin();
}

/** Whether a frame inside a page is large enough for somebody to read in it. */
function isLargeEnough(): boolean {
  return innerWidth >= LEAST_WIDTH && innerHeight >= LEAST_HEIGHT;
}

/** Whether this is the frame of the page itself. Asking for the parent takes half as long as for the top. */
export function isTop(): boolean {
  return window.parent === window;
}

/**
 * Resolves when a frame inside a page is large enough, once it has been laid out: to ask before would have the browser do
 * that for us.
 */
export async function whenLargeEnough(signal: AbortSignal): Promise<void> {
  await afterFrame();
  if (isLargeEnough()) return;
  await happens(signal, (happened, within) => {
    const listener = () => isLargeEnough() && happened();
    addEventListener('resize', listener, { signal: within });
  });
}

/**
 * Resolves when the browser has read the document, which may be at once, and the page's own listeners for
 * that have run.
 */
export async function whenParsed(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return;
  await happens(signal, (happened, within) => {
    const listener = () => runNext(happened);
    document.addEventListener('DOMContentLoaded', listener, { signal: within });
  });
}

/** Resolves when what is listened for has happened, once, and listens no more. */
async function happens(
  signal: AbortSignal,
  listen: (happened: () => void, signal: AbortSignal) => void,
): Promise<void> {
  const stop = new AbortController();
  const within = AbortSignal.any([signal, stop.signal]);
  await new Promise<void>((resolve) => keepListening(within, (life) => listen(resolve, life)));
  stop.abort();
}

/** Whether this is a page of the extension itself, which has run this script for readers to try. */
export function isOurs(): boolean {
  return location.href.startsWith(browser.runtime.getURL(''));
}
