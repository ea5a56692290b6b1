import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Alias, impliedMatch, NEEDS } from '../../entity/alias.ts';
import { type Entity, entityIdSchema } from '../../entity/entity.ts';

const textSchema = v.pipe(v.string(), v.nonEmpty());

/** A word, by itself where it needs nothing else to be named. */
const adjectiveSchema = v.union([
  v.pipe(
    textSchema,
    v.transform((text): Adjective => ({ text })),
  ),
  v.strictObject({ text: textSchema, needs: v.exactOptional(v.picklist(NEEDS)) }),
]);

const schema = v.record(entityIdSchema, v.array(adjectiveSchema));

/** An adjective or a people of a place, and what else must be named for it. */
type Adjective = Pick<Alias, 'text' | 'needs'>;

/**
 * Reads the adjectives and peoples of generated places, by the id of the card.
 *
 * @throws Error naming the field of every fault.
 */
export function readAdjectives(): ReadonlyMap<string, readonly Adjective[]> {
  const text = readFileSync(path.join(import.meta.dirname, 'adjectives.yaml'), 'utf8');
  const read = v.safeParse(schema, parse(text));
  if (read.success) return new Map(Object.entries(read.output));
  throw new Error(`adjectives.yaml has faults.\n${v.summarize(read.issues)}`);
}

/** A card that is found by its adjectives as well; they are not shown among its names. */
export function withAdjectives(entity: Entity, adjectives: readonly Adjective[]): Entity {
  const more = adjectives.map((adjective) => ({
    ...adjective,
    match: impliedMatch(adjective.text),
    form: true as const,
  }));
  return more.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...more] };
}
