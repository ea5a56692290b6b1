import type { Collection } from '../../entity/collection.ts';
import type { Deck } from '../../entity/deck.ts';
import { openGatheredCards } from '../../lookup/gathered-cards.ts';
import type { LookedUpCard } from '../../lookup/looked-up-card.ts';
import {
  deckOfCollection,
  emptyLookedUpDeck,
  KEPT_CARDS,
  withCards,
  withoutCard,
} from '../../lookup/looked-up-deck.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import { translate } from '../../platform/translate.ts';
import { storeDeck } from './store-deck.ts';

const LOCK = 'sidelight-looked-up-decks';

/** The decks of looked-up cards among the reader's own: cards kept one by one, and collections. */
export class LookedUpDecks {
  private opened: OwnDecks | undefined;
  private readonly gathered = openGatheredCards();

  /** Puts a card among those that were kept one by one. */
  keep(card: LookedUpCard): Promise<void> {
    return this.change(keptHead(), (deck) => withCards(deck, [card]));
  }

  /** Forgets a card that was kept; the deck goes with the last one. */
  forget(card: string): Promise<void> {
    return this.change(keptHead(), (deck) => withoutCard(deck, card));
  }

  /** Sets the cards of one step through a collection aside; the first step starts anew. */
  async gather(cards: readonly LookedUpCard[], isFirst: boolean): Promise<void> {
    if (isFirst) await this.gathered.clear();
    for (const card of cards) await this.gathered.add(card);
  }

  /** Makes what was gathered of a collection into its deck; gives how many cards that has. */
  async make(collection: Collection): Promise<number> {
    const cards = await this.gathered.all();
    const head = deckOfCollection(collection);
    if (cards.length > 0) {
      await this.change(head, () => withCards(emptyLookedUpDeck(head), cards));
    }
    await this.gathered.clear();
    return cards.length;
  }

  /** Opened at the first need: most lives of the background keep no card. */
  private get own(): OwnDecks {
    this.opened ??= new OwnDecks();
    return this.opened;
  }

  /** A thousand cards are compiled in some tens of milliseconds, once at the end of a collection. */
  private change(head: { id: string; title: string }, changed: (deck: Deck) => Deck) {
    return navigator.locks.request(LOCK, async () => {
      const before = (await this.own.readDeck(head.id)) ?? emptyLookedUpDeck(head);
      const after = changed(before);
      if (after.entities.length > 0) await storeDeck(this.own, after);
      else await this.own.remove(head.id);
    }) as Promise<void>;
  }
}

function keptHead(): { id: string; title: string } {
  return { id: KEPT_CARDS, title: translate('lookup_deck') };
}
