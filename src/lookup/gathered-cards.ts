import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type LookedUpCard, lookedUpCardSchema } from './looked-up-card.ts';

const DATABASE = 'sidelight-gathered';
const VERSION = 1;

/** The cards of a collection that is on its way to be a deck: each step adds some. */
export interface GatheredCards {
  /** Adds a card; one of the same id gives way to it. */
  add(card: LookedUpCard): Promise<void>;
  /** All of them, by their ids. */
  all(): Promise<LookedUpCard[]>;
  clear(): Promise<void>;
}

interface Shape extends DBSchema {
  cards: { key: string; value: LookedUpCard };
}

/** Gathers cards in the browser's IndexedDB; opened at the first need of it. */
export function openGatheredCards(): GatheredCards {
  let opening: Promise<IDBPDatabase<Shape>> | undefined;
  const database = () => {
    opening ??= openDB<Shape>(DATABASE, VERSION, {
      upgrade(db) {
        db.createObjectStore('cards', { keyPath: 'entity.id' });
      },
    });
    return opening;
  };
  return {
    async add(card) {
      await (await database()).put('cards', card);
    },
    async all() {
      const stored: unknown[] = await (await database()).getAll('cards');
      return stored.flatMap((each) => {
        const read = v.safeParse(lookedUpCardSchema, each);
        return read.success ? [read.output] : [];
      });
    },
    async clear() {
      await (await database()).clear('cards');
    },
  };
}
