import type { Found } from './element-reader.ts';
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
 * Looks for the open shadow roots under a node, but for those of elements around text, which are met when that
 * is read. Asking every element would cost as much as reading the page; the browser finds those that
 * come into question at a fraction of that: by a path no more than paths alone can say, since selectors
 * are faster. In a large tree it goes from element to element, and the caller can pause after each.
 */
export class ShadowRootSearch {
  private readonly root: Node;
  private walker: TreeWalker | undefined;
  private at: Node | null | undefined;

  constructor(root: Node) {
    this.root = root;
  }

  /** Looks a little further, at most to `end`; whether there is more to look at before it. */
  step(found: Found, end?: Element): boolean {
    if (this.at === undefined) this.begin(found);
    if (this.at === null || this.at === end) return false;
    tellOf(this.at as Element, found);
    this.at = this.walker?.nextNode() ?? null;
    return true;
  }

  /** Whether the element that it has come to is still there. */
  isInPlace(): boolean {
    return !this.at || this.root.contains(this.at);
  }

  private begin(found: Found): void {
    if (isElement(this.root) && isLarge(this.root)) {
      this.walker = document.createTreeWalker(this.root, NodeFilter.SHOW_ELEMENT);
      this.at = this.root;
      return;
    }
    for (const host of possibleHosts(this.root)) tellOf(host, found);
    this.at = null;
  }
}

function tellOf({ shadowRoot }: Element, found: Found): void {
  if (shadowRoot !== null) found.shadowRoot(shadowRoot);
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
