import * as v from 'valibot';
import { type Catalogue, catalogueSchema } from '../entity/catalogue.ts';
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

/** A compiled deck of the package, before anything of it is opened but its catalogue. */
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

/** Reads the shapes of the package's maps. A card does without a map whose file is not there. */
export const bundledShapes: ShapeStore = {
  world: () => readJson(WORLD_SHAPES_FILE, worldShapesSchema),
  state: (iso) => readJson(stateShapesFile(iso), stateShapesSchema).catch(() => undefined),
};

async function readBundledDeck(id: string): Promise<StoredDeck> {
  const [gazetteer, catalogue] = await Promise.all([
    fetchFile(gazetteerFile(id)).then((response) => response.arrayBuffer()),
    readJson(catalogueFile(id), catalogueSchema),
  ]);
  return {
    catalogue,
    gazetteer,
    readCards: (file) => readJson(cardFile(id, file), cardFileSchema),
  };
}

async function readJson<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const response = await fetchFile(name);
  const read = v.safeParse(schema, await response.json());
  if (read.success) return read.output;
  throw new Error(`${name} is damaged: ${v.summarize(read.issues)}`);
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(name));
  if (!response.ok) throw new Error(`${name} is missing from the package.`);
  return response;
}
