import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../../src/entity/catalogue.ts';
import { packCatalogue } from '../../src/entity/catalogue-file.ts';
import { catalogueFile, DECKS_FILE, gazetteerFile } from '../../src/entity/deck-files.ts';
import { compileGazetteer, type NumberedAlias } from '../../src/gazetteer/compile.ts';
import { readLetters } from '../../src/gazetteer/read-letters.ts';

const DECK = 'bench';
const KINDS = ['state', 'person', 'organisation'] as const;
const letters = readLetters();

/** The compiled index of some aliases. */
export function compileIndex(aliases: readonly NumberedAlias[]): Uint8Array {
  return new Uint8Array(compileGazetteer(aliases, letters).file);
}

/** Puts one deck with these aliases into a built extension, in place of the decks that it has. */
export function replaceDecks(extension: string, aliases: readonly NumberedAlias[]): void {
  rmSync(path.join(extension, 'decks'), { recursive: true, force: true });
  mkdirSync(path.dirname(path.join(extension, gazetteerFile(DECK))), { recursive: true });
  writeFileSync(path.join(extension, DECKS_FILE), JSON.stringify([DECK]));
  writeFileSync(path.join(extension, gazetteerFile(DECK)), compileIndex(aliases));
  writeFileSync(
    path.join(extension, catalogueFile(DECK)),
    JSON.stringify(packCatalogue(catalogueOf(aliases))),
  );
}

function catalogueOf(aliases: readonly NumberedAlias[]): Catalogue {
  const labels = new Map<number, string>();
  for (const { entity, text } of aliases) if (!labels.has(entity)) labels.set(entity, text);
  return {
    deck: { id: DECK, title: 'Bench', version: '1.0.0', licence: 'CC0-1.0', languages: ['en'] },
    cardsPerFile: 1,
    entities: [...labels].map(([number, label]) => ({
      id: `${DECK}-${number}`,
      label,
      kind: KINDS[number % KINDS.length]!,
      related: [],
    })),
  };
}
