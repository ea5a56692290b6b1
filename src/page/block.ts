/** A stretch of one text node in a block's text. */
export interface Segment {
  node: Text;
  /** Where the stretch starts in the node, in UTF-16 units. */
  from: number;
  /** Where it starts in the block's text. */
  at: number;
}

/** Text that reads as one, split at block elements, with the text nodes that it comes from. */
export interface Block {
  text: string;
  segments: readonly Segment[];
  /** The element whose own text this is: the unit that is read again when something changed. */
  container: Node;
}

/** A place in the document: a text node and an offset into it. */
export interface Place {
  node: Text;
  offset: number;
}

/** The document range of a span of a block: where it starts and where it ends. */
export function placesOf(block: Block, start: number, end: number): { start: Place; end: Place } {
  const first = block.segments[segmentAt(block, start)]!;
  // The end of a span belongs to the segment of its last character, not to the one after.
  const last = block.segments[segmentAt(block, end - 1)]!;
  return {
    start: { node: first.node, offset: first.from + start - first.at },
    end: { node: last.node, offset: last.from + end - last.at },
  };
}

/** The offset in the block's text of a place in one of its nodes, or -1 when it is not in it. */
export function offsetOf(block: Block, { node, offset }: Place): number {
  for (const [index, segment] of block.segments.entries()) {
    if (segment.node !== node || offset < segment.from) continue;
    const next = block.segments[index + 1];
    const length = (next?.at ?? block.text.length) - segment.at;
    if (offset <= segment.from + length) return segment.at + offset - segment.from;
  }
  return -1;
}

function segmentAt({ segments }: Block, offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (segments[middle]!.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
