import { isInline } from './reading-rules.ts';

/** The nearest node, from `node` upwards, that is not inline: whose own text `node` is part of. */
export function containerOf(node: Node): Node {
  let at = node;
  while (at.parentNode !== null && !isContainer(at)) at = at.parentNode;
  return at;
}

function isContainer(node: Node): boolean {
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return true;
  return node.nodeType === Node.ELEMENT_NODE && !isInline(node as Element);
}
