import type { Brief } from '../entity/catalogue.ts';
import type { FoundName } from '../entity/enrichment.ts';
import type { Why } from '../entity/why.ts';
import type { Block } from './block.ts';

/** A stretch of a block's text that may be a name, with the numbers of what it may mean. */
interface Span {
  start: number;
  end: number;
  readings: number[];
  /** What the text around it tells: numbers that only the linker reads. */
  near: number;
  form: number;
  setting: number;
}

/** One occurrence of an entity in a block: a span of its text, and the entity that is meant. */
export interface Mention {
  start: number;
  end: number;
  entity: Brief;
  /** Why that is meant, and what else the name could mean. */
  why: Why;
  /** What Wikipedia has under the name, where no deck knows it. */
  found?: FoundName;
}

/** A mention that the reader sees, with the range that paints it. */
export interface PaintedMention {
  mention: Mention;
  block: AnnotatedBlock;
  range: StaticRange;
}

/**
 * A block with what was found in it. One in which nothing was found has no segments: what is held of
 * a page's texts has a price (see `Article.locate`).
 */
export interface AnnotatedBlock extends Block {
  /** What the recogniser found; undefined until it has been asked. */
  spans: readonly Span[] | undefined;
  mentions: readonly Mention[];
  /** Names that no deck knows, once the reader has asked for them. */
  more: readonly Mention[];
  painted: readonly PaintedMention[];
  /** Set once the block's text is no longer on the page as it was read. */
  stale: boolean;
}
