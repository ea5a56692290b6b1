import type { Brief } from '../entity/catalogue.ts';
import type { Kind } from '../entity/kind.ts';
import { familiarityOf } from './familiarity.ts';
import type { Mention } from './mention.ts';

/** What the reader wants painted. */
export interface PaintRules {
  /** Which mentions of an entity: all, the first of each block, the first of the page. */
  density: 'every' | 'paragraph' | 'page';
  /** Most mentions painted on {@link SCREEN_TEXT}; 0 is no limit. */
  cap: number;
  /** Kinds that are left out. */
  kindsOff: readonly Kind[];
  /** Entities at least this familiar are left out (see `familiarity.ts`); 0 leaves out none. */
  familiarity: number;
  /** Ids of entities that the reader never wants to see marked. */
  hidden: ReadonlySet<string>;
}

/** A block as far as choosing its mentions needs it. */
interface MentionedText {
  text: string;
  mentions: readonly Mention[];
}

/**
 * Text that fills about a window, in UTF-16 units: 45 lines of 66 characters. Measuring the layout
 * instead would make the page lay itself out for us.
 */
export const SCREEN_TEXT = 3_000;

/** Whether an entity is one that the reader wants to see at all, painted or listed. */
export function isWanted(entity: Brief, { kindsOff, familiarity, hidden }: PaintRules): boolean {
  if (kindsOff.includes(entity.kind) || hidden.has(entity.id)) return false;
  return familiarity === 0 || familiarityOf(entity) > familiarity;
}

/** Whether what is painted in one block depends on the blocks before it. */
export function looksAcrossBlocks({ density, cap }: PaintRules): boolean {
  return density === 'page' || cap > 0;
}

/**
 * The mentions that are painted, one list a block, given blocks in the order of reading. Each list
 * holds some of the block's mentions, in their order. What the reader does not want never counts
 * against the cap, and a mention that the cap leaves out is not the entity's first.
 */
export function mentionsToPaint(blocks: readonly MentionedText[], rules: PaintRules): Mention[][] {
  const seen = new Set<string>();
  const window = new TextWindow(rules.cap);
  let offset = 0;
  return blocks.map(({ text, mentions }) => {
    if (rules.density === 'paragraph') seen.clear();
    const chosen = mentions.filter(({ entity, start }) => {
      if (!isWanted(entity, rules)) return false;
      if (rules.density !== 'every' && seen.has(entity.id)) return false;
      if (!window.takes(offset + start)) return false;
      seen.add(entity.id);
      return true;
    });
    offset += text.length;
    return chosen;
  });
}

/** Counts what was taken on the last screenful of text. */
class TextWindow {
  private readonly taken: number[] = [];
  private readonly cap: number;

  constructor(cap: number) {
    this.cap = cap;
  }

  takes(at: number): boolean {
    if (this.cap === 0) return true;
    const earliest = this.taken[this.taken.length - this.cap];
    if (earliest !== undefined && at - earliest < SCREEN_TEXT) return false;
    this.taken.push(at);
    return true;
  }
}
