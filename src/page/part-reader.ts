import type { Block } from './block.ts';
import { BlockReader } from './block-reader.ts';
import type { Found } from './element-reader.ts';
import { isElement } from './node-kind.ts';
import { ShadowRootSearch } from './shadow-roots.ts';

/**
 * Text nodes that are read in one go. The browser keeps an object of its own for every node that we have touched, in a
 * table that holds up the page whenever it grows: 50 ms at a quarter of a million.
 * The longest articles stay below.
 */
export const TEXTS_IN_ONE_GO = 16_000;

/** Something to read: a node, with all in it or only its own text. */
export interface Errand {
  root: Node;
  ownTextOnly: boolean;
  /** Whether it was read before, but not to its end: only what is not known yet is to be taken in. */
  again?: boolean;
}

/** How far a reading got: a block, or nothing yet, or as far as it goes for now, or the end. */
type Step = Block | 'working' | 'far' | 'done';

/** Whether there is more to read for now. */
export function isGoingOn(step: Step): step is Block | 'working' {
  return step !== 'far' && step !== 'done';
}

/**
 * Reads a part of the page as blocks, and looks for the shadow roots in it. After very many texts it stops at a place, and
 * goes on from there when it is asked for more.
 */
export class PartReader {
  readonly errand: Errand;
  /** Where it has stopped for now. */
  place: Element | undefined;
  private readonly blocks: BlockReader;
  private readonly hosts: ShadowRootSearch;
  private readonly found: Found;
  private limit = TEXTS_IN_ONE_GO;
  private isRead = false;

  constructor(errand: Errand, found: Found, isCurrent: () => boolean) {
    this.errand = errand;
    this.found = found;
    this.blocks = new BlockReader(errand.root, found, { ...errand, isCurrent });
    this.hosts = new ShadowRootSearch(errand.root);
  }

  /** Gives the next block, or stops after a little work without one. */
  step(): Step {
    if (!this.isRead && this.place === undefined) return this.read();
    if (!this.errand.ownTextOnly && this.hosts.step(this.found, this.place)) return 'working';
    return this.isRead ? 'done' : 'far';
  }

  /** Has it go on from where it has stopped. */
  goOn(): void {
    this.place = undefined;
    this.limit = this.blocks.texts + TEXTS_IN_ONE_GO;
  }

  /** Whether what it had come to has been taken out of the page, and with it the way to all that follows. */
  isLost(): boolean {
    return !this.errand.ownTextOnly && !(this.blocks.isInPlace() && this.hosts.isInPlace());
  }

  private read(): Block | 'working' {
    const step = this.blocks.step();
    if (step === 'done') this.isRead = true;
    else if (step !== 'working' && this.blocks.texts >= this.limit) this.stopAt(step);
    return step === 'done' ? 'working' : step;
  }

  /** Not at what is hidden: nobody would ever come near it. */
  private stopAt({ container }: Block): void {
    if (this.errand.ownTextOnly || container === this.errand.root || !isElement(container)) return;
    if (container.checkVisibility()) this.place = container;
  }
}
