import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Catalogue } from '../entity/catalogue.ts';
import type { CardFile } from '../entity/dossier.ts';
import { type DeckToKeep, OwnDecks } from './own-decks.ts';

/** Web locks as the browser has them, for one name: one holder after another. */
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<unknown>) => {
      last = last.then(work, work);
      return last;
    },
  },
});

const decks = new OwnDecks();
const CARDS_PER_FILE = 2;

function deckOf(id: string, terms: readonly string[]): DeckToKeep {
  const head = { id, title: id, version: '1.0.0', licence: 'CC0', languages: ['en'] };
  const entities = terms.map((term) => ({
    id: `${id}-${term}`,
    kind: 'term' as const,
    label: term,
    description: `What ${term} is.`,
    aliases: [],
    facts: [],
    relations: [],
    links: [],
  }));
  const cardFiles: CardFile[] = [];
  for (let at = 0; at < entities.length; at += CARDS_PER_FILE) {
    cardFiles.push({
      entities: entities.slice(at, at + CARDS_PER_FILE),
      incoming: [],
      sources: [],
    });
  }
  const catalogue: Catalogue = {
    deck: head,
    cardsPerFile: CARDS_PER_FILE,
    entities: entities.map(({ id, label, kind }) => ({ id, label, kind, related: [] })),
  };
  const gazetteer = new ArrayBuffer(8);
  return { head, sources: [], sites: [], catalogue, gazetteer, cardFiles, compiledBy: '0' };
}

async function terms(id: string): Promise<string[] | undefined> {
  return (await decks.readDeck(id))?.entities.map(({ label }) => label);
}

beforeEach(() => decks.clear());

describe("the reader's own decks", () => {
  it('are kept whole, cards in their order', async () => {
    await decks.keep(deckOf('one', ['a', 'b', 'c']));
    expect(await terms('one')).toEqual(['a', 'b', 'c']);
    const [deck] = await decks.list();
    expect(deck).toMatchObject({ cards: 3, sites: [] });
    expect((await decks.readIndex(deck!))?.catalogue.entities).toHaveLength(3);
    expect((await decks.readCards(deck!, 1)).entities).toHaveLength(1);
  });

  it('that replace another, or are removed, can be undone once', async () => {
    await decks.keep(deckOf('one', ['a']));
    await decks.keep(deckOf('one', ['b', 'c', 'd']));
    expect(await terms('one')).toEqual(['b', 'c', 'd']);
    expect(await decks.undo()).toBe(true);
    expect(await terms('one')).toEqual(['a']);
    expect(await decks.undo()).toBe(false);
    await decks.remove('one');
    expect(await terms('one')).toBeUndefined();
    await decks.undo();
    expect(await terms('one')).toEqual(['a']);
  });

  it('that are new are gone after undo', async () => {
    await decks.keep(deckOf('one', ['a']));
    await decks.undo();
    expect(await decks.list()).toEqual([]);
  });

  it('that are cancelled half-way leave nothing, and what was there stays', async () => {
    await decks.keep(deckOf('one', ['a']));
    const cancel = new AbortController();
    const many = deckOf(
      'one',
      Array.from({ length: 300 }, (_, nth) => `t${nth}`),
    );
    const kept = decks.keep(many, () => cancel.abort(), cancel.signal);
    await expect(kept).rejects.toThrow();
    expect(await terms('one')).toEqual(['a']);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidelight-decks');
      request.onsuccess = () => resolve(request.result);
    });
    const count = await new Promise<number>((resolve) => {
      const request = database.transaction('cards').objectStore('cards').count();
      request.onsuccess = () => resolve(request.result);
    });
    expect(count).toBe(1);
    database.close();
  });

  it('are bound to sites', async () => {
    await decks.keep(deckOf('one', ['a']));
    await decks.bind('one', ['example.org']);
    expect(await decks.list()).toMatchObject([{ sites: ['example.org'] }]);
  });
});
