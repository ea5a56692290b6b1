import { vi } from 'vitest';

/** Width of a letter and height of the line, in CSS pixels. */
export const LETTER = 10;

/** A document laid out on a single line, every UTF-16 unit as wide as the next: what needs a browser. */
export class OneLineLayout {
  private readonly nodes: Text[] = [];

  /** Lays out all text under a node as it is now, and answers for the browser from then on. */
  constructor(root: Node) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      this.nodes.push(node as Text);
    }
    const caretPositionFromPoint = (x: number) => this.caretAt(x);
    Object.defineProperty(document, 'caretPositionFromPoint', {
      value: caretPositionFromPoint,
      configurable: true,
    });
    const layout = this;
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      return layout.rectsOf(this) as unknown as DOMRectList;
    });
  }

  /** How long the line is. */
  get width(): number {
    return this.endOf(this.nodes.at(-1));
  }

  /** The letter under a place of the line: its text node and the offset before it. */
  letterAt(x: number): { node: Text; offset: number } | undefined {
    const node = this.nodes.find((node) => x >= this.startOf(node) && x < this.endOf(node));
    return node && { node, offset: Math.floor((x - this.startOf(node)) / LETTER) };
  }

  /** As browsers do: between the two nearest letters, in the nearest text. */
  private caretAt(x: number): { offsetNode: Text; offset: number } | null {
    const node = this.nodes.find((node) => x < this.endOf(node)) ?? this.nodes.at(-1);
    if (node === undefined) return null;
    const offset = Math.round((x - this.startOf(node)) / LETTER);
    return { offsetNode: node, offset: Math.max(0, Math.min(offset, node.data.length)) };
  }

  private rectsOf({ startContainer, startOffset, endContainer, endOffset }: Range): DOMRect[] {
    const first = this.nodes.indexOf(startContainer as Text);
    const last = this.nodes.indexOf(endContainer as Text);
    return this.nodes.slice(first, last + 1).map((node) => {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : node.data.length;
      return new DOMRect(this.startOf(node) + from * LETTER, 0, (to - from) * LETTER, LETTER);
    });
  }

  private startOf(node: Text): number {
    const before = this.nodes.slice(0, this.nodes.indexOf(node));
    return before.reduce((sum, { data }) => sum + data.length, 0) * LETTER;
  }

  private endOf(node: Text | undefined): number {
    return node === undefined ? 0 : this.startOf(node) + node.data.length * LETTER;
  }
}
