import type { Block, Segment } from './block.ts';
import { ElementReader, type Found } from './element-reader.ts';
import { gapBetween } from './gap.ts';
import { hiddenIn } from './hidden-parts.ts';

/**
 * Longest text of one block. Prose stays far below; a log or a minified file in one text node is
 * cut here, at the cost of a name that lies across the cut.
 */
export const MAX_BLOCK_TEXT = 20_000;

/** Text nodes visited at most in a step: some 50 µs cold, so that the caller can keep its slices. */
const NODES_A_STEP = 16;

/** How far before a cut white space is looked for: a few words, in UTF-16 units. */
const NEAR = 200;

/** How much there is to read under a node. */
interface Extent {
  /** Leaves out the block elements inside it, which have not changed with it. */
  ownTextOnly?: boolean;
  /** Whether the page is still as it was when the reading began: what was asked then still holds. */
  isCurrent?: () => boolean;
}

/** How far a reader got: a block, or nothing yet after a stretch of work, or the end. */
export type Step = Block | 'working' | 'done';

/**
 * Reads the text under a node as blocks, in document order, a text node at a time, so that the
 * caller can pause whenever its time is up. It goes from text to text, since two nodes in three of a
 * page hold none, and looks at the elements around a text only as far as the text needs it: at its
 * ancestors once each, and at what stands between two texts of one line.
 *
 * Nodes that leave the document on the way end the reading early: whoever removed them has caused a
 * mutation, which starts another.
 */
export class BlockReader {
  /** Text nodes that it has come by. */
  texts = 0;
  private readonly walker: TreeWalker;
  private readonly elements: ElementReader;
  private readonly ownTextOnly: boolean;
  private readonly isCurrent: () => boolean;
  private container: Node | undefined;
  private last: Text | undefined;
  private parts: string[] = [];
  private segments: Segment[] = [];
  private length = 0;
  private readonly ready: Block[] = [];

  constructor(root: Node, found: Found, { ownTextOnly = false, isCurrent = always }: Extent = {}) {
    this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.elements = new ElementReader(root, found, ownTextOnly ? undefined : hiddenIn(root));
    this.ownTextOnly = ownTextOnly;
    this.isCurrent = isCurrent;
  }

  /** Gives the next block that is complete, or stops after a few text nodes without one. */
  step(): Step {
    if (!this.isCurrent()) this.elements.hidden = undefined;
    for (let nodes = 0; nodes < NODES_A_STEP && this.ready.length === 0; nodes++) {
      const node = this.walker.nextNode() as Text | null;
      if (node === null) return this.finish();
      this.texts++;
      const { data } = node;
      if (!isBlank(data)) this.visit(node, data);
    }
    return this.ready.shift() ?? 'working';
  }

  /** Whether the text that it has come to is still there. */
  isInPlace(): boolean {
    return this.walker.root.contains(this.walker.currentNode);
  }

  private finish(): Step {
    this.flush();
    return this.ready.shift() ?? 'done';
  }

  private visit(node: Text, data: string): void {
    const { container, isRead } = this.elements.around(node);
    if (!isRead) return;
    if (container !== this.container) this.flush();
    else if (this.last !== undefined) this.bridge(this.last, node, container);
    if (this.ownTextOnly && container !== this.elements.rootContainer) return;
    this.container = container;
    this.last = node;
    this.addText(node, data);
  }

  /** Takes in what stands between two texts of one container. */
  private bridge(last: Text, node: Text, container: Node): void {
    const gap = gapBetween(last, node, container, this.elements.hidden);
    if (gap === undefined) this.flush();
    else this.addPlain(gap);
  }

  private addText(node: Text, data: string): void {
    if (this.length + data.length > MAX_BLOCK_TEXT) {
      this.addLongText(node, data);
      return;
    }
    this.segments.push({ node, from: 0, at: this.length });
    this.addPlain(data);
  }

  private addLongText(node: Text, data: string): void {
    for (let from = 0; from < data.length; ) {
      const room = MAX_BLOCK_TEXT - this.length;
      const to = data.length - from <= room ? data.length : cutBefore(data, from + room, from);
      this.segments.push({ node, from, at: this.length });
      this.addPlain(from === 0 && to === data.length ? data : data.slice(from, to));
      from = to;
      if (this.length >= MAX_BLOCK_TEXT || from < data.length) this.flush();
    }
  }

  private addPlain(text: string): void {
    if (text === '' || this.segments.length === 0) return;
    this.parts.push(text);
    this.length += text.length;
  }

  private flush(): void {
    const { segments, parts, container } = this;
    if (segments.length === 0 || container === undefined) return;
    const text = parts.length === 1 ? parts[0]! : parts.join('');
    this.ready.push({ text, segments, container });
    this.parts = [];
    this.segments = [];
    this.length = 0;
  }
}

function always(): boolean {
  return true;
}

/** Native, and at once: a page's blanks are two texts in three, and no expression is compiled yet. */
function isBlank(data: string): boolean {
  return data.trim() === '';
}

/** Where to cut a long text: at the last white space before `limit`, if there is one near. */
function cutBefore(data: string, limit: number, from: number): number {
  for (let at = limit; at > Math.max(from + 1, limit - NEAR); at--) {
    if (/\s/.test(data[at - 1]!)) return at;
  }
  return Math.max(limit, from + 1);
}
