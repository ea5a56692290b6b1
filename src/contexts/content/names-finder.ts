import type { Brief } from '../../entity/catalogue.ts';
import type { AnnotatedBlock, Mention } from '../../page/mention.ts';
import { askBackground, ExtensionGone } from '../../platform/messages.ts';
import { packSpans, unpackSpans } from '../../platform/span-rows.ts';

/** Waits before asking again, in ms: the worker may have been stopped in the middle of an answer. */
const RETRY_AFTER_MS = [100, 500, 2_000] as const;

interface Choices {
  chosen: readonly number[];
  entities: readonly Brief[];
}

/**
 * Asks the background for the names in blocks, and keeps what the article is known to name. Each
 * block's text is sent once; what the names mean can be asked again without it.
 */
export class NamesFinder {
  private evidence: readonly string[] = [];
  private askedBefore = false;
  private grown = false;
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Finds the names in blocks that nothing is known of yet. */
  async find(blocks: readonly AnnotatedBlock[]): Promise<void> {
    const request = { blocks: blocks.map(({ text }) => text), evidence: [...this.evidence] };
    const reply = await this.persist(() => askBackground('annotate', request));
    for (const block of blocks) block.spans = [];
    for (const span of unpackSpans(reply.spans)) blocks[span.block]?.spans?.push(span);
    this.grown ||= this.askedBefore && reply.evidence.length > this.evidence.length;
    this.askedBefore = true;
    this.evidence = reply.evidence;
    giveMentions(blocks, reply);
  }

  /**
   * Asks again what all names mean, if more is known of the article by now than when they were
   * found. From no evidence but the names themselves, so that the result does not depend on the
   * order in which the blocks came. Gives the blocks whose mentions are others now.
   */
  async reconsider(blocks: readonly AnnotatedBlock[]): Promise<AnnotatedBlock[]> {
    if (!this.grown) return [];
    this.grown = false;
    const found = blocks.filter(({ spans = [] }) => spans.length > 0);
    const before = found.map(({ mentions }) => mentions);
    const spans = found.flatMap(({ spans = [] }, block) =>
      spans.map((span) => ({ ...span, block })),
    );
    const request = { spans: packSpans(spans), evidence: [] };
    const reply = await this.persist(() => askBackground('relink', request));
    this.evidence = reply.evidence;
    giveMentions(found, reply);
    return found.filter(({ mentions }, index) => !areSame(mentions, before[index] ?? []));
  }

  private async persist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (const wait of RETRY_AFTER_MS) {
      try {
        return await ask();
      } catch (error) {
        this.signal.throwIfAborted();
        if (error instanceof ExtensionGone) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
      this.signal.throwIfAborted();
    }
    return ask();
  }
}

/** Turns choices, one a span in the order of the blocks, into the blocks' mentions. */
function giveMentions(blocks: readonly AnnotatedBlock[], { chosen, entities }: Choices): void {
  let next = 0;
  for (const block of blocks) {
    const mentions: Mention[] = [];
    for (const { start, end } of block.spans ?? []) {
      const entity = entities[(chosen[next++] ?? 0) - 1];
      if (entity !== undefined) mentions.push({ start, end, entity });
    }
    block.mentions = mentions;
  }
}

function areSame(one: readonly Mention[], other: readonly Mention[]): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ start, entity }, index) => {
    const twin = other[index];
    return twin?.start === start && twin.entity.id === entity.id;
  });
}
