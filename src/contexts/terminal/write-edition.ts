import { writeFileSync } from 'node:fs';
import { readBundledDecks, tellProblems } from '../../decks/bundle.ts';
import { latestDayOf } from '../../decks/compile-deck.ts';
import { writeDeckJson } from '../../exchange/deck-json.ts';

/**
 * Writes the bundled decks into a file of our own format, as an edition that readers of an older package
 * can get: see docs/deck-format.md. Gives the exit code.
 */
export async function writeEdition(file: string): Promise<number> {
  const {
    merged: { deck },
    problems,
  } = await readBundledDecks();
  const date = latestDayOf(deck);
  if (problems.length > 0 || date === undefined) {
    process.stderr.write(`The decks have faults.\n${tellProblems(problems)}\n`);
    return 1;
  }
  writeFileSync(file, writeDeckJson({ ...deck, date }));
  process.stdout.write(`${file}: ${deck.entities.length} cards as of ${date}. Now sign it.\n`);
  return 0;
}
