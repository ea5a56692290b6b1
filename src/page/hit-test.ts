import type { Article } from './article.ts';
import { offsetOf, placesOf } from './block.ts';
import type { AnnotatedBlock, Mention, PaintedMention } from './mention.ts';
import { isText } from './node-kind.ts';

/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A painted mention under a point, and the line fragment of it that the point is in. */
export interface Hit {
  painted: PaintedMention;
  rect: DOMRect;
}

/**
 * The painted mention under a point. The caret gives the text; a check of the mention's rectangles
 * follows, because the caret snaps to the nearest text even from blank space.
 * (`highlightsFromPoint` would cost up to 17 ms a call at 5,000 ranges.)
 */
export function mentionAt(
  point: Point,
  article: Article,
  shadowRoots: readonly ShadowRoot[],
): Hit | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, {
    shadowRoots: [...shadowRoots],
  });
  const node = caret?.offsetNode;
  if (caret == null || node == null || !isText(node)) return undefined;
  for (const block of article.withText(node)) {
    const offset = offsetOf(block, { node, offset: caret.offset });
    for (const painted of block.painted) {
      // Two names hold a caret that stands between them: the rectangle says which is meant.
      if (!holds(painted.mention, offset)) continue;
      const rect = rectAt(point, rectsOf(block, painted.mention));
      if (rect !== undefined) return { painted, rect };
    }
  }
  return undefined;
}

/** The rectangles of a mention, one a line that it runs over, in viewport pixels. */
export function rectsOf(block: AnnotatedBlock, mention: Mention): DOMRect[] {
  const { start, end } = placesOf(block, mention.start, mention.end);
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    // The text became shorter, and the mutation that says so has not been delivered yet.
    return [];
  }
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function holds({ start, end }: Mention, offset: number): boolean {
  return offset >= start && offset <= end;
}

function rectAt({ x, y }: Point, rects: readonly DOMRect[]): DOMRect | undefined {
  return rects.find(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
