import { isLarge } from './large-tree.ts';
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

/** Finds all that {@link HIDING} does and a little more, by four comparisons an element instead of 21. */
const MAY_HIDE = '[hidden],[aria-hidden="true"],[contenteditable],[role]';

/** Whether the text of an element is left unread because of its attributes. */
export function isHidden(element: Element): boolean {
  return element.hasAttributes() && element.matches(HIDING);
}

/**
 * The elements under a node that are left unread because of their attributes, as they are now;
 * undefined where it is better to ask each, by {@link isHidden}. Questions to the browser are what reading
 * costs in a new document: one for all is a fraction of one for each element around text.
 */
export function hiddenIn(root: Node): ReadonlySet<Element> | undefined {
  if (!isElement(root) || isLarge(root)) return undefined;
  return new Set([...root.querySelectorAll(MAY_HIDE)].filter((part) => part.matches(HIDING)));
}
