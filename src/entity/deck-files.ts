/** Where the package keeps the list of its decks' ids. */
export const DECKS_FILE = 'decks/decks.json';

/** Where the package says that newer editions of its decks are published; `null` in it: nowhere. */
export const RELEASE_FILE = 'decks/release.json';

/** Where the package keeps the compiled gazetteer of a deck. */
export function gazetteerFile(deck: string): string {
  return `decks/${deck}/gazetteer.bin`;
}

/** Where the package keeps the catalogue of a deck, in columns: see `catalogue-file.ts`. */
export function catalogueFile(deck: string): string {
  return `decks/${deck}/catalogue.json`;
}

/** Where the package keeps the `number`-th file of cards of a deck, as JSON packed with gzip. */
export function cardFile(deck: string, number: number): string {
  return `decks/${deck}/cards-${number}.json.gz`;
}

/** Where the package keeps the shapes of the whole world. */
export const WORLD_SHAPES_FILE = 'maps/world.json';

/** Where the package keeps the shapes around one state or territory, by its ISO code. */
export function stateShapesFile(iso: string): string {
  return `maps/${iso}.json`;
}
