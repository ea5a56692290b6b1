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
 * @throws Error naming the file and field of every fault, or the ids that no generated card has, or
 *   those that two files have.
 */
export function withAddedFacts<Places extends { entities: Entity[]; sources: Source[] }>(
  places: Places,
  folder = FOLDER,
): Places {
  const names = readdirSync(folder).sort();
  const files = names.map((name) => readFile(folder, name));
  const ids = files.flatMap(({ facts }) => Object.keys(facts));
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length > 0) throw new Error(`Two files of places/facts have ${twice.join(', ')}.`);
  const added = new Map(files.flatMap(({ facts }) => Object.entries(facts)));
  const entities = places.entities.map((entity) => withFacts(entity, added.get(entity.id) ?? []));
  const known = new Set(entities.map(({ id }) => id));
  const strangers = ids.filter((id) => !known.has(id));
  if (strangers.length > 0) throw new Error(`No place is generated for ${strangers.join(', ')}.`);
  const sources = files.flatMap((file) =>
    Object.entries(file.sources).map(([id, source]) => ({ id, ...source })),
  );
  return { ...places, entities, sources: [...places.sources, ...sources] };
}

/** A count with its year says more than the size that GeoNames gives. */
function withFacts(entity: Entity, added: readonly Fact[]): Entity {
  const counted = added.some(({ label }) => label === 'Population');
  const facts = entity.facts.filter(({ label }) => !counted || label !== 'Population');
  return { ...entity, facts: [...facts, ...added] };
}

function readFile(folder: string, name: string): v.InferOutput<typeof addedFactsSchema> {
  const read = v.safeParse(addedFactsSchema, parse(readFileSync(path.join(folder, name), 'utf8')));
  if (read.success) return read.output;
  throw new Error(`places/facts/${name} has faults.\n${v.summarize(read.issues)}`);
}
