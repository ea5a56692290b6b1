import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { packCatalogue } from '../entity/catalogue-file.ts';
import { cardFile, catalogueFile, DECKS_FILE, gazetteerFile } from '../entity/deck-files.ts';
import type { CardFile } from '../entity/dossier.ts';
import { compileBundledDecks } from './bundle.ts';

/**
 * Vite plugin: compiles the bundled decks and puts them into the package, where the background
 * reads them. They are never web accessible, so a page cannot ask for them.
 */
export function decks(): Plugin {
  return {
    name: 'sidelight-decks',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      const compiled = await compileBundledDecks();
      emit(DECKS_FILE, JSON.stringify(compiled.map(({ catalogue }) => catalogue.deck.id)));
      for (const { catalogue, gazetteer, cardFiles } of compiled) {
        const { id } = catalogue.deck;
        emit(gazetteerFile(id), new Uint8Array(gazetteer));
        emit(catalogueFile(id), JSON.stringify(packCatalogue(catalogue)));
        for (const [number, file] of cardFiles.entries()) {
          emit(cardFile(id, number), packCards(file));
        }
      }
    },
  };
}

const SMALLEST = { level: 9 };

/** A file of cards as the package keeps it: cards repeat themselves, so gzip takes four fifths off. */
export function packCards(file: CardFile): Uint8Array {
  return gzipSync(JSON.stringify(file), SMALLEST);
}
