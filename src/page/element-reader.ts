import { containerOf } from './container.ts';
import { isInline, isSkipped } from './reading-rules.ts';

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

  constructor(root: Node, found: Found) {
    this.found = found;
    this.rootContainer = containerOf(root);
    this.atRoot = { container: this.rootContainer, isRead: true };
    this.known.set(root, this.atRoot);
    if (this.rootContainer === root) found.container(root);
  }

  /** Where a text stands. */
  around({ parentNode }: Text): Surroundings {
    const known = parentNode !== null && this.known.get(parentNode);
    return known || this.enterAll(parentNode);
  }

  /** Looks at an element and those around it, the outermost first. */
  private enterAll(innermost: Node | null): Surroundings {
    const path: Node[] = [];
    let at = innermost;
    while (at !== null && !this.known.has(at)) {
      path.push(at);
      at = at.parentNode;
    }
    // A node that has just left the tree has no way up to the root.
    let around = (at !== null && this.known.get(at)) || this.atRoot;
    for (const node of path.reverse()) {
      around = this.enter(node, around);
      this.known.set(node, around);
    }
    return around;
  }

  private enter(node: Node, around: Surroundings): Surroundings {
    if (!around.isRead || !(node instanceof Element)) return around;
    if (isSkipped(node)) return { container: node, isRead: false };
    if (node.shadowRoot !== null) this.found.shadowRoot(node.shadowRoot);
    if (isInline(node)) return around;
    this.found.container(node);
    return { container: node, isRead: true };
  }
}
