import { hostOf } from '../../platform/site.ts';

/**
 * The host of the page as the reader knows it: that of the top frame, also for what is embedded in
 * it. Firefox tells an embedded frame its ancestors only through the referrer.
 */
export function pageHost(): string | undefined {
  if (window.top === window) return hostOf(location.href);
  const top = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  return hostOf(top ?? document.referrer) ?? hostOf(location.href);
}

/** The address of this document, without its fragment: what a correction for a page holds for. */
export function pageAddress(): string {
  return location.href.replace(/#.*$/, '');
}
