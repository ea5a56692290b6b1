import { isElement } from './node-kind.ts';

/**
 * What pages hide by attribute, text that is being edited, and roles that are not prose. One question
 * to the browser, instead of one for each attribute.
 */
const HIDING =
  '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"]),' +
  (
    'button code combobox img listbox log math menu menubar navigation option ' +
    'searchbox slider spinbutton tab tablist textbox toolbar'
  )
    .split(' ')
    .map((role) => `[role="${role}"]`)
    .join();

/** Finds all that {@link HIDING} does and a little more, at a quarter of its cost. */
const MAY_HIDE = '[hidden],[aria-hidden="true"],[contenteditable],[role]';

/** With fewer elements than this, asking for all of them at once does not pay. */
const FEW = 30;

/** With more, one question would hold up the page: 20,000 take some 1.5 ms. */
const MANY = 20_000;

/** Whether the text of an element is left unread because of its attributes. */
export function isHidden(element: Element): boolean {
  return element.hasAttributes() && element.matches(HIDING);
}

/**
 * The elements under a node that are left unread because of their attributes, as they are now;
 * undefined where it is better to ask each, by {@link isHidden}. One question for 2,100 elements takes
 * 0.2 ms, one for each of those around text 1.3, in a new document.
 */
export function hiddenIn(root: Node): ReadonlySet<Element> | undefined {
  if (!isElement(root)) return undefined;
  const { length } = root.getElementsByTagName('*');
  if (length < FEW || length > MANY) return undefined;
  return new Set([...root.querySelectorAll(MAY_HIDE)].filter((part) => part.matches(HIDING)));
}
