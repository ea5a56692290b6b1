import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readLetters } from '../gazetteer/read-letters.ts';
import { checkDeck } from './check-deck.ts';
import { type CompiledDeck, compileDeck } from './compile-deck.ts';
import { type DeckSources, type FileProblem, readDeckFolder } from './read-folder.ts';

const HERE = import.meta.dirname;

/** Reads every deck under `src/decks` and says all that is wrong with them. */
export async function readBundledDecks(): Promise<{
  decks: DeckSources[];
  problems: FileProblem[];
}> {
  const entries = await readdir(HERE, { withFileTypes: true });
  const read = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => inFolder(name, await readDeckFolder(path.join(HERE, name)))),
  );
  const decks = read.flatMap(({ sources }) => sources ?? []);
  return { decks, problems: read.flatMap(({ problems }) => problems) };
}

/**
 * Compiles the bundled decks.
 *
 * @throws Error naming file and entity of every fault, when there is one.
 */
export async function compileBundledDecks(): Promise<CompiledDeck[]> {
  const { decks, problems } = await readBundledDecks();
  if (problems.length > 0) throw new Error(`The decks have faults.\n${tellProblems(problems)}`);
  const letters = readLetters();
  return decks.map(({ deck }) => compileDeck(deck, letters));
}

/** The problems as lines for a person: file, entity and field, then what is wrong. */
export function tellProblems(problems: readonly FileProblem[]): string {
  return problems.map(({ file, where, what }) => `${file}: ${where}: ${what}`).join('\n');
}

function inFolder(
  name: string,
  { sources, problems }: Awaited<ReturnType<typeof readDeckFolder>>,
): { sources: DeckSources | undefined; problems: FileProblem[] } {
  const all = sources === undefined ? problems : [...problems, ...checkDeck(sources)];
  const placed = all.map(({ file, ...rest }) => ({ file: `${name}/${file}`, ...rest }));
  return { sources, problems: placed };
}
