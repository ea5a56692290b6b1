/*
 * Functions that travel to the page as source. They may use each other, since they are declared
 * together there, and what the page offers; nothing that is imported.
 */
import type { frameOffset } from './frame-offset.ts';
import type { Travelling } from './page-source.ts';
import type { Painted, Rect } from './session.ts';

interface PaintedRange extends Painted {
  readonly range: Range;
}

type View = Window & typeof globalThis;

/** A range that can be measured: the painter may use StaticRange, which has no text or rectangles. */
function measurable(drawn: AbstractRange): Range | undefined {
  if (!drawn.startContainer.isConnected || !drawn.endContainer.isConnected) return undefined;
  const range = new Range();
  try {
    range.setStart(drawn.startContainer, drawn.startOffset);
    range.setEnd(drawn.endContainer, drawn.endOffset);
  } catch {
    return undefined;
  }
  return range.collapsed ? undefined : range;
}

function paintedIn(view: View): PaintedRange[] {
  const OURS = 'sidelight-';
  const found: PaintedRange[] = [];
  view.CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith(OURS)) return;
    const kind = name.slice(OURS.length);
    highlight.forEach((drawn) => {
      const range = measurable(drawn);
      if (range) found.push({ text: range.toString().replace(/\s+/g, ' '), kind, range });
    });
  });
  for (let i = 0; i < view.frames.length; i++) {
    try {
      found.push(...paintedIn(view.frames[i] as View));
    } catch {
      // A frame of another origin does not let this page look inside.
    }
  }
  return found;
}

/** The node itself, under the hosts and frames it is inside of: outermost first. */
function ancestry(node: Node): Node[] {
  const root = node.getRootNode();
  if ('host' in root) return [...ancestry(root.host as Element), node];
  const frame = node.ownerDocument?.defaultView?.frameElement;
  return frame ? [...ancestry(frame), node] : [node];
}

function inReadingOrder({ range: a }: PaintedRange, { range: b }: PaintedRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  const [left, right] = [ancestry(a.startContainer), ancestry(b.startContainer)];
  const depth = left.findIndex((node, i) => node !== right[i]);
  const [one, other] = [left[depth], right[depth]];
  if (!one || !other) return left.length - right.length;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function allPainted(): PaintedRange[] {
  return paintedIn(window).sort(inReadingOrder);
}

/** What a spec reads of the painted ranges. */
export function describePainted(): Painted[] {
  return allPainted().map(({ text, kind }) => ({ text, kind }));
}

function nthPainted(text: string, nth: number): Range | undefined {
  const same = allPainted().filter((painted) => painted.text === text);
  // A mention that is also marked as the current one is in two highlights.
  const places = same.filter(({ range }, i) => {
    const before = same[i - 1]?.range;
    return (
      before?.startContainer !== range.startContainer || before.startOffset !== range.startOffset
    );
  });
  return places[nth]?.range;
}

function firstLine(range: Range, offsetOf: typeof frameOffset): Rect | null {
  const box = [...range.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  if (!box) return null;
  const offset = offsetOf(range.startContainer);
  return { x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height };
}

/** Scrolls the n-th mention with a text to the middle; gives its first line's place in the window. */
export async function bringIntoView(
  offsetOf: typeof frameOffset,
  text: string,
  nth: number,
): Promise<Rect | null> {
  const range = nthPainted(text, nth);
  if (!range) return null;
  const parent = range.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = firstLine(range, offsetOf);
  // A paragraph taller than the window is centred with the mention outside of it.
  if (box && (box.y < 0 || box.y + box.height > innerHeight)) {
    scrollBy({ top: box.y - innerHeight / 2, behavior: 'instant' });
  }
  // Two frames: one for the scroll to be laid out, one for the page's own answer to it.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return firstLine(nthPainted(text, nth) ?? range, offsetOf);
}

/** All of the above, to be declared together. */
export const PAINTED: readonly Travelling[] = [
  measurable,
  paintedIn,
  ancestry,
  inReadingOrder,
  allPainted,
  describePainted,
  nthPainted,
  firstLine,
  bringIntoView,
];
