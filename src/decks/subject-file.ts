import * as v from 'valibot';
import { aliasSchema, impliedMatch } from '../entity/alias.ts';
import { entitySchema } from '../entity/entity.ts';
import { sourceSchema } from '../entity/source.ts';
import { rollSchema } from './membership-roll.ts';

/**
 * An alias as people write it in a deck: just its text, where the implied policy is right, or a
 * record that says more.
 */
const writtenAliasSchema = v.pipe(
  v.union([
    v.pipe(
      aliasSchema.entries.text,
      v.transform((text) => ({ text })),
    ),
    v.strictObject({ ...aliasSchema.entries, match: v.exactOptional(aliasSchema.entries.match) }),
  ]),
  v.transform((alias) => ({ match: impliedMatch(alias.text), ...alias })),
);

const writtenEntitySchema = v.strictObject({
  ...entitySchema.entries,
  aliases: v.optional(v.array(writtenAliasSchema), []),
  facts: v.optional(entitySchema.entries.facts, []),
  relations: v.optional(entitySchema.entries.relations, []),
  links: v.optional(entitySchema.entries.links, []),
  members: v.exactOptional(rollSchema),
  partners: v.exactOptional(rollSchema),
});

/**
 * One YAML file of a deck: the sources and the entities of one subject. Sources are a map from id,
 * so that a fact can name its source in a word.
 */
export const subjectFileSchema = v.strictObject({
  sources: v.optional(v.record(sourceSchema.entries.id, v.omit(sourceSchema, ['id'])), {}),
  entities: v.optional(v.array(writtenEntitySchema), []),
});

/** What one YAML file of a deck holds, once read. */
export type SubjectFile = v.InferOutput<typeof subjectFileSchema>;
