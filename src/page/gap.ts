import { isInline, isSkipped, isUnseen } from './reading-rules.ts';

/** Stands in the text for an element that is not read: no name goes across it. */
const NOT_READ = '\ufffc';
const LINE_BREAK = '\n';
const BLANK = ' ';

/**
 * What stands between two texts of one container, the second behind the first: blanks, line breaks,
 * a sign for what is not read. Undefined when a block element does, or when the page has changed so
 * that the way from one to the other is gone: they do not read as one.
 */
export function gapBetween(first: Text, second: Text, container: Node): string | undefined {
  let gap = '';
  let at: Node | undefined = behind(first, container);
  while (at !== second) {
    if (at === undefined) return undefined;
    const written = writtenFor(at);
    if (written === undefined) return undefined;
    gap += written;
    at = (isEntered(at) && at.firstChild) || behind(at, container);
  }
  return gap;
}

function writtenFor(node: Node): string | undefined {
  if (node instanceof Text) return BLANK;
  if (!(node instanceof Element)) return '';
  if (node.localName === 'br') return LINE_BREAK;
  if (isSkipped(node)) return isUnseen(node) ? '' : NOT_READ;
  return isInline(node) ? '' : undefined;
}

function isEntered(node: Node): boolean {
  return node instanceof Element && isInline(node) && !isSkipped(node);
}

/** The node behind another and all in it, inside `container`. */
function behind(node: Node, container: Node): Node | undefined {
  for (let at: Node | null = node; at !== null && at !== container; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return undefined;
}
