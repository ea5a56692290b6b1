/*
 * What kind a node is, by its number. Never by `instanceof`: a node that a page has moved here from
 * a frame or from a floating window keeps the prototypes of the document that it was first seen in.
 * A question of `instanceof` also goes up the chain of prototypes each time, and code runs here for
 * the first time in a document.
 */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const FRAGMENT_NODE = 11;

/** Whether the target of an event, or a node, is an element. */
export function isElement(node: EventTarget): node is Element {
  return (node as Node).nodeType === ELEMENT_NODE;
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

/** Whether a node is the root of a shadow tree. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT_NODE && 'host' in node;
}
