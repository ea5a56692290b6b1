import { partInView } from '../../page/first-in-view.ts';
import { isDead } from '../../page/in-document.ts';

/** Something to read: a node, with all in it or only its own text. */
export interface Errand {
  root: Node;
  ownTextOnly: boolean;
}

/** An errand that is being done. */
interface Begun extends Errand {
  /** Whether nothing has come to be read since: the page is still as it was. */
  isCurrent(): boolean;
}

/** What is still to be read, each node once, first come first served. */
export class Errands {
  private readonly waiting = new Map<Node, boolean>();
  private added = 0;

  /** Adds an errand; one for all of a node stands for one for its own text as well. */
  add({ root, ownTextOnly }: Errand): void {
    this.added += 1;
    this.waiting.set(root, ownTextOnly && (this.waiting.get(root) ?? true));
  }

  /** Takes the next errand off the list; undefined when there is none. */
  next(): Begun | undefined {
    const { added } = this;
    for (const [root, ownTextOnly] of this.waiting) {
      this.waiting.delete(root);
      // What was to be read lives on somewhere in the page.
      const errand = isDead(root) ? wholePage() : { root, ownTextOnly };
      return { ...errand, isCurrent: () => this.added === added };
    }
    return undefined;
  }
}

/** The errand of reading all of the page. */
export function wholePage(): Errand {
  return { root: document.body ?? document.documentElement, ownTextOnly: false };
}

/** What a page is first read by: what the reader sees of it, then all of it. */
export function firstErrands(): Errand[] {
  const inView = partInView();
  return inView === undefined ? [wholePage()] : [{ root: inView, ownTextOnly: false }, wholePage()];
}
