import type { Brief } from '../entity/catalogue.ts';
import type { Block } from './block.ts';
import type { AnnotatedBlock, Mention } from './mention.ts';

/** What is known of the text of a document: its blocks, and what was found in each. */
export class Article {
  private readonly blocks = new Set<AnnotatedBlock>();
  private readonly ofContainer = new WeakMap<Node, Set<AnnotatedBlock>>();
  private readonly ofText = new WeakMap<Text, Set<AnnotatedBlock>>();

  /** Takes in a block before anything is known of it, so that a change can make it stale. */
  add(block: Block): AnnotatedBlock {
    const unread = { spans: undefined, mentions: [], more: [], painted: [], stale: false };
    const added: AnnotatedBlock = { ...block, ...unread };
    this.blocks.add(added);
    put(this.ofContainer, block.container, added);
    for (const { node } of block.segments) put(this.ofText, node, added);
    return added;
  }

  /** Forgets a block: its text has changed or is gone. */
  drop(block: AnnotatedBlock): void {
    block.stale = true;
    this.blocks.delete(block);
    this.ofContainer.get(block.container)?.delete(block);
    for (const { node } of block.segments) this.ofText.get(node)?.delete(block);
  }

  /** All blocks, in the order in which they were read. */
  all(): AnnotatedBlock[] {
    return [...this.blocks];
  }

  /** The blocks that are the own text of a container. */
  inContainer(container: Node): AnnotatedBlock[] {
    return [...(this.ofContainer.get(container) ?? [])];
  }

  /** The blocks that hold text of a node. */
  withText(node: Text): AnnotatedBlock[] {
    return [...(this.ofText.get(node) ?? [])];
  }

  /** The blocks whose text has left the document. */
  departed(): AnnotatedBlock[] {
    return [...this.blocks].filter(({ segments }) => !segments[0]!.node.isConnected);
  }

  /** All mentions of an entity, in document order. */
  mentionsOf(entity: string): { block: AnnotatedBlock; mention: Mention }[] {
    const found = [...this.blocks].flatMap((block) =>
      [...block.mentions, ...block.more]
        .filter((mention) => mention.entity.id === entity)
        .map((mention) => ({ block, mention })),
    );
    return found.sort((a, b) => compare(a, b));
  }

  /** What the document names where readers can see it, and how often. */
  names(): (Brief & { mentions: number })[] {
    const names = new Map<string, Brief & { mentions: number }>();
    for (const block of this.blocks) {
      if (block.mentions.length === 0 || !isVisible(block)) continue;
      for (const { entity } of block.mentions) {
        const known = names.get(entity.id) ?? { ...entity, mentions: 0 };
        known.mentions++;
        names.set(entity.id, known);
      }
    }
    return [...names.values()];
  }
}

/** Whether a block's text takes part in the page as it is laid out. */
export function isVisible({ segments }: Block): boolean {
  return segments[0]!.node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}

function put<Key extends object, Value>(map: WeakMap<Key, Set<Value>>, key: Key, value: Value) {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function compare(
  a: { block: AnnotatedBlock; mention: Mention },
  b: { block: AnnotatedBlock; mention: Mention },
): number {
  if (a.block === b.block) return a.mention.start - b.mention.start;
  const order = a.block.segments[0]!.node.compareDocumentPosition(b.block.segments[0]!.node);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
