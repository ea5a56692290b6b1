/*
 * Functions that travel to the page as source: each may use only its arguments, its own body and
 * what the page offers.
 */
import type { Painted, Rect } from './session.ts';

interface PaintedRange extends Painted {
  readonly range: Range;
}

/** Every range under a highlight of ours that paints something, in the order it is read. */
export function collectPainted(): PaintedRange[] {
  const OURS = 'sidelight-';
  const found: PaintedRange[] = [];

  /** The painter may use StaticRange, which has neither text nor rectangles of its own. */
  function alive(drawn: AbstractRange): Range | undefined {
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

  function collect(view: Window & typeof globalThis): void {
    view.CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith(OURS)) return;
      const kind = name.slice(OURS.length);
      highlight.forEach((drawn) => {
        const range = alive(drawn);
        if (range) found.push({ text: range.toString().replace(/\s+/g, ' '), kind, range });
      });
    });
    for (let i = 0; i < view.frames.length; i++) {
      try {
        const frame = view.frames[i] as Window & typeof globalThis;
        if (frame.document.documentElement) collect(frame);
      } catch {
        // A frame of another origin does not let this page look inside.
      }
    }
  }

  /** The node itself, under the hosts and frames it is inside of: outermost first. */
  function ancestry(node: Node): Node[] {
    const root = node.getRootNode();
    if ('host' in root) return [...ancestry(root.host as Element), node];
    const frame = node.ownerDocument?.defaultView?.frameElement;
    return frame ? [...ancestry(frame), node] : [node];
  }

  function inReadingOrder(a: PaintedRange, b: PaintedRange): number {
    if (a.range.startContainer === b.range.startContainer) {
      return a.range.startOffset - b.range.startOffset;
    }
    const [left, right] = [ancestry(a.range.startContainer), ancestry(b.range.startContainer)];
    const depth = left.findIndex((node, i) => node !== right[i]);
    const [one, other] = [left[depth], right[depth]];
    if (!one || !other) return left.length - right.length;
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
  }

  collect(window);
  return found.sort(inReadingOrder);
}

/** What a spec reads of the painted ranges. */
export function describePainted(collect: () => PaintedRange[]): Painted[] {
  return collect().map(({ text, kind }) => ({ text, kind }));
}

/** Scrolls the n-th mention with a text to the middle; gives its first line's place in the window. */
export async function bringIntoView(
  collect: () => PaintedRange[],
  text: string,
  nth: number,
): Promise<Rect | null> {
  function wanted(): PaintedRange | undefined {
    const same = collect().filter((painted) => painted.text === text);
    // A mention that is also marked as the current one is in two highlights.
    const places = same.filter(({ range }, i) => {
      const before = same[i - 1]?.range;
      return (
        before?.startContainer !== range.startContainer || before.startOffset !== range.startOffset
      );
    });
    return places[nth];
  }

  function inTopWindow(range: Range): Rect | null {
    const box = [...range.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
    if (!box) return null;
    let { x, y } = box;
    let frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
    while (frame) {
      const outer = frame.getBoundingClientRect();
      x += outer.x + frame.clientLeft;
      y += outer.y + frame.clientTop;
      frame = frame.ownerDocument.defaultView?.frameElement;
    }
    return { x, y, width: box.width, height: box.height };
  }

  const target = wanted();
  if (!target) return null;
  target.range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    inline: 'nearest',
    behavior: 'instant',
  });
  const box = inTopWindow(target.range);
  // A paragraph taller than the window is centred with the mention outside of it.
  if (box && (box.y < 0 || box.y + box.height > innerHeight)) {
    scrollBy({ top: box.y - innerHeight / 2, behavior: 'instant' });
  }
  // Two frames: one for the scroll to be laid out, one for the page's own answer to it.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return inTopWindow(wanted()?.range ?? target.range);
}
