import { isHidden } from './hidden-parts.ts';
import { isElement, isShadowRoot } from './node-kind.ts';

/** The element that holds the card: our own text is not the page's. */
export const CARD_HOST = 'sidelight-card';

/** How an element is read; one that is not listed is a block of text of its own. */
type Rule = 'inline' | 'unseen' | 'not-prose';

const ELEMENTS: Readonly<Record<Rule, string>> = {
  // They run along in a line of text: a name may start in one and end in the next.
  inline:
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby s small span ' +
    'strike strong time tt u var wbr',
  // They show no text of their own, and leave no gap in the line.
  unseen:
    'area base datalist frameset head link map meta noembed noframes noscript param rp rt script ' +
    `source style template title track ${CARD_HOST}`,
  // Their text is not prose: code, controls, pictures, notes in small figures.
  'not-prose':
    'audio button canvas code embed frame iframe img input kbd math meter nav object optgroup ' +
    'option output picture pre progress samp select sub sup svg textarea video',
};

// One look-up an element: it is done for every element around a text.
const RULES: ReadonlyMap<string, Rule> = new Map(
  (Object.keys(ELEMENTS) as Rule[]).flatMap((rule) =>
    ELEMENTS[rule].split(' ').map((name) => [name, rule] as const),
  ),
);

/** Whether the text of an element runs on into what stands beside it. */
export function isInline(element: Element): boolean {
  return RULES.get(element.localName) === 'inline';
}

/** Whether an element shows nothing: what stands on either side of it reads as one. */
export function isUnseen(element: Element): boolean {
  return RULES.get(element.localName) === 'unseen';
}

/**
 * Whether an element and all in it is left unread: controls, code, navigation, text that is being
 * edited, and what the page hides by attribute. What style sheets hide is read, since it may be
 * shown at any moment without notice; paint on hidden text does not show.
 */
function isSkipped(element: Element): boolean {
  return wayToRead(element) === 'skipped';
}

/**
 * How the text of an element is read: with what stands beside it, as a block, or not at all. `hidden`
 * holds all hidden elements of the part of the page that it is in, where those are known.
 */
export function wayToRead(
  element: Element,
  hidden?: ReadonlySet<Element>,
): 'inline' | 'block' | 'skipped' {
  const rule = RULES.get(element.localName);
  if (rule === 'unseen' || rule === 'not-prose') return 'skipped';
  if (hidden === undefined ? isHidden(element) : hidden.has(element)) return 'skipped';
  return rule ?? 'block';
}

/** Whether an element or one that it is in is left unread. */
export function isInSkipped(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = parentAcrossShadow(at)) {
    if (isElement(at) && isSkipped(at)) return true;
  }
  return false;
}

function parentAcrossShadow(node: Node): Node | null {
  return isShadowRoot(node) ? node.host : node.parentNode;
}
