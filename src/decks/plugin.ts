import type { Plugin } from 'vite';
import { RELEASE_FILE, stateShapesFile, WORLD_SHAPES_FILE } from '../entity/deck-files.ts';
import { compileBundledDecks } from './bundle.ts';
import { drawStates, drawWorld } from './draw-maps.ts';
import { readFlags } from './flags.ts';
import { packageFiles } from './package-files.ts';
import { readRelease } from './release.ts';

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
      for (const { name, content } of packageFiles(await compileBundledDecks()))
        emit(name, content);
      emit(RELEASE_FILE, JSON.stringify(readRelease()));
      emit(WORLD_SHAPES_FILE, JSON.stringify(drawWorld()));
      const flags = readFlags();
      for (const [iso, shapes] of drawStates()) {
        emit(stateShapesFile(iso), JSON.stringify({ ...shapes, flag: flags.get(iso) }));
      }
    },
  };
}
