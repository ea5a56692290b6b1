/** With more elements, one question about all of them would hold up the page. */
const MANY = 20_000;

/** Whether a part of the page is too large for a single question to the browser: it is gone through in slices. */
export function isLarge(root: Element): boolean {
  // Not its length: for that the browser would count to the end.
  return root.getElementsByTagName('*').item(MANY) !== null;
}
