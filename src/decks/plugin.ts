import type { Plugin } from 'vite';
import { compileBundledDecks } from './bundle.ts';
import { packageFiles } from './package-files.ts';

/**
 * Vite plugin: compiles the bundled decks and puts them into the package, where the background
 * reads them. They are never web accessible, so a page cannot ask for them.
 */
export function decks(): Plugin {
  return {
    name: 'sidelight-decks',
    apply: 'build',
    async generateBundle() {
      for (const { name, content } of packageFiles(await compileBundledDecks())) {
        this.emitFile({ type: 'asset', fileName: name, source: content });
      }
    },
  };
}
