import { compileDeck } from '../../decks/compile-deck.ts';
import type { Deck } from '../../entity/deck.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import { browser } from '../../platform/browser.ts';
import { readBundledDecks } from '../../platform/deck-store.ts';
import type { OwnDecks } from '../../platform/own-decks.ts';

/** Compiles a deck and keeps it among the reader's own, for the sites that it was for before. */
export async function storeDeck(own: OwnDecks, deck: Deck): Promise<void> {
  const [first] = await readBundledDecks();
  if (first === undefined) return;
  const compiled = compileDeck(deck, openGazetteer(first.gazetteer).letters);
  const { sources, entities: _, ...head } = deck;
  const sites = (await own.list()).find((kept) => kept.head.id === deck.id)?.sites ?? [];
  const { version: compiledBy } = browser.runtime.getManifest();
  await own.keep({ ...compiled, head, sources, sites, compiledBy });
}
