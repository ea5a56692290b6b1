import { CardHost } from './card-host.tsx';

/** The cards of a page: the live one, and one that the reader keeps beside it. */
export class Cards {
  live: CardHost;
  private pinned: CardHost | undefined;
  private readonly prepare: (card: CardHost) => void;

  /** `prepare` is told of every card before it opens. */
  constructor(signal: AbortSignal, prepare: (card: CardHost) => void) {
    this.prepare = prepare;
    this.live = this.make();
    // Once for all of them: a listener of each would hold the cards that are long closed.
    signal.addEventListener('abort', () => {
      this.live.close();
      this.unpin();
    });
  }

  /** Keeps the live card where it is, in place of one kept before; the next opens beside it. */
  pin(): void {
    this.pinned?.close();
    this.pinned = this.live;
    this.pinned.keep();
    this.live = this.make();
  }

  /** Closes the card that is kept. */
  unpin(): void {
    this.pinned?.close();
    this.pinned = undefined;
  }

  /** Whether a card is kept. */
  hasPinned(): boolean {
    return this.pinned !== undefined;
  }

  /** Whether an event came from inside a card. */
  hold(event: Event): boolean {
    return this.live.holds(event) || (this.pinned?.holds(event) ?? false);
  }

  private make(): CardHost {
    const card = new CardHost();
    this.prepare(card);
    return card;
  }
}
