import * as v from 'valibot';
import { entityIdSchema } from './entity.ts';
import { type Relation, relationSchema } from './relation.ts';

/** A relation read from the entity that it leads to: "Minsk is the capital of this state". */
export const incomingSchema = v.strictObject({
  ...v.omit(relationSchema, ['target']).entries,
  /** The id of the entity that holds the relation. */
  from: entityIdSchema,
});

/** A relation read from the entity that it leads to. */
export type Incoming = v.InferOutput<typeof incomingSchema>;

/**
 * Ties of one type beyond this many are a register, not an answer: the United States have more
 * than five hundred office holders in the deck. Members are the answer, and shown all.
 */
const MOST_OF_A_TYPE = 24;
const NEVER_TOO_MANY: ReadonlySet<string> = new Set<Relation['type']>(['memberOf', 'leads']);

/**
 * The relations to an entity that its card carries: all of a type that is a list in itself, the
 * first of others, and always those of entities that the page names.
 */
export function worthCarrying(
  incoming: readonly Incoming[],
  named: ReadonlySet<string>,
): Incoming[] {
  const counts = new Map<string, number>();
  return incoming.filter(({ type, from }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return count <= MOST_OF_A_TYPE || NEVER_TOO_MANY.has(type) || named.has(from);
  });
}
