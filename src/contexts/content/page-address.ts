import { hostOf } from '../../platform/site.ts';
import { isTop } from './frame.ts';

/**
 * The address of the page as the reader knows it: that of the top frame, also for what is embedded
 * in it. A frame of another site learns only the host of what it is embedded in, and Firefox tells
 * it even that only through the referrer.
 */
export function pageAddress(): string | undefined {
  const url = topAddress();
  return url !== undefined && hostOf(url) !== undefined ? url : undefined;
}

function topAddress(): string | undefined {
  if (isTop()) return addressOf(window);
  try {
    return window.top === null ? undefined : addressOf(window.top);
  } catch {
    const top = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
    return top ?? (document.referrer || location.href);
  }
}

/**
 * A document that a page made itself, in a floating window or in a frame, has no address of its own:
 * what it is taken for is the page that made it, which its base address tells.
 * https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url
 */
function addressOf({ location, document }: Window): string {
  return hostOf(location.href) === undefined ? document.baseURI : location.href;
}

/** The host of the page as the reader knows it. */
export function pageHost(): string | undefined {
  const url = topAddress();
  return (url === undefined ? undefined : hostOf(url)) ?? hostOf(location.href);
}

/** The address of this document, without its fragment: what a correction for a page holds for. */
export function documentAddress(): string {
  return addressOf(window).replace(/#.*$/, '');
}
