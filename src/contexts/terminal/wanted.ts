import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBundledDecks } from '../../decks/bundle.ts';
import { nameTest } from '../../decks/missing-names.ts';
import { namesOfList } from '../../decks/wanted-names.ts';

const LIST = path.resolve(import.meta.dirname, '../../decks/wanted-names.txt');

/** "the Kremlin" is found where "Kremlin" is. */
const ARTICLE = /^the /i;

/** Prints the names of `decks/wanted-names.txt` that no card has, a line each, and how many have one. */
export async function listWanted(): Promise<number> {
  const { merged } = await readBundledDecks();
  const isKnown = nameTest(
    merged.deck.entities
      .flatMap(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)])
      .map((name) => name.replace(ARTICLE, '')),
  );
  const wanted = namesOfList(readFileSync(LIST, 'utf8'));
  const missing = wanted.filter((name) => !isKnown(name));
  process.stdout.write(missing.map((name) => `${name}\n`).join(''));
  process.stdout.write(`${wanted.length - missing.length} of ${wanted.length} have a card\n`);
  return 0;
}
