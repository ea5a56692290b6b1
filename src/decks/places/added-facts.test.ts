import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCard } from '../checks/a-deck.ts';
import { withAddedFacts } from './added-facts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'facts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, id: string): Promise<void> {
  const fact = "{ label: Founded, value: In 1067, asOf: '2026', source: atlas }";
  await writeFile(path.join(folder, file), `facts:\n  ${id}: [${fact}]\n`);
}

const places = { entities: [aCard({ id: 'minsk', facts: [] })], sources: [] };

it('puts facts on the card of a place, and refuses those for a card that is not there', async () => {
  await write('belarus.yaml', 'minsk');
  expect(withAddedFacts(places, folder).entities[0]?.facts).toMatchObject([{ label: 'Founded' }]);
  await write('poland.yaml', 'zenda');
  expect(() => withAddedFacts(places, folder)).toThrow('No place is generated for zenda.');
});

it('refuses two files for one card: the facts of the first would be lost', async () => {
  await write('belarus.yaml', 'minsk');
  await write('cities.yaml', 'minsk');
  expect(() => withAddedFacts(places, folder)).toThrow('Two files of places/facts have minsk.');
});
