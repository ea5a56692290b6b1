import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { kindSchema } from '../entity/kind.ts';

const DATABASE = 'sidelight-history';
const LAYOUT = 1;

/** Cards remembered; the oldest make room. About three years of ten a day. */
const MOST_LOOKED_UP = 10_000;

const lookedUpSchema = v.object({
  entity: v.string(),
  label: v.string(),
  kind: kindSchema,
  /** Address and title of the page where it was. */
  url: v.string(),
  title: v.string(),
  /** When, in ms since 1970. */
  at: v.number(),
});

/** A card that the reader opened, and where. */
export type LookedUp = v.InferOutput<typeof lookedUpSchema>;

interface Schema extends DBSchema {
  lookedUp: { key: number; value: LookedUp };
}

/** What the reader has looked up, in this browser and nowhere else; written only when they wish. */
export class History {
  private readonly database: Promise<IDBPDatabase<Schema>> = openDB<Schema>(DATABASE, LAYOUT, {
    upgrade: (database) => void database.createObjectStore('lookedUp', { autoIncrement: true }),
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });

  /** Adds a card. */
  async add(lookedUp: LookedUp): Promise<void> {
    const change = (await this.database).transaction('lookedUp', 'readwrite');
    await change.store.add(lookedUp);
    const tooMany = (await change.store.count()) - MOST_LOOKED_UP;
    if (tooMany > 0) {
      for (const key of await change.store.getAllKeys(undefined, tooMany)) {
        await change.store.delete(key);
      }
    }
    await change.done;
  }

  /** All of it with its keys, the latest first. What cannot be understood is passed over. */
  async list(): Promise<{ key: number; lookedUp: LookedUp }[]> {
    const store = (await this.database).transaction('lookedUp').store;
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const found = keys.flatMap((key, place) => {
      const read = v.safeParse(lookedUpSchema, values[place]);
      return read.success ? [{ key, lookedUp: read.output }] : [];
    });
    return found.reverse();
  }

  /** Forgets one. */
  async remove(key: number): Promise<void> {
    await (await this.database).delete('lookedUp', key);
  }

  /** Forgets all. */
  async clear(): Promise<void> {
    await (await this.database).clear('lookedUp');
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    (await this.database).close();
  }
}
