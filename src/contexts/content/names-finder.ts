import type { Brief } from '../../entity/catalogue.ts';
import type { AnnotatedBlock, Mention } from '../../page/mention.ts';
import { askBackground, ExtensionGone } from '../../platform/messages.ts';

/** Numbers a span takes in a message: block, start, end, reading. */
const SPAN_NUMBERS = 4;

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
    const spansOf = splitByBlock(reply.spans, blocks.length);
    for (const [index, block] of blocks.entries()) block.spans = spansOf[index] ?? [];
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
    const found = blocks.filter(({ spans }) => spans !== undefined && spans.length > 0);
    const before = found.map(({ mentions }) => JSON.stringify(mentions));
    const spans = found.flatMap(({ spans = [] }, index) => joinBlock(spans, index));
    const reply = await this.persist(() => askBackground('relink', { spans, evidence: [] }));
    this.evidence = reply.evidence;
    giveMentions(found, reply);
    return found.filter(({ mentions }, index) => JSON.stringify(mentions) !== before[index]);
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

/** Rows of block, start, end, reading as one list a block, of rows of start, end, reading. */
function splitByBlock(spans: readonly number[], blocks: number): number[][] {
  const split: number[][] = Array.from({ length: blocks }, () => []);
  for (let at = 0; at + SPAN_NUMBERS <= spans.length; at += SPAN_NUMBERS) {
    split[spans[at]!]?.push(...spans.slice(at + 1, at + SPAN_NUMBERS));
  }
  return split;
}

function joinBlock(spans: readonly number[], block: number): number[] {
  const rows: number[] = [];
  for (let at = 0; at < spans.length; at += SPAN_NUMBERS - 1) {
    rows.push(block, ...spans.slice(at, at + SPAN_NUMBERS - 1));
  }
  return rows;
}

/** Turns choices, one a distinct span in the order of the blocks, into the blocks' mentions. */
function giveMentions(blocks: readonly AnnotatedBlock[], { chosen, entities }: Choices): void {
  let next = 0;
  for (const block of blocks) {
    const mentions: Mention[] = [];
    for (const { start, end } of distinctSpans(block.spans ?? [])) {
      const entity = entities[chosen[next++]! - 1];
      if (entity !== undefined) mentions.push({ start, end, entity });
    }
    block.mentions = mentions;
  }
}

function distinctSpans(spans: readonly number[]): { start: number; end: number }[] {
  const distinct: { start: number; end: number }[] = [];
  for (let at = 0; at < spans.length; at += SPAN_NUMBERS - 1) {
    const [start = 0, end = 0] = spans.slice(at, at + 2);
    if (distinct.at(-1)?.start !== start) distinct.push({ start, end });
  }
  return distinct;
}
