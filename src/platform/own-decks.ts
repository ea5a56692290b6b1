import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Catalogue, catalogueSchema } from '../entity/catalogue.ts';
import { type Deck, deckHeadSchema } from '../entity/deck.ts';
import { type CardFile, cardFileSchema } from '../entity/dossier.ts';
import type { Entity } from '../entity/entity.ts';
import { type Source, sourceSchema } from '../entity/source.ts';

const DATABASE = 'sidelight-decks';
const LAYOUT = 1;
const LOCK = 'sidelight-decks';

const recordSchema = v.object({
  head: deckHeadSchema,
  /** Where its index and cards are kept: a number that no other deck ever had. */
  slot: v.number(),
  cards: v.number(),
  /** Bytes of its cards as JSON, and of its index. */
  bytes: v.number(),
  /** When it was kept, in ms since 1970. */
  kept: v.number(),
  /** Patterns of the sites that it is for; none means all. */
  sites: v.array(v.string()),
  /** Sidelight version that compiled it. */
  compiledBy: v.string(),
});

/** A deck of the reader's own, without its cards. */
export type OwnDeck = v.InferOutput<typeof recordSchema>;

/** A deck that is ready to be kept. */
export interface DeckToKeep {
  head: OwnDeck['head'];
  sources: readonly Source[];
  sites: readonly string[];
  catalogue: Catalogue;
  gazetteer: ArrayBuffer;
  cardFiles: readonly CardFile[];
  compiledBy: string;
}

interface Schema extends DBSchema {
  decks: { key: string; value: OwnDeck };
  /** Slots that were ever taken and not yet given back, so that a broken import leaves nothing. */
  slots: { key: number; value: { taken: number } };
  indexes: { key: number; value: { catalogue: unknown; gazetteer: ArrayBuffer; sources: unknown } };
  cards: { key: [slot: number, file: number]; value: unknown };
  /** What the last change replaced, under {@link LAST}: the deck as it was, or none. */
  undo: { key: string; value: { id: string; before: OwnDeck | null } };
}

type Database = IDBPDatabase<Schema>;

const LAST = 'last';
const STORES = ['decks', 'slots', 'indexes', 'cards', 'undo'] as const;

/** Text that says how much of keeping a deck is done: files of cards written, of all. */
type Progress = (done: number, total: number) => void;

/**
 * The reader's own decks, in this browser's IndexedDB. Changes take turns across windows, and each
 * is one transaction at its end: a deck is there whole, as it was before, or not at all.
 */
export class OwnDecks {
  private readonly database: Promise<Database>;

  constructor() {
    this.database = openDB<Schema>(DATABASE, LAYOUT, {
      upgrade(database) {
        database.createObjectStore('decks');
        database.createObjectStore('slots', { autoIncrement: true });
        database.createObjectStore('indexes');
        database.createObjectStore('cards');
        database.createObjectStore('undo');
      },
      // A newer Sidelight wants to change the layout: let it, this one is about to end.
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    });
  }

  /** All of them, the oldest first. Records that cannot be understood are passed over. */
  async list(): Promise<OwnDeck[]> {
    const records: unknown[] = await (await this.database).getAll('decks');
    return records
      .flatMap((record) => {
        const read = v.safeParse(recordSchema, record);
        return read.success ? [read.output] : [];
      })
      .sort((a, b) => a.slot - b.slot);
  }

  /** The compiled index of a deck; undefined when it has gone. */
  async readIndex({
    slot,
  }: OwnDeck): Promise<{ catalogue: Catalogue; gazetteer: ArrayBuffer } | undefined> {
    const index = await (await this.database).get('indexes', slot);
    if (index === undefined) return undefined;
    return { catalogue: v.parse(catalogueSchema, index.catalogue), gazetteer: index.gazetteer };
  }

  /**
   * One file of a deck's cards.
   *
   * @throws Error when it has gone or is damaged.
   */
  async readCards({ slot }: OwnDeck, file: number): Promise<CardFile> {
    return v.parse(cardFileSchema, await (await this.database).get('cards', [slot, file]));
  }

  /** A deck with all its cards; undefined when it has gone. */
  async readDeck(id: string): Promise<Deck | undefined> {
    const database = await this.database;
    const record = await database.get('decks', id);
    if (record === undefined) return undefined;
    const { slot, head } = record;
    const [index, files] = await Promise.all([
      database.get('indexes', slot),
      database.getAll('cards', filesOf(slot)),
    ]);
    const entities: Entity[] = [];
    for (const file of files) entities.push(...v.parse(cardFileSchema, file).entities);
    return { ...head, sources: v.parse(v.array(sourceSchema), index?.sources), entities };
  }

  /**
   * Keeps a deck, in place of one with the same id. What was there before can be brought back with
   * {@link undo} until the next change. Throws away all it wrote when the signal aborts.
   *
   * @throws DOMException QuotaExceededError when the disk has no room; nothing is changed then.
   */
  keep(deck: DeckToKeep, progress: Progress = () => {}, signal?: AbortSignal): Promise<void> {
    return inTurn(() => this.keepNow(deck, progress, signal));
  }

  private async keepNow(
    deck: DeckToKeep,
    progress: Progress,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const database = await this.database;
    const slot = await database.add('slots', { taken: Date.now() });
    try {
      const bytes = await writeCards(database, slot, deck.cardFiles, progress, signal);
      const record: OwnDeck = {
        head: deck.head,
        slot,
        cards: deck.catalogue.entities.length,
        bytes: bytes + deck.gazetteer.byteLength,
        kept: Date.now(),
        sites: [...deck.sites],
        compiledBy: deck.compiledBy,
      };
      const { catalogue, gazetteer, sources } = deck;
      const change = database.transaction(['decks', 'indexes', 'undo'], 'readwrite');
      await change.objectStore('indexes').put({ catalogue, gazetteer, sources }, slot);
      const before = (await change.objectStore('decks').get(deck.head.id)) ?? null;
      await change.objectStore('decks').put(record, deck.head.id);
      await change.objectStore('undo').put({ id: deck.head.id, before }, LAST);
      await change.done;
    } finally {
      await freeSlots(database);
    }
  }

  /** Binds a deck to the sites that patterns cover; none means all. */
  async bind(id: string, sites: readonly string[]): Promise<void> {
    const change = (await this.database).transaction('decks', 'readwrite');
    const record = await change.store.get(id);
    if (record !== undefined) await change.store.put({ ...record, sites: [...sites] }, id);
    await change.done;
  }

  /** Takes a deck away; {@link undo} brings it back until the next change. */
  remove(id: string): Promise<void> {
    return inTurn(async () => {
      const database = await this.database;
      const change = database.transaction(['decks', 'undo'], 'readwrite');
      const before = (await change.objectStore('decks').get(id)) ?? null;
      await change.objectStore('decks').delete(id);
      await change.objectStore('undo').put({ id, before }, LAST);
      await change.done;
      await freeSlots(database);
    });
  }

  /** Brings back what the last {@link keep} or {@link remove} replaced; whether there was one. */
  undo(): Promise<boolean> {
    return inTurn(async () => {
      const database = await this.database;
      const change = database.transaction(['decks', 'undo'], 'readwrite');
      const last = await change.objectStore('undo').get(LAST);
      if (last !== undefined) {
        const decks = change.objectStore('decks');
        if (last.before === null) await decks.delete(last.id);
        else await decks.put(last.before, last.id);
        await change.objectStore('undo').delete(LAST);
      }
      await change.done;
      await freeSlots(database);
      return last !== undefined;
    });
  }

  /** Takes all decks away, and what could bring them back. */
  clear(): Promise<void> {
    return inTurn(async () => {
      const change = (await this.database).transaction(STORES, 'readwrite');
      await Promise.all(STORES.map((name) => change.objectStore(name).clear()));
      await change.done;
    });
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    (await this.database).close();
  }
}

/** Runs a change of the decks when no other window is at one. */
function inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, change) as Promise<Result>;
}

/** Frees the slots that no deck and no undo names: of what was replaced, or never finished. */
async function freeSlots(database: Database): Promise<void> {
  const change = database.transaction(STORES, 'readwrite');
  const decks = await change.objectStore('decks').getAll();
  const last = await change.objectStore('undo').get(LAST);
  const needed = new Set([...decks, ...(last?.before ? [last.before] : [])].map((d) => d.slot));
  const taken = await change.objectStore('slots').getAllKeys();
  for (const slot of taken.filter((slot) => !needed.has(slot))) {
    await change.objectStore('cards').delete(filesOf(slot));
    await change.objectStore('indexes').delete(slot);
    await change.objectStore('slots').delete(slot);
  }
  await change.done;
}

/** Files of cards a transaction: enough to be quick, few enough to tell of progress and to stop. */
const FILES_AT_ONCE = 64;

async function writeCards(
  database: Database,
  slot: number,
  files: readonly CardFile[],
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<number> {
  let bytes = 0;
  for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
    signal?.throwIfAborted();
    const change = database.transaction('cards', 'readwrite');
    for (const [place, file] of files.slice(from, from + FILES_AT_ONCE).entries()) {
      bytes += JSON.stringify(file).length;
      void change.store.put(file, [slot, from + place]);
    }
    await change.done;
    progress(Math.min(from + FILES_AT_ONCE, files.length), files.length);
  }
  signal?.throwIfAborted();
  return bytes;
}

function filesOf(slot: number): IDBKeyRange {
  return IDBKeyRange.bound([slot, 0], [slot, Number.POSITIVE_INFINITY]);
}
