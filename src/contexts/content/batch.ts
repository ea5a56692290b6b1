import type { AnnotatedBlock } from '../../page/mention.ts';

/**
 * Text of the first message of a page, in UTF-16 units: about a screenful, so that the first names
 * are painted while the rest is still being read.
 */
const FIRST_BATCH_TEXT = 8_000;

/**
 * Text of the messages after it: half of what one may carry, since the page stands still while a message is
 * written out and its answer is read.
 */
const BATCH_TEXT = 50_000;

/** Collects blocks into messages: a small one first, then larger ones. */
export class Batch {
  private blocks: AnnotatedBlock[] = [];
  private length = 0;
  private limit = FIRST_BATCH_TEXT;

  /** Adds a block; gives the blocks to send when the batch has become full by it. */
  add(block: AnnotatedBlock): AnnotatedBlock[] | undefined {
    const full = this.length + block.text.length > this.limit ? this.take() : undefined;
    this.blocks.push(block);
    this.length += block.text.length;
    return full !== undefined && full.length > 0 ? full : undefined;
  }

  /** Gives what was collected, and starts the next batch. */
  take(): AnnotatedBlock[] {
    const taken = this.blocks;
    this.blocks = [];
    this.length = 0;
    this.limit = BATCH_TEXT;
    return taken;
  }
}
