import type { Block, Segment } from './block.ts';
import { isInline, isSkipped, isUnseen } from './reading-rules.ts';

/**
 * Longest text of one block. Prose stays far below; a log or a minified file in one text node is
 * cut here, at the cost of a name that lies across the cut.
 */
export const MAX_BLOCK_TEXT = 20_000;

/** How far before a cut white space is looked for: a few words, in UTF-16 units. */
const NEAR = 200;

/** Stands in the text for an element that is not read: no name goes across it. */
const NOT_READ = '\ufffc';
const LINE_BREAK = '\n';
const SOMETHING_TO_READ = /\p{L}/u;

/** How far a reader got: a block, or nothing yet after a stretch of work, or the end. */
export type Step = Block | 'working' | 'done';

/** What a reader tells of on its way, before it reads on. */
export interface Found {
  /** An open shadow root: its text is another tree, to be read on its own. */
  shadowRoot(root: ShadowRoot): void;
  /** A block element whose own text is read now. */
  container(container: Node): void;
}

/**
 * Reads the text under a node as blocks, in document order, a step at a time, so that the caller
 * can pause whenever its time is up. Nodes that leave the document on the way end the reading
 * early: whoever removed them has caused a mutation, which starts another.
 */
export class BlockReader {
  private next: Node | null;
  private readonly root: Node;
  private readonly ownTextOnly: boolean;
  private readonly found: Found;
  private readonly containers: Node[];
  private parts: string[] = [];
  private segments: Segment[] = [];
  private length = 0;
  private ready: Block[] = [];

  /** `ownTextOnly` leaves out the block elements inside `root`, which have not changed with it. */
  constructor(root: Node, found: Found, { ownTextOnly = false }: { ownTextOnly?: boolean } = {}) {
    this.root = root;
    this.next = root;
    this.ownTextOnly = ownTextOnly;
    this.found = found;
    this.containers = [containerOf(root)];
  }

  /** Visits one node, or gives a block that is complete. */
  step(): Step {
    const block = this.ready.shift();
    if (block !== undefined) return block;
    if (this.next === null) return this.finish();
    const node = this.next;
    const enters = this.enter(node);
    this.next = enters ? node.firstChild : null;
    if (this.next === null) this.leave(node);
    return this.ready.shift() ?? 'working';
  }

  private finish(): Step {
    this.flush();
    return this.ready.shift() ?? 'done';
  }

  /** Takes in one node; whether what is in it is to be read. */
  private enter(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) {
      this.addText(node as Text);
      return false;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return node.hasChildNodes();
    const element = node as Element;
    if (element.localName === 'br') {
      this.addPlain(LINE_BREAK);
      return false;
    }
    if (isSkipped(element)) {
      if (!isUnseen(element)) this.addPlain(NOT_READ);
      return false;
    }
    if (element.shadowRoot !== null) this.found.shadowRoot(element.shadowRoot);
    if (isInline(element)) return true;
    if (this.ownTextOnly && node !== this.root) {
      this.flush();
      return false;
    }
    this.flush();
    this.containers.push(node);
    this.found.container(node);
    return true;
  }

  /** Goes on after `node`, out of every element that ends there. */
  private leave(node: Node): void {
    let at: Node | null = node;
    while (at !== null && at !== this.root) {
      this.close(at);
      if (at.nextSibling !== null) {
        this.next = at.nextSibling;
        return;
      }
      at = at.parentNode;
    }
    if (at !== null) this.close(at);
  }

  private close(node: Node): void {
    if (this.containers.length < 2 || this.containers.at(-1) !== node) return;
    this.flush();
    this.containers.pop();
  }

  private addText(node: Text): void {
    const { data } = node;
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
    if (this.segments.length === 0) return;
    this.parts.push(text);
    this.length += text.length;
  }

  private flush(): void {
    if (this.segments.length > 0) {
      const text = this.parts.length === 1 ? this.parts[0]! : this.parts.join('');
      if (SOMETHING_TO_READ.test(text)) {
        const container = this.containers.at(-1)!;
        this.ready.push({ text, segments: this.segments, container });
      }
    }
    this.parts = [];
    this.segments = [];
    this.length = 0;
  }
}

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

/** Where to cut a long text: at the last white space before `limit`, if there is one near. */
function cutBefore(data: string, limit: number, from: number): number {
  for (let at = limit; at > Math.max(from + 1, limit - NEAR); at--) {
    if (/\s/.test(data[at - 1]!)) return at;
  }
  return Math.max(limit, from + 1);
}
