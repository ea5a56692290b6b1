/**
 * How near the reader must have come to a place: within some windows of it, or anywhere past it, as after a jump to the
 * end; in the terms of a margin around the window. In pixels: shares of what scrolls inside a page mean another thing
 * in Chromium.
 */
const NEAR = '10000000px 0px 2500px 0px';

/** Not in every type library yet: the same margin for what scrolls inside the page. */
interface ScrollMargin {
  scrollMargin: string;
}

/** Tells when the reader of a page has come near places in it: further than that long pages are not read. */
export class Horizon<Wait> {
  private readonly waiting = new Map<Element, Wait>();
  private readonly reached: (wait: Wait) => void;
  private observer: IntersectionObserver | undefined;

  /** `reached` is called once for every place that the reader has come near. */
  constructor(reached: (wait: Wait) => void) {
    this.reached = reached;
  }

  /** Waits for the reader to come near an element. */
  add(place: Element, wait: Wait): void {
    this.observer ??= this.observe();
    this.waiting.set(place, wait);
    this.observer.observe(place);
  }

  /** All that waits, and where. */
  all(): [Element, Wait][] {
    return [...this.waiting];
  }

  /** Waits there no longer. */
  drop(place: Element): void {
    this.waiting.delete(place);
    this.observer?.unobserve(place);
  }

  /** Waits for nothing from now on. */
  end(): void {
    this.observer?.disconnect();
    this.waiting.clear();
  }

  private observe(): IntersectionObserver {
    // With the document for a root the margin counts in frames of other sites too.
    const options: IntersectionObserverInit & ScrollMargin = {
      root: document,
      rootMargin: NEAR,
      scrollMargin: NEAR,
    };
    return new IntersectionObserver((entries) => this.look(entries), options);
  }

  private look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const wait = this.waiting.get(target);
      if (!isIntersecting || wait === undefined) continue;
      this.drop(target);
      this.reached(wait);
    }
  }
}
