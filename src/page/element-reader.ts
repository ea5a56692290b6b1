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

/** Knows where the texts under one node stand; looks at each element around them once. */
export class ElementReader {
  /** The container of the node's own text. */
  readonly rootContainer: Node;
  private readonly known = new Map<Node, Surroundings>();
  private readonly found: Found;
  private readonly atRoot: Surroundings;
  /** All hidden elements under the node, as long as that is known. */
  hidden: ReadonlySet<Element> | undefined;

  constructor(root: Node, found: Found, hidden: ReadonlySet<Element> | undefined) {
    this.found = found;
    this.hidden = hidden;
    this.rootContainer = containerOf(root);
    this.atRoot = { container: this.rootContainer, isRead: true };
    this.known.set(root, this.atRoot);
    if (this.rootContainer === root) found.container(root);
  }

  /** Where a text stands. */
  around({ parentNode }: Text): Surroundings {
    // A node that has just left the tree has no way up to the root.
    if (parentNode === null) return this.atRoot;
    return this.known.get(parentNode) ?? this.lookAt(parentNode);
  }

  /** Looks at an element, after those around it. Not by recursion: trees may be of any depth. */
  private lookAt(node: Node): Surroundings {
    const { parentNode } = node;
    const known = parentNode === null ? this.atRoot : this.known.get(parentNode);
    if (known !== undefined) return this.enter(node, known);
    const path = [node];
    let up = parentNode;
    while (up !== null && !this.known.has(up)) {
      path.push(up);
      up = up.parentNode;
    }
    let around = (up !== null && this.known.get(up)) || this.atRoot;
    for (let next = path.pop(); next !== undefined; next = path.pop()) {
      around = this.enter(next, around);
    }
    return around;
  }

  private enter(node: Node, around: Surroundings): Surroundings {
    const entered = this.surroundingsIn(node, around);
    this.known.set(node, entered);
    return entered;
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
