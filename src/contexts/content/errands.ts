import type { Found } from '../../page/element-reader.ts';
import { partInView } from '../../page/first-in-view.ts';
import { Horizon } from '../../page/horizon.ts';
import { isDead, isInDocument } from '../../page/in-document.ts';
import { type Errand, PartReader } from '../../page/part-reader.ts';
import { isInSkipped } from '../../page/reading-rules.ts';

/**
 * What is still to be read, each node once, first come first served. A part of the page too long to be read in one go
 * comes again when the page's reader is near the place where its reading has stopped.
 */
export class Errands {
  private readonly waiting = new Map<Node, boolean>();
  /** What has lost its place in the page, to be read from the start. */
  private readonly again = new Set<Node>();
  private readonly resumed: PartReader[] = [];
  private readonly horizon: Horizon<PartReader>;
  private added = 0;

  private readonly wake: () => void;

  /** `wake` is called when something has come into the list. */
  constructor(wake: () => void) {
    this.wake = wake;
    this.horizon = new Horizon((part) => {
      this.resumed.push(part);
      wake();
    });
  }

  /** Adds an errand; one for all of a node stands for one for its own text as well. */
  add({ root, ownTextOnly }: Errand): void {
    this.added += 1;
    this.waiting.set(root, ownTextOnly && (this.waiting.get(root) ?? true));
    this.wake();
  }

  /** Takes the next part to read off the list; undefined when there is none. */
  next(found: Found): PartReader | undefined {
    for (const [root, ownTextOnly] of this.waiting) {
      this.waiting.delete(root);
      // What was to be read lives on somewhere in the page.
      const errand = isDead(root) ? wholePage() : { root, ownTextOnly };
      if (canBeRead(errand.root)) return this.begin(errand, found);
    }
    for (let part = this.resumed.shift(); part !== undefined; part = this.resumed.shift()) {
      part.goOn();
      if (!part.isLost()) return part;
      this.again.add(part.errand.root);
    }
    for (const root of this.again) {
      this.again.delete(root);
      if (canBeRead(root)) return this.begin({ root, ownTextOnly: false, again: true }, found);
    }
    return undefined;
  }

  /**
   * Takes back a part that was read as far as it goes for now. The rest of it waits until the page's reader is near the
   * place where its reading has stopped.
   */
  takeBack(part: PartReader): void {
    if (part.place !== undefined) this.horizon.add(part.place, part);
    else if (part.isLost()) this.again.add(part.errand.root);
  }

  /** Reads what waits behind an element from its start again: what was asked about what is around it may no longer hold. */
  doubt(element: Element): void {
    this.startAgain((place) => element.contains(place));
  }

  /** What waited behind something that has left the page has lost its place. */
  dropDeparted(): void {
    this.startAgain((place) => !isInDocument(place));
  }

  /** Reads nothing more. */
  end(): void {
    this.horizon.end();
  }

  private startAgain(isMeant: (place: Element) => boolean): void {
    for (const [place, { errand }] of this.horizon.all()) {
      if (!isMeant(place)) continue;
      this.horizon.drop(place);
      this.again.add(errand.root);
      this.wake();
    }
  }

  private begin(errand: Errand, found: Found): PartReader {
    const { added } = this;
    if (!errand.ownTextOnly) this.forgetWithin(errand.root);
    return new PartReader(errand, found, () => this.added === added);
  }

  /** All of it is read anew: no rest of it needs to wait. */
  private forgetWithin(root: Node): void {
    for (const [place, part] of this.horizon.all()) {
      if (root.contains(part.errand.root)) this.horizon.drop(place);
    }
  }
}

function canBeRead(root: Node): boolean {
  return isInDocument(root) && !isInSkipped(root);
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
