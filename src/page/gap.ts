import { isElement, isText } from './node-kind.ts';
import { isUnseen, wayToRead } from './reading-rules.ts';

/** Stands in the text for an element that is not read: no name goes across it. */
const NOT_READ = '\ufffc';
const LINE_BREAK = '\n';
const BLANK = ' ';

/**
 * What stands between two texts of one container, the second behind the first: blanks, line breaks,
 * a sign for what is not read. Undefined when a block element does, or when the page has changed so
 * that the way from one to the other is gone: they do not read as one. `hidden` as for `wayToRead`.
 */
export function gapBetween(
  first: Text,
  second: Text,
  container: Node,
  hidden: ReadonlySet<Element> | undefined,
): string | undefined {
  if (first.nextSibling === second) return '';
  let gap = '';
  let at: Node | undefined = behind(first, container);
  while (at !== second) {
    if (at === undefined) return undefined;
    let inside: Node | null = null;
    if (isText(at)) gap += BLANK;
    else if (isElement(at)) {
      const way = at.localName === 'br' ? 'break' : wayToRead(at, hidden);
      if (way === 'block') return undefined;
      if (way === 'break') gap += LINE_BREAK;
      else if (way === 'inline') inside = at.firstChild;
      else if (!isUnseen(at)) gap += NOT_READ;
    }
    at = inside ?? behind(at, container);
  }
  return gap;
}

/** The node behind another and all in it, inside `container`. */
function behind(node: Node, container: Node): Node | undefined {
  for (let at: Node | null = node; at !== null && at !== container; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return undefined;
}
