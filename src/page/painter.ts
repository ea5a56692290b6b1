import { FAMILIES, type Family, familyOf } from '../entity/kind.ts';
import { placesOf } from './block.ts';
import css from './highlight.css?inline';
import type { AnnotatedBlock, Mention, PaintedMention } from './mention.ts';

const PREFIX = 'sidelight-';

/**
 * Shows mentions with the CSS Custom Highlight API: the page's nodes, attributes and layout stay
 * as they are. Ranges are static: a live one costs the page on every later change, and a changed
 * text is found again anyway.
 */
export class Painter {
  private readonly highlights: Record<Family, Highlight>;
  private readonly styled = new WeakSet<ShadowRoot>();
  private sheet: CSSStyleSheet | undefined;

  constructor() {
    const pairs = FAMILIES.map((family) => [family, new Highlight()] as const);
    this.highlights = Object.fromEntries(pairs) as Record<Family, Highlight>;
    this.register();
  }

  /** Paints these mentions of a block, and no others of it. */
  paint(block: AnnotatedBlock, mentions: readonly Mention[]): void {
    if (isPaintedAs(block, mentions)) return;
    this.unpaint(block);
    for (const mention of mentions) this.add(block, mention);
  }

  /** Paints one mention more, which the block's paint left out. */
  add(block: AnnotatedBlock, mention: Mention): PaintedMention {
    this.styleRootOf(block);
    const { start, end } = placesOf(block, mention.start, mention.end);
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    this.highlights[familyOf(mention.entity.kind)].add(range);
    const painted = { mention, block, range };
    block.painted.push(painted);
    return painted;
  }

  /** Takes the paint off a block. */
  unpaint(block: AnnotatedBlock): void {
    if (block.painted.length === 0) return;
    for (const { mention, range } of block.painted) {
      this.highlights[familyOf(mention.entity.kind)].delete(range);
    }
    block.painted = [];
  }

  /**
   * Puts the paint back where the page has cleared the registry, which it shares with us. Paint
   * under our names that is not ours is that of a newer session, and stays.
   */
  restore(): void {
    if (FAMILIES.some((family) => !CSS.highlights.has(PREFIX + family))) this.register();
  }

  /** Takes all paint off, but that of a newer session under the same names. */
  end(): void {
    for (const family of FAMILIES) {
      if (CSS.highlights.get(PREFIX + family) === this.highlights[family]) {
        CSS.highlights.delete(PREFIX + family);
      }
    }
  }

  private register(): void {
    for (const family of FAMILIES) CSS.highlights.set(PREFIX + family, this.highlights[family]);
  }

  /** Rules of the document do not reach into shadow trees in Firefox; each needs a sheet. */
  private styleRootOf(block: AnnotatedBlock): void {
    const root = block.segments[0]!.node.getRootNode();
    if (!(root instanceof ShadowRoot) || this.styled.has(root)) return;
    this.styled.add(root);
    this.sheet ??= makeSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }
}

function isPaintedAs({ painted }: AnnotatedBlock, mentions: readonly Mention[]): boolean {
  if (painted.length !== mentions.length) return false;
  return painted.every(({ mention }, place) => mention === mentions[place]);
}

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
