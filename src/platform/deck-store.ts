import * as v from 'valibot';
import type { Catalogue } from '../entity/catalogue.ts';
import { unpackCatalogue } from '../entity/catalogue-file.ts';
import {
  cardFile,
  catalogueFile,
  DECKS_FILE,
  gazetteerFile,
  stateShapesFile,
  WORLD_SHAPES_FILE,
} from '../entity/deck-files.ts';
import { type CardFile, cardFileSchema } from '../entity/dossier.ts';
import {
  type StateShapes,
  stateShapesSchema,
  type WorldShapes,
  worldShapesSchema,
} from '../entity/map.ts';
import { browser } from './browser.ts';

/** A compiled deck, of the package or the reader's own, before anything of it is opened but its catalogue. */
export interface StoredDeck {
  catalogue: Catalogue;
  gazetteer: ArrayBuffer;
  /** Reads one of its files of cards. */
  readCards(file: number): Promise<CardFile>;
}

/**
 * Reads the decks of the package.
 *
 * @throws Error when a file is missing or broken: the package is damaged.
 */
export async function readBundledDecks(): Promise<StoredDeck[]> {
  const ids = await readJson(DECKS_FILE, v.array(v.string()));
  return Promise.all(ids.map(readBundledDeck));
}

/** The shapes of the package's maps. */
export interface ShapeStore {
  world(): Promise<WorldShapes>;
  /** The shapes around a state or territory; undefined for one that the atlas does not know. */
  state(iso: string): Promise<StateShapes | undefined>;
}

/** Reads the shapes of the package's maps. A card does without the map of a state whose file is not there. */
export const bundledShapes: ShapeStore = {
  world: () => readJson(WORLD_SHAPES_FILE, worldShapesSchema),
  state: (iso) => readJson(stateShapesFile(iso), stateShapesSchema).catch(() => undefined),
};

async function readBundledDeck(id: string): Promise<StoredDeck> {
  const [gazetteer, catalogue] = await Promise.all([
    fetchFile(gazetteerFile(id)).then((response) => response.arrayBuffer()),
    fetchFile(catalogueFile(id)).then(async (response) =>
      readOrTell(catalogueFile(id), await response.json(), unpackCatalogue),
    ),
  ]);
  return { catalogue, gazetteer, readCards: (file) => readCards(cardFile(id, file)) };
}

async function readCards(name: string): Promise<CardFile> {
  const { body } = await fetchFile(name);
  const unpacked = new Response(body?.pipeThrough(new DecompressionStream('gzip')));
  return readOrTell(name, await unpacked.json(), (data) => v.parse(cardFileSchema, data));
}

async function readJson<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const response = await fetchFile(name);
  return readOrTell(name, await response.json(), (data) => v.parse(schema, data));
}

function readOrTell<Output>(name: string, data: unknown, read: (data: unknown) => Output): Output {
  try {
    return read(data);
  } catch (error) {
    const why = error instanceof v.ValiError ? v.summarize(error.issues) : String(error);
    throw new Error(`${name} is damaged: ${why}`);
  }
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(name));
  if (!response.ok) throw new Error(`${name} is missing from the package.`);
  return response;
}
