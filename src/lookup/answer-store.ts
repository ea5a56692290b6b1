import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

const DATABASE = 'sidelight-lookup';
const VERSION = 1;

/** Answers kept: the look-ups of some weeks, about 20 kB each. */
const MOST_ANSWERS = 500;

/** An answer as it is kept. It is checked again on reading: what reads it may be a newer version. */
export interface KeptAnswer {
  /** The address that was asked; it holds the wiki and the title. */
  address: string;
  body: unknown;
  /** The revision of the answer, as the server marks it. */
  etag: string | null;
  /** When it was fetched, in ms since 1970. */
  stored: number;
}

/** Where answers are kept. */
export interface AnswerStore {
  read(address: string): Promise<KeptAnswer | undefined>;
  keep(answer: KeptAnswer): Promise<void>;
  /** Forgets all. */
  clear(): Promise<void>;
}

interface Shape extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { stored: number } };
}

/** Keeps answers in the browser's IndexedDB; opened at the first need of it. */
export function openAnswerStore(): AnswerStore {
  let opening: Promise<IDBPDatabase<Shape>> | undefined;
  const database = () => {
    opening ??= openDB<Shape>(DATABASE, VERSION, {
      upgrade(db) {
        db.createObjectStore('answers', { keyPath: 'address' }).createIndex('stored', 'stored');
      },
    });
    return opening;
  };
  return {
    read: async (address) => (await database()).get('answers', address),
    keep: async (answer) => keepWithin(await database(), answer),
    clear: async () => (await database()).clear('answers'),
  };
}

async function keepWithin(db: IDBPDatabase<Shape>, answer: KeptAnswer): Promise<void> {
  const transaction = db.transaction('answers', 'readwrite');
  await transaction.store.put(answer);
  let over = (await transaction.store.count()) - MOST_ANSWERS;
  let oldest = over > 0 ? await transaction.store.index('stored').openCursor() : null;
  for (; oldest !== null && over > 0; over--) {
    await oldest.delete();
    oldest = await oldest.continue();
  }
  await transaction.done;
}
