import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Alias, impliedMatch } from '../entity/alias.ts';
import { partialDateSchema } from '../entity/date.ts';
import type { Enrichment } from '../entity/enrichment.ts';
import { entitySchema } from '../entity/entity.ts';
import { sourceSchema } from '../entity/source.ts';

const DATABASE = 'sidelight-own-cards';
const VERSION = 1;

const ownCardSchema = v.strictObject({
  entity: entitySchema,
  /** The sources that its facts name. */
  sources: v.array(sourceSchema),
  /** Under which licence it may be passed on. */
  licence: v.string(),
  /** The day it was kept. */
  kept: partialDateSchema,
});

/** A card that the reader kept, complete in itself. */
export type OwnCard = v.InferOutput<typeof ownCardSchema>;

/** Where kept cards are. The reader's own deck takes this place once there is one. */
export interface OwnCards {
  /** Keeps a card; one of the same id gives way to it. */
  keepEntity(card: OwnCard): Promise<void>;
  /** All kept cards, by their labels. */
  all(): Promise<OwnCard[]>;
  /** Forgets a card; nothing happens when there is none of that id. */
  remove(id: string): Promise<void>;
}

interface Shape extends DBSchema {
  cards: { key: string; value: OwnCard };
}

/**
 * A looked-up thing as a card of the reader's own, kept on a day (`YYYY-MM-DD`). The text of the
 * article stays behind: a deck holds facts and descriptions, and Wikidata's are free (CC0).
 */
export function asOwnCard({ entity, sources, article }: Enrichment, kept: string): OwnCard {
  const names = [entity.label, entity.short, article.title.replace(/\s*\([^)]*\)$/u, '')];
  const texts = [...new Set(names.filter((name) => name !== undefined))];
  const aliases = texts.map((text): Alias => ({ text, match: impliedMatch(text) }));
  const page = { title: `Wikipedia: ${article.title}`, url: article.url };
  const links = [...entity.links, page];
  return { entity: { ...entity, aliases, links }, sources, licence: 'CC0 1.0 (Wikidata)', kept };
}

/** Keeps cards in the browser's IndexedDB; opened at the first need of it. */
export function openOwnCards(): OwnCards {
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
    async keepEntity(card) {
      await (await database()).put('cards', card);
    },
    async all() {
      const stored: unknown[] = await (await database()).getAll('cards');
      const cards = stored.flatMap((each) => {
        const read = v.safeParse(ownCardSchema, each);
        return read.success ? [read.output] : [];
      });
      return cards.sort((a, b) => a.entity.label.localeCompare(b.entity.label));
    },
    async remove(id) {
      await (await database()).delete('cards', id);
    },
  };
}
