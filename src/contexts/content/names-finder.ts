import type { Brief } from '../../entity/catalogue.ts';
import { today } from '../../entity/date.ts';
import { articleDate } from '../../page/article-date.ts';
import type { AnnotatedBlock, Mention } from '../../page/mention.ts';
import type { Pace } from '../../page/pace.ts';
import { isToCome } from '../../page/to-come.ts';
import { ExtensionGone } from '../../platform/door.ts';
import { askForReading } from '../../platform/frame-messages.ts';
import { packSpans, unpackSpans } from '../../platform/span-rows.ts';
import { unpackWhy } from '../../platform/why-rows.ts';

/** Waits before asking again, in ms: the worker may have been stopped in the middle of an answer. */
const RETRY_AFTER_MS = [100, 500, 2_000] as const;

/** One empty list for all blocks without names. */
const NONE: readonly never[] = [];

interface Corrected {
  surface: string;
  entity: string | null;
}

interface Choices {
  chosen: readonly number[];
  entities: readonly Brief[];
  why: readonly number[];
  whys: readonly (readonly number[])[];
}

/**
 * Asks the background for the names in blocks, and keeps what the article is known to name. Each
 * block's text is sent once; what the names mean can be asked again without it.
 */
export class NamesFinder {
  private evidence: readonly string[] = [];
  /** What the reader says names mean. */
  corrected: Corrected[];
  private askedBefore = false;
  private grown = false;
  private readonly signal: AbortSignal;
  /** The day of the article: asked for once an event is named, since looking for it costs the page. */
  private published: string | undefined | null = null;

  /** `corrected` is what the finder before this one was told: decks change, the reader's word stays. */
  constructor(signal: AbortSignal, corrected: Corrected[] = []) {
    this.signal = signal;
    this.corrected = corrected;
  }

  /** Takes what the reader says names mean; blocks are to be found again by it, from nothing. */
  correct(said: ReadonlyMap<string, string | null>): void {
    this.corrected = [...said].map(([surface, entity]) => ({ surface, entity }));
    this.evidence = [];
    this.askedBefore = false;
    this.grown = false;
  }

  /** Finds the names in blocks that nothing is known of yet. */
  async find(blocks: readonly AnnotatedBlock[]): Promise<void> {
    const request = {
      blocks: blocks.map(({ text }) => text),
      evidence: [...this.evidence],
      corrected: this.corrected,
    };
    const reply = await this.persist(() => askForReading('annotate', request));
    giveSpans(blocks, unpackSpans(reply.spans));
    // How a name fares in one block counts in all others.
    this.grown ||= this.askedBefore && reply.spans.length > 0;
    this.askedBefore = true;
    this.evidence = reply.evidence;
    for (const [block, mentions] of this.mentionsIn(blocks, reply)) block.mentions = mentions;
  }

  /**
   * Asks again what all names mean, if more is known of the article by now than when they were
   * found. From no evidence but the names themselves, so that the result does not depend on the
   * order in which the blocks came. Gives the blocks whose mentions are others now; the page has its
   * turns between.
   */
  async reconsider(blocks: readonly AnnotatedBlock[], pace: Pace): Promise<AnnotatedBlock[]> {
    if (!this.grown) return [];
    this.grown = false;
    const found = blocks.filter(({ spans = [] }) => spans.length > 0);
    const request = { spans: await this.packedSpans(found, pace), evidence: [] };
    const reply = await this.persist(() => askForReading('relink', request));
    this.evidence = reply.evidence;
    pace.startAgain();
    const changed: AnnotatedBlock[] = [];
    for (const [block, mentions] of this.mentionsIn(found, reply)) {
      if (changesMentions(block, mentions)) changed.push(block);
      if (pace.isOver()) await pace.rest(this.signal);
    }
    return changed;
  }

  /** The mentions of each block, but for events that were far off when the article was written. */
  private mentionsIn(blocks: readonly AnnotatedBlock[], choices: Choices) {
    const hasEvents = choices.entities.some(({ began }) => began !== undefined);
    if (hasEvents && this.published === null) this.published = articleDate(document, today());
    const published = this.published ?? undefined;
    return chosenIn(blocks, choices, (entity, surface) => isToCome(entity, surface, published));
  }

  private async packedSpans(blocks: readonly AnnotatedBlock[], pace: Pace): Promise<number[]> {
    const rows: number[] = [];
    for (const [block, { spans = [] }] of blocks.entries()) {
      rows.push(...packSpans(spans.map((span) => ({ ...span, block }))));
      if (pace.isOver()) await pace.rest(this.signal);
    }
    return rows;
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

/** Gives blocks the spans in them. Those without let go of the page's texts: most of a page. */
function giveSpans(blocks: readonly AnnotatedBlock[], found: ReturnType<typeof unpackSpans>): void {
  const spansOf = new Map<number, typeof found>();
  for (const span of found) {
    const spans = spansOf.get(span.block);
    if (spans === undefined) spansOf.set(span.block, [span]);
    else spans.push(span);
  }
  for (const [at, block] of blocks.entries()) {
    block.spans = spansOf.get(at) ?? NONE;
    if (block.spans === NONE) block.segments = NONE;
  }
}

/** Turns choices, one a span in the order of the blocks, into the mentions of each block, but for what is out of it. */
function* chosenIn(
  blocks: readonly AnnotatedBlock[],
  { chosen, entities, why, whys }: Choices,
  isOut: (entity: Brief, surface: string) => boolean,
): Generator<[AnnotatedBlock, readonly Mention[]]> {
  const reasons = whys.map((row) => unpackWhy(row, entities));
  let next = 0;
  for (const block of blocks) {
    const mentions: Mention[] = [];
    for (const { start, end } of block.spans ?? []) {
      const entity = entities[(chosen[next] ?? 0) - 1];
      const reason = reasons[why[next] ?? 0];
      next++;
      if (entity === undefined || reason === undefined) continue;
      if (isOut(entity, block.text.slice(start, end))) continue;
      mentions.push({ start, end, entity, why: reason });
    }
    yield [block, mentions.length > 0 ? mentions : NONE];
  }
}

/**
 * Gives a block its mentions; whether they are others than before. If not, they stay the very same, as they
 * are painted, and only learn their new reasons.
 */
function changesMentions(block: AnnotatedBlock, mentions: readonly Mention[]): boolean {
  const before = block.mentions;
  if (!areSame(mentions, before)) {
    block.mentions = mentions;
    return true;
  }
  for (const [index, { why }] of mentions.entries()) before[index]!.why = why;
  return false;
}

function areSame(one: readonly Mention[], other: readonly Mention[]): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ start, entity }, index) => {
    const twin = other[index];
    return twin?.start === start && twin.entity.id === entity.id;
  });
}
