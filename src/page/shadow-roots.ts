import { isLarge } from './large-tree.ts';
import { isElement } from './node-kind.ts';

/** Custom elements, whose names have a hyphen: style selectors cannot ask for a part of a name. */
const CUSTOM = "descendant::*[contains(name(), '-')]";

/**
 * Empty elements of the kinds that the standard lets have a shadow root (dom.spec.whatwg.org,
 * attachShadow) and pages fill so.
 */
const EMPTY = ':is(article,aside,div,main,section,span):empty';

/**
 * The open shadow roots under a node, but for those of elements around text, which are met when that
 * is read. Asking every element would cost as much as reading the page; the browser finds those that
 * come into question at a fraction of that: by a path no more than paths alone can say, since selectors
 * are faster. In a large tree `undefined` comes after every element without one: there the caller can
 * pause.
 */
export function* shadowRootsIn(root: Node): Generator<ShadowRoot | undefined> {
  if (isElement(root) && isLarge(root)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = root; at !== null; at = walker.nextNode()) {
      yield (at as Element).shadowRoot ?? undefined;
    }
    return;
  }
  for (const { shadowRoot } of possibleHosts(root)) if (shadowRoot !== null) yield shadowRoot;
}

function possibleHosts(root: Node): Element[] {
  if (isElement(root)) return [root, ...customIn(root), ...root.querySelectorAll(EMPTY)];
  // Shadow trees are small, and paths do not go into them.
  return [...(root as ShadowRoot).querySelectorAll('*')];
}

function customIn(root: Element): Element[] {
  const found = document.evaluate(CUSTOM, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}
