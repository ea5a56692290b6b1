import type { Block, Segment } from './block.ts';
import { BlockReader } from './block-reader.ts';

/** Nothing around the text is news: it was read before. */
const KNOWN = { shadowRoot: () => {}, container: () => {} };

/**
 * Where the text of a block stands, found anew; empty where it is no longer. A block without a name
 * keeps no hold of the page's texts, until the reader or a deck names something in it. `beside` are
 * the blocks of its container: where two have the same text, another's place is not this one's.
 */
export function placesAgain(block: Block, beside: readonly Block[]): readonly Segment[] {
  const taken = beside.filter((other) => other !== block).flatMap(({ segments }) => segments);
  const reader = new BlockReader(block.container, KNOWN, { ownTextOnly: true });
  for (let step = reader.step(); step !== 'done'; step = reader.step()) {
    if (step === 'working' || step.text !== block.text) continue;
    const [first] = step.segments;
    if (!taken.some(({ node, from }) => node === first?.node && from === first.from)) {
      return step.segments;
    }
  }
  return [];
}
