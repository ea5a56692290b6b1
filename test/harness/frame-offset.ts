import type { Point } from './session.ts';

/** Travels to the page: how far the frames that a node is inside of shift it in the top window. */
export function frameOffset(node: Node): Point {
  const offset = { x: 0, y: 0 };
  let frame = node.ownerDocument?.defaultView?.frameElement;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    offset.x += outer.x + frame.clientLeft;
    offset.y += outer.y + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return offset;
}
