import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Entity, entityIdSchema } from '../../entity/entity.ts';
import { type Fact, factSchema } from '../../entity/fact.ts';
import type { Source } from '../../entity/source.ts';
import { subjectFileSchema } from '../subject-file.ts';

const FOLDER = path.join(import.meta.dirname, 'facts');

const addedFactsSchema = v.strictObject({
  sources: subjectFileSchema.entries.sources,
  /** Facts by the id of the generated card that they go on. */
  facts: v.record(entityIdSchema, v.array(factSchema)),
});

/**
 * Puts the facts that are written by hand for cards of places on those cards.
 *
 * @throws Error naming the file and field of every fault, or the ids that no generated card has.
 */
export function withAddedFacts<Places extends { entities: Entity[]; sources: Source[] }>(
  places: Places,
): Places {
  const files = readdirSync(FOLDER).sort().map(readFile);
  const added = new Map(files.flatMap(({ facts }) => Object.entries(facts)));
  const entities = places.entities.map((entity) => withFacts(entity, added.get(entity.id) ?? []));
  const ids = new Set(entities.map(({ id }) => id));
  const strangers = [...added.keys()].filter((id) => !ids.has(id));
  if (strangers.length > 0) throw new Error(`No place is generated for ${strangers.join(', ')}.`);
  const sources = files.flatMap((file) =>
    Object.entries(file.sources).map(([id, source]) => ({ id, ...source })),
  );
  return { ...places, entities, sources: [...places.sources, ...sources] };
}

function withFacts(entity: Entity, added: readonly Fact[]): Entity {
  return { ...entity, facts: [...entity.facts, ...added] };
}

function readFile(name: string): v.InferOutput<typeof addedFactsSchema> {
  const read = v.safeParse(addedFactsSchema, parse(readFileSync(path.join(FOLDER, name), 'utf8')));
  if (read.success) return read.output;
  throw new Error(`places/facts/${name} has faults.\n${v.summarize(read.issues)}`);
}
