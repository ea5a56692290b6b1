import type { Block } from './block.ts';
import { containerOf } from './container.ts';
import { isInDocument } from './in-document.ts';
import type { AnnotatedBlock, Mention } from './mention.ts';
import { isElement, isShadowRoot } from './node-kind.ts';
import { placesAgain } from './places-again.ts';

const NONE: readonly AnnotatedBlock[] = [];

/** One for all blocks in which nothing was found, most of a page's: empty lists of their own weigh. */
const NOTHING: readonly never[] = [];

/** What is known of the text of a document: its blocks, and what was found in each. */
export class Article {
  /** By container; a list only where there are several, as a page has hundreds, most of them alone. */
  private readonly blocks = new Map<Node, AnnotatedBlock | AnnotatedBlock[]>();

  /** Takes in a block before anything is known of it, so that a change can make it stale. */
  add(block: Block): AnnotatedBlock {
    const { text, segments, container } = block;
    const added: AnnotatedBlock = {
      text,
      segments,
      container,
      spans: undefined,
      mentions: NOTHING,
      more: NOTHING,
      painted: NOTHING,
      stale: false,
    };
    const beside = this.blocks.get(container);
    if (beside === undefined) this.blocks.set(container, added);
    else if (Array.isArray(beside)) beside.push(added);
    else this.blocks.set(container, [beside, added]);
    return added;
  }

  /** Has a block know its places in the document again if it has mentions now; whether those can be shown. */
  locate(block: AnnotatedBlock, mentions: readonly Mention[]): boolean {
    if (mentions.length === 0 || block.segments.length > 0) return true;
    block.segments = placesAgain(block, this.inContainer(block.container));
    return block.segments.length > 0;
  }

  /** Forgets a block: its text has changed or is gone. */
  drop(block: AnnotatedBlock): void {
    block.stale = true;
    const beside = this.inContainer(block.container).filter((other) => other !== block);
    if (beside.length > 0) this.blocks.set(block.container, beside);
    else this.blocks.delete(block.container);
  }

  /** Whether nothing is known of the document. */
  isEmpty(): boolean {
    return this.blocks.size === 0;
  }

  /** All blocks, container by container in the order in which those were first read. */
  all(): AnnotatedBlock[] {
    const all: AnnotatedBlock[] = [];
    for (const kept of this.blocks.values()) {
      if (Array.isArray(kept)) all.push(...kept);
      else all.push(kept);
    }
    return all;
  }

  /** All blocks, in the order in which they stand in the document. */
  inDocumentOrder(): AnnotatedBlock[] {
    return this.all().sort(compareBlocks);
  }

  /** The blocks that are the own text of a container. */
  inContainer(container: Node): readonly AnnotatedBlock[] {
    const found = this.blocks.get(container) ?? NONE;
    return 'container' in found ? [found] : found;
  }

  /** Whether a block is known that is as good as this one. */
  holds({ container, text }: Block): boolean {
    return this.inContainer(container).some((block) => block.text === text);
  }

  /** The blocks that hold text of a node. */
  withText(node: Text): AnnotatedBlock[] {
    const blocks = this.inContainer(containerOf(node));
    return blocks.filter(({ segments }) => segments.some((segment) => segment.node === node));
  }

  /** The blocks that are the text of an element or of what is in it. */
  inside(element: Element): AnnotatedBlock[] {
    return this.all().filter(({ container }) => element.contains(container));
  }

  /** The blocks whose text has left the document. */
  departed(): AnnotatedBlock[] {
    return this.all().filter(
      ({ container, segments: [first] }) =>
        !isInDocument(container) || (first !== undefined && !isInDocument(first.node)),
    );
  }

  /** All mentions of an entity, in document order. */
  mentionsOf(entity: string): { block: AnnotatedBlock; mention: Mention }[] {
    const found = this.all().flatMap((block) =>
      [...block.mentions, ...block.more]
        .filter((mention) => mention.entity.id === entity)
        .map((mention) => ({ block, mention })),
    );
    return found.sort((a, b) => compare(a, b));
  }

  /** Where a mention stands among those of its entity, from 0; -1 when it has gone. */
  placeOf({ block, mention }: { block: AnnotatedBlock; mention: Mention }): number {
    const all = this.mentionsOf(mention.entity.id);
    const here = all.findIndex((one) => one.mention === mention && one.block === block);
    // Blocks of one text share their mentions, also with the block that it was read from first.
    return here >= 0 ? here : all.findIndex((one) => one.mention === mention);
  }

  /** The ids of all that the document names. */
  entities(): Set<string> {
    const all = this.all().flatMap(({ mentions }) => mentions);
    return new Set(all.map(({ entity }) => entity.id));
  }
}

/** Whether a block's text takes part in the page as it is laid out. */
export function isVisible({ segments: [first], container }: Block): boolean {
  const element = first?.node.parentElement ?? elementOf(container);
  return element?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function elementOf(container: Node): Element | null {
  if (isShadowRoot(container)) return container.host;
  return isElement(container) ? container : null;
}

function compare(
  a: { block: AnnotatedBlock; mention: Mention },
  b: { block: AnnotatedBlock; mention: Mention },
): number {
  if (a.block === b.block) return a.mention.start - b.mention.start;
  return compareBlocks(a.block, b.block);
}

function compareBlocks(a: Block, b: Block): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one.node === other.node) return one.from - other.from;
  const order = one.node.compareDocumentPosition(other.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Where a block begins; a block without names keeps no more of that than its container. */
function placeOf({ segments: [first], container }: Block): { node: Node; from: number } {
  return first ?? { node: container, from: 0 };
}
