import { FAMILIES, type Family, familyOf } from '../entity/kind.ts';
import { placesOf } from './block.ts';
import css from './highlight.css?inline';
import { forEveryElement } from './highlight-rules.ts';
import type { AnnotatedBlock, Mention, PaintedMention } from './mention.ts';
import { isShadowRoot } from './node-kind.ts';

const PREFIX = 'sidelight-';

/** The mention that the reader has come to by keyboard. */
const CURRENT = `${PREFIX}current`;

/** A name that no deck knows is painted as that and nothing else: its kind is not known yet. */
const MORE = 'more';
const PAINTS = [...FAMILIES, MORE] as const;
type Paint = Family | typeof MORE;

/**
 * Shows mentions with the CSS Custom Highlight API: the page's nodes, attributes and layout stay
 * as they are. Ranges are static: a live one costs the page on every later change, and a changed
 * text is found again anyway.
 */
export class Painter {
  private readonly highlights: Record<Paint, Highlight>;
  private readonly styled = new WeakSet<ShadowRoot>();
  /** The block that the keyboard mark stands in. */
  private marked: AnnotatedBlock | undefined;
  private sheet: CSSStyleSheet | undefined;

  constructor() {
    const pairs = PAINTS.map((paint) => [paint, new Highlight()] as const);
    this.highlights = Object.fromEntries(pairs) as Record<Paint, Highlight>;
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
    this.highlights[paintOf(mention)].add(range);
    const painted = { mention, block, range };
    block.painted = [...block.painted, painted];
    return painted;
  }

  /** Marks the mention that the reader has come to by keyboard; undefined marks none. */
  markCurrent(painted: PaintedMention | undefined): void {
    this.marked = painted?.block;
    if (painted === undefined) CSS.highlights.delete(CURRENT);
    else CSS.highlights.set(CURRENT, new Highlight(painted.range));
  }

  /** Takes the paint off a block. */
  unpaint(block: AnnotatedBlock): void {
    // Its text may be another by now: the mark would stand under other letters.
    if (this.marked === block) this.markCurrent(undefined);
    if (block.painted.length === 0) return;
    for (const { mention, range } of block.painted) {
      this.highlights[paintOf(mention)].delete(range);
    }
    block.painted = [];
  }

  /**
   * Puts the paint back where the page has cleared the registry, which it shares with us. Paint
   * under our names that is not ours is that of a newer session, and stays.
   */
  restore(): void {
    if (PAINTS.some((paint) => !CSS.highlights.has(PREFIX + paint))) this.register();
  }

  /** Takes all paint off, but that of a newer session under the same names. */
  end(): void {
    this.markCurrent(undefined);
    for (const paint of PAINTS) {
      if (CSS.highlights.get(PREFIX + paint) === this.highlights[paint]) {
        CSS.highlights.delete(PREFIX + paint);
      }
    }
  }

  private register(): void {
    for (const paint of PAINTS) CSS.highlights.set(PREFIX + paint, this.highlights[paint]);
  }

  /** Rules of the document do not reach into shadow trees in Firefox; each needs a sheet there. */
  private styleRootOf(block: AnnotatedBlock): void {
    if (import.meta.env.MODE !== 'firefox') return;
    const root = block.segments[0]!.node.getRootNode();
    if (!isShadowRoot(root) || this.styled.has(root)) return;
    this.styled.add(root);
    this.sheet ??= makeSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
  }
}

function isPaintedAs({ painted }: AnnotatedBlock, mentions: readonly Mention[]): boolean {
  if (painted.length !== mentions.length) return false;
  return painted.every(({ mention }, place) => mention === mentions[place]);
}

function paintOf({ entity, found }: Mention): Paint {
  return found === undefined ? familyOf(entity.kind) : MORE;
}

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(forEveryElement(css));
  return sheet;
}
