import { UnreadableFile } from '../../exchange/fault.ts';
import { deckIdFrom } from '../../exchange/ids.ts';
import { readDeckFile } from '../../exchange/read-deck-file.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import { storeDeck } from './store-deck.ts';

/** Keeps the glossary of a page as a deck of the reader's own that counts on its site alone; whether it could be read. */
export async function keepPageGlossary(text: string, host: string): Promise<boolean> {
  const own = new OwnDecks();
  try {
    const { deck } = readDeckFile(new TextEncoder().encode(text), `${host}.jsonld`);
    // A site may publish several.
    const id = deckIdFrom(`glossary-${host}-${deck.title}.jsonld`);
    await storeDeck(own, { ...deck, id });
    await own.bind(id, [host]);
    return true;
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  } finally {
    await own.close();
  }
}
