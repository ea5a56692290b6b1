/**
 * Whether a node is in the document that this script reads. A page may move its text into another
 * window, as those who float a player or a chat do: there it is connected, and no longer ours.
 * https://developer.mozilla.org/docs/Web/API/Document_Picture-in-Picture_API
 */
export function isInDocument(node: Node): boolean {
  return !isDead(node) && node.isConnected && node.ownerDocument === document;
}

/**
 * Whether a node can no longer be asked anything. In Firefox what an extension holds of text that came
 * out of a frame dies with that frame, though the text lives on.
 * https://developer.mozilla.org/docs/Web/JavaScript/Reference/Errors/Dead_object
 */
export function isDead(node: Node): boolean {
  try {
    return node.nodeType === undefined;
  } catch {
    return true;
  }
}
