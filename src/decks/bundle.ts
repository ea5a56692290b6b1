import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readLetters } from '../gazetteer/read-letters.ts';
import { checkDeck } from './check-deck.ts';
import { carelessNames } from './checks/names.ts';
import { type CompiledDeck, compileDeck } from './compile-deck.ts';
import { completeDecks } from './complete-decks.ts';
import { type MergedDeck, mergeDecks } from './merge-decks.ts';
import { longerNames } from './names/longer-names.ts';
import { readNameList } from './names/name-list.ts';
import { readFamiliarWords, readTitles } from './places/familiar-words.ts';
import { type DeckSources, type FileProblem, HEAD_FILE, readDeckFolder } from './read-folder.ts';

const HERE = import.meta.dirname;

/** The decks of the package: what was written, what was generated from it, and all that is wrong. */
export interface BundledDecks {
  decks: DeckSources[];
  merged: MergedDeck;
  problems: FileProblem[];
  /** How far the bare names of cities are believed, counted: see `places/name-policy.ts`. */
  trust: ReadonlyMap<string, number>;
}

/** Reads every deck under `src/decks`, generates what is generated, and says all that is wrong. */
export async function readBundledDecks(): Promise<BundledDecks> {
  const entries = await readdir(HERE, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(HERE, entry.name, HEAD_FILE)))
    .map(({ name }) => name)
    // Backwards, `world-affairs`, which is written by hand, stands before `places`: entity numbers
    // grow at the end when places are added.
    .sort()
    .reverse();
  const read = await Promise.all(
    folders.map(async (name) => inFolder(name, await readDeckFolder(path.join(HERE, name)))),
  );
  const familiar = await readFamiliarWords();
  const { decks, trust } = completeDecks(
    read.flatMap(({ sources }) => sources ?? []),
    familiar,
  );
  const merged = mergeDecks(
    'bundled',
    'Sidelight',
    decks.map(({ deck }) => deck),
  );
  const fileOf = new Map(decks.flatMap(({ fileOf }) => [...fileOf]));
  const problems = [
    ...read.flatMap(({ problems }) => problems),
    ...checkDeck({ deck: merged.deck, fileOf }, [
      carelessNames(familiar, new Set(readNameList('clear-names.yaml'))),
    ]),
  ];
  return { decks, merged, problems, trust };
}

/**
 * Compiles the bundled decks, all into one.
 *
 * @throws Error naming file and entity of every fault, when there is one.
 */
export async function compileBundledDecks(): Promise<CompiledDeck[]> {
  const { merged, problems } = await readBundledDecks();
  if (problems.length > 0) throw new Error(`The decks have faults.\n${tellProblems(problems)}`);
  const cardless = [
    ...longerNames(await readTitles(), merged.deck.entities),
    ...readNameList('names-without-cards.yaml'),
  ];
  return [compileDeck(merged.deck, readLetters(), { parts: merged.parts, cardless })];
}

/** The problems as lines for a person: file, entity and field, then what is wrong. */
export function tellProblems(problems: readonly FileProblem[]): string {
  return problems.map(({ file, where, what }) => `${file}: ${where}: ${what}`).join('\n');
}

function inFolder(
  name: string,
  { sources, problems }: Awaited<ReturnType<typeof readDeckFolder>>,
): { sources: DeckSources | undefined; problems: FileProblem[] } {
  const inPlace = (file: string) => `${name}/${file}`;
  return {
    sources: sources && {
      deck: sources.deck,
      fileOf: new Map([...sources.fileOf].map(([entity, file]) => [entity, inPlace(file)])),
    },
    problems: problems.map(({ file, ...rest }) => ({ file: inPlace(file), ...rest })),
  };
}
