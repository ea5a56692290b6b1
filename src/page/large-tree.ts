/** With more elements, one question about all of them would hold up the page. */
const MANY = 20_000;

/** Whether a part of the page is too large for a single question to the browser: it is gone through in slices. */
export function isLarge(root: Element): boolean {
  return root.getElementsByTagName('*').length > MANY;
}
