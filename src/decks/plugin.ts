import type { Plugin } from 'vite';
import {
  cardFile,
  catalogueFile,
  DECKS_FILE,
  gazetteerFile,
  stateShapesFile,
  WORLD_SHAPES_FILE,
} from '../entity/deck-files.ts';
import { compileBundledDecks } from './bundle.ts';
import { drawStates, drawWorld } from './draw-maps.ts';
import { readFlags } from './flags.ts';

/**
 * Vite plugin: compiles the bundled decks, draws the maps and puts both into the package, where the
 * background reads them. They are never web accessible, so a page cannot ask for them.
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
        emit(catalogueFile(id), JSON.stringify(catalogue));
        for (const [number, file] of cardFiles.entries()) {
          emit(cardFile(id, number), JSON.stringify(file));
        }
      }
      emit(WORLD_SHAPES_FILE, JSON.stringify(drawWorld()));
      const flags = readFlags();
      for (const [iso, shapes] of drawStates()) {
        emit(stateShapesFile(iso), JSON.stringify({ ...shapes, flag: flags.get(iso) }));
      }
    },
  };
}
