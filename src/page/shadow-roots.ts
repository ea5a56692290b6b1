import { isShadowRoot } from './node-kind.ts';

/**
 * Elements that may have a shadow root and hold no text of the page: custom elements, whose names
 * have a hyphen, and empty ones of the kinds that the standard lets have one (dom.spec.whatwg.org,
 * attachShadow) and pages fill so.
 */
const HOSTS =
  "descendant-or-self::*[contains(local-name(), '-') or (not(node()) and contains(" +
  "' article aside div main section span ', concat(' ', local-name(), ' ')))]";

/**
 * The open shadow roots under a node, but for those of elements around text, which are met when that
 * is read. Asking every element would cost as much as reading the page; the browser finds those that
 * come into question at a tenth of that.
 */
export function shadowRootsIn(root: Node): ShadowRoot[] {
  return possibleHosts(root).flatMap(({ shadowRoot }) => shadowRoot ?? []);
}

function possibleHosts(root: Node): Element[] {
  // Shadow trees are small, and XPath does not go into them.
  if (isShadowRoot(root)) return [...root.querySelectorAll('*')];
  const found = document.evaluate(HOSTS, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as Element);
}
