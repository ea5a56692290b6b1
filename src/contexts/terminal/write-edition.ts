import { writeFileSync } from 'node:fs';
import { compileBundledDecks, readBundledDecks } from '../../decks/bundle.ts';
import { writeDeckJson } from '../../exchange/deck-json.ts';

/**
 * Writes the bundled decks into a file of our own format, as an edition that readers of an older package
 * can get: see docs/deck-format.md. Gives the exit code.
 */
export async function writeEdition(file: string): Promise<number> {
  const [{ merged }, [compiled]] = await Promise.all([readBundledDecks(), compileBundledDecks()]);
  const { date } = compiled?.catalogue.deck ?? {};
  const text = writeDeckJson({ ...merged.deck, ...(date !== undefined && { date }) });
  writeFileSync(file, text);
  const { length } = merged.deck.entities;
  process.stdout.write(`${file}: ${length} cards as of ${date ?? 'no day'}. Now sign it.\n`);
  return 0;
}
