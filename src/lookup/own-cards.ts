import { type DBSchema, openDB } from 'idb';
import type { Entity } from '../entity/entity.ts';
import type { Source } from '../entity/source.ts';

const DATABASE = 'sidelight-own-cards';
const VERSION = 1;

/** A card that the reader kept, complete in itself. */
interface OwnCard {
  entity: Entity;
  /** The sources that its facts name. */
  sources: readonly Source[];
  /** Under which licence its text may be passed on. */
  licence: string;
  /** The day it was kept, `YYYY-MM-DD`. */
  kept: string;
}

/** Where kept cards go. The reader's own deck takes this place once there is one. */
export interface OwnCards {
  /** Keeps a card; one of the same id gives way to it. */
  keepEntity(card: OwnCard): Promise<void>;
}

interface Shape extends DBSchema {
  cards: { key: string; value: OwnCard };
}

/** Keeps cards in the browser's IndexedDB. */
export function openOwnCards(): OwnCards {
  return {
    async keepEntity(card) {
      const database = await openDB<Shape>(DATABASE, VERSION, {
        upgrade(db) {
          db.createObjectStore('cards', { keyPath: 'entity.id' });
        },
      });
      await database.put('cards', card);
      database.close();
    },
  };
}
