import { containerOf } from './container.ts';
import { isElement } from './node-kind.ts';
import { wayToRead } from './reading-rules.ts';

/** Where a text stands. */
interface Surroundings {
  /** The element whose own text it is part of. */
  container: Node;
  /** Whether texts here are read. */
  isRead: boolean;
}

/** What is told of an element when it is looked at. */
export interface Found {
  /** An element has an open shadow root: its text is another tree, to be read on its own. */
  shadowRoot(root: ShadowRoot): void;
  /** The own text of a block element is read from now on. */
  container(container: Node): void;
}

/**
 * Knows where the texts under one node stand, given in document order; looks at each element around them once.
 * It knows only the elements around the text before: in a page of a hundred thousand, a table of all of them held the
 * page up whenever it grew, and whenever garbage was collected.
 */
export class ElementReader {
  /** The container of the node's own text. */
  readonly rootContainer: Node;
  /** The elements around the text before, outermost first, and what each says of the texts in it. */
  private readonly path: Node[] = [];
  private readonly known: Surroundings[] = [];
  private readonly found: Found;
  private readonly atRoot: Surroundings;
  /** All hidden elements under the node, as long as that is known. */
  hidden: ReadonlySet<Element> | undefined;

  constructor(root: Node, found: Found, hidden: ReadonlySet<Element> | undefined) {
    this.found = found;
    this.hidden = hidden;
    this.rootContainer = containerOf(root);
    this.atRoot = { container: this.rootContainer, isRead: true };
    this.path.push(root);
    this.known.push(this.atRoot);
    if (this.rootContainer === root) found.container(root);
  }

  /** Where a text stands. */
  around({ parentNode }: Text): Surroundings {
    // A node that has just left the tree has no way up to the root.
    if (parentNode === null) return this.atRoot;
    return parentNode === this.path.at(-1) ? this.innermost() : this.lookAt(parentNode);
  }

  /** Looks at an element, after those around it. Not by recursion: trees may be of any depth. */
  private lookAt(node: Node): Surroundings {
    const unknown: Node[] = [];
    let at = this.path.length - 1;
    for (let up: Node | null = node; up !== null; up = up.parentNode) {
      // From the end: the text before stood near.
      at = this.path.lastIndexOf(up);
      if (at >= 0) break;
      unknown.push(up);
    }
    // A node that was moved out of the tree on the way counts as one right under the root.
    const kept = Math.max(at, 0) + 1;
    this.path.length = kept;
    this.known.length = kept;
    for (let next = unknown.pop(); next !== undefined; next = unknown.pop()) this.enter(next);
    return this.innermost();
  }

  private enter(node: Node): void {
    this.known.push(this.surroundingsIn(node, this.innermost()));
    this.path.push(node);
  }

  private innermost(): Surroundings {
    return this.known.at(-1) ?? this.atRoot;
  }

  private surroundingsIn(node: Node, around: Surroundings): Surroundings {
    if (!around.isRead || !isElement(node)) return around;
    const way = wayToRead(node, this.hidden);
    if (way === 'skipped') return { container: node, isRead: false };
    if (node.shadowRoot !== null) this.found.shadowRoot(node.shadowRoot);
    if (way === 'inline') return around;
    this.found.container(node);
    return { container: node, isRead: true };
  }
}
