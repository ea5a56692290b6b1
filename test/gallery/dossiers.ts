import { Library } from '../../src/contexts/background/library.ts';
import { compileBundledDecks } from '../../src/decks/bundle.ts';
import { drawStates, drawWorld } from '../../src/decks/draw-maps.ts';
import { readFlags } from '../../src/decks/flags.ts';
import type { Entity } from '../../src/entity/entity.ts';
import type { ShapeStore } from '../../src/platform/deck-store.ts';

/** The library over the decks and maps of this working copy, as the background has it. */
export async function openLibrary(): Promise<Library> {
  const compiled = await compileBundledDecks();
  const decks = compiled.map(({ catalogue, gazetteer, cardFiles }) => ({
    catalogue,
    gazetteer,
    readCards: async (file: number) => cardFiles[file]!,
  }));
  return new Library(decks, drawnShapes());
}

/** All entities of the decks of this working copy. */
export async function everyCard(): Promise<Entity[]> {
  const compiled = await compileBundledDecks();
  return compiled.flatMap(({ cardFiles }) => cardFiles.flatMap(({ entities }) => entities));
}

function drawnShapes(): ShapeStore {
  const [world, states, flags] = [drawWorld(), drawStates(), readFlags()];
  return {
    world: async () => world,
    state: async (iso) => {
      const shapes = states.get(iso);
      const flag = flags.get(iso);
      return shapes && { ...shapes, ...(flag === undefined ? {} : { flag }) };
    },
  };
}
