import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { impliedMatch } from '../../entity/alias.ts';
import { type Entity, entityIdSchema } from '../../entity/entity.ts';

const schema = v.record(entityIdSchema, v.array(v.pipe(v.string(), v.nonEmpty())));

/**
 * Reads the adjectives and peoples of generated places, by the id of the card.
 *
 * @throws Error naming the field of every fault.
 */
export function readAdjectives(): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(path.join(import.meta.dirname, 'adjectives.yaml'), 'utf8');
  const read = v.safeParse(schema, parse(text));
  if (read.success) return new Map(Object.entries(read.output));
  throw new Error(`adjectives.yaml has faults.\n${v.summarize(read.issues)}`);
}

/** A card that is found by its adjectives as well; they are not shown among its names. */
export function withAdjectives(entity: Entity, adjectives: readonly string[]): Entity {
  const more = adjectives.map((text) => ({ text, match: impliedMatch(text), form: true as const }));
  return more.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...more] };
}
