import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BenchDecks } from './bench-decks.ts';
import { EntityNames, NAME_TABLES } from './entity-names.ts';
import { learn } from './learn.ts';
import { readStudies } from './studies.ts';

const WEIGHTS = path.resolve(import.meta.dirname, '../../src/linker/weights.json');

/**
 * `npm run train`: writes the weights that ship, from the lessons of our own and all public corpora;
 * the figures that `npm run eval` reports of a corpus come from weights that never saw it. It needs
 * the corpora; nothing else does.
 */
async function main(): Promise<void> {
  const names = new EntityNames(NAME_TABLES);
  const decks = await BenchDecks.open(names);
  const studies = readStudies(decks, names);
  for (const { corpus, documents } of studies) {
    process.stdout.write(`learning from ${corpus.name}, ${documents.length} texts\n`);
  }
  writeFileSync(WEIGHTS, `${JSON.stringify(learn(studies, decks), null, 2)}\n`);
  process.stdout.write(`wrote ${path.relative(process.cwd(), WEIGHTS)}\n`);
}

await main();
