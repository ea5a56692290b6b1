// Elements that run along in a line of text: a name may start in one and end in the next.
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span ' +
    'strike strong time tt u var wbr'
  ).split(' '),
);

// Elements that show no text of their own, and leave no gap in the line.
const UNSEEN = new Set(
  (
    'area base datalist frameset head link map meta noembed noframes noscript param rp rt script ' +
    'source style template title track'
  ).split(' '),
);

// Elements whose text is not prose: code, controls, pictures, notes in small figures.
const NOT_PROSE = new Set(
  (
    'audio button canvas code embed frame iframe img input kbd math meter nav object optgroup ' +
    'option output picture pre progress samp select sub sup svg textarea video'
  ).split(' '),
);

// What pages hide by attribute, text that is being edited, and roles that are not prose. One
// question to the browser, instead of one for each attribute.
const NOT_PROSE_BY_ATTRIBUTE =
  '[hidden],[aria-hidden="true"],[contenteditable]:not([contenteditable="false"]),' +
  (
    'button code combobox img listbox log math menu menubar navigation option ' +
    'searchbox slider spinbutton tab tablist textbox toolbar'
  )
    .split(' ')
    .map((role) => `[role="${role}"]`)
    .join();

/** The element that holds the card: our own text is not the page's. */
export const CARD_HOST = 'sidelight-card';

/** Whether the text of an element runs on into what stands beside it. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** Whether an element shows nothing: what stands on either side of it reads as one. */
export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.localName) || element.localName === CARD_HOST;
}

/**
 * Whether an element and all in it is left unread: controls, code, navigation, text that is being
 * edited, and what the page hides by attribute. What style sheets hide is read, since it may be
 * shown at any moment without notice; paint on hidden text does not show.
 */
export function isSkipped(element: Element): boolean {
  if (NOT_PROSE.has(element.localName) || isUnseen(element)) return true;
  return element.hasAttributes() && element.matches(NOT_PROSE_BY_ATTRIBUTE);
}

/** Whether an element or one that it is in is left unread. */
export function isInSkipped(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = parentAcrossShadow(at)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

function parentAcrossShadow(node: Node): Node | null {
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}
