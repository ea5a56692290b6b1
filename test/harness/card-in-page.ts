/*
 * Functions that travel to the page as source and get the card's shadow root: each may use only its
 * arguments, its own body and what the page offers.
 */
import type { frameOffset } from './frame-offset.ts';
import type { OpenCard, Point } from './session.ts';

/** The element that every card lives in. */
export const CARD_HOST = 'sidelight-card';

/** The hosts of cards in a document: in its own tree first, in open shadow roots when not there. */
export function findHosts(selector: string, documents: readonly Document[]): Element[] {
  const inside = (root: Document | ShadowRoot): Element[] => {
    const plain = [...root.querySelectorAll(selector)];
    if (plain.length > 0) return plain;
    return [...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? inside(element.shadowRoot) : [],
    );
  };
  return documents.flatMap(inside);
}

/** This document, and those of its frames that it may look into. */
export function reachableDocuments(): Document[] {
  const found: Document[] = [];
  const visit = (view: Window): void => {
    found.push(view.document);
    for (let i = 0; i < view.frames.length; i++) {
      try {
        visit(view.frames[i] as Window);
      } catch {
        // A frame of another origin does not let this page look inside.
      }
    }
  };
  visit(window);
  return found;
}

/** The element that is the card, for a reader: the dialog, or the first thing that is no style. */
export function dialogOf(root: ShadowRoot): HTMLElement | null {
  return (
    root.querySelector<HTMLElement>('[role="dialog"], dialog, [role]') ??
    root.querySelector<HTMLElement>(':scope > :not(style, link, slot)')
  );
}

/** The card as a reader meets it, or null when it is not shown. */
export function readCard(root: ShadowRoot, find: typeof dialogOf): OpenCard | null {
  const dialog = find(root);
  if (!dialog?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null;
  const { x, y, width, height } = dialog.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const names = (dialog.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const name = names
    .map((id) => root.getElementById(id)?.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ');
  return {
    role: dialog.getAttribute('role') ?? dialog.localName,
    name: name || (dialog.getAttribute('aria-label') ?? ''),
    // biome-ignore lint/performance/useDomNodeTextContent: only innerText is what a reader sees.
    text: dialog.innerText,
    rect: { x, y, width, height },
  };
}

/** Scrolls an element of the card into view; gives its middle in the top window, or null. */
export async function middleInCard(
  root: ShadowRoot,
  offsetOf: typeof frameOffset,
  selector: string,
): Promise<Point | null> {
  const element = root.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const box = element.getBoundingClientRect();
  const offset = offsetOf(root);
  return { x: offset.x + box.x + box.width / 2, y: offset.y + box.y + box.height / 2 };
}
