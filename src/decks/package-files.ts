import { gzipSync } from 'node:zlib';
import { packCatalogue } from '../entity/catalogue-file.ts';
import { cardFile, catalogueFile, DECKS_FILE, gazetteerFile } from '../entity/deck-files.ts';
import type { CardFile } from '../entity/dossier.ts';
import type { CompiledDeck } from './compile-deck.ts';

/** A file of the package: its name and what it holds. */
export interface PackageFile {
  name: string;
  content: string | Uint8Array;
}

/** The files that compiled decks are in the package. */
export function packageFiles(decks: readonly CompiledDeck[]): PackageFile[] {
  const ids = decks.map(({ catalogue }) => catalogue.deck.id);
  return [{ name: DECKS_FILE, content: JSON.stringify(ids) }, ...decks.flatMap(filesOf)];
}

function filesOf({ catalogue, gazetteer, cardFiles }: CompiledDeck): PackageFile[] {
  const { id } = catalogue.deck;
  return [
    { name: gazetteerFile(id), content: new Uint8Array(gazetteer) },
    { name: catalogueFile(id), content: JSON.stringify(packCatalogue(catalogue)) },
    ...cardFiles.map((file, number) => ({ name: cardFile(id, number), content: packCards(file) })),
  ];
}

const SMALLEST = { level: 9 };

/** Cards repeat themselves, so gzip takes four fifths off. */
function packCards(file: CardFile): Uint8Array {
  return gzipSync(JSON.stringify(file), SMALLEST);
}
