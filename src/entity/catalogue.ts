import * as v from 'valibot';
import { partialDateSchema } from './date.ts';
import { deckHeadSchema } from './deck.ts';
import { entityIdSchema } from './entity.ts';
import { kindSchema } from './kind.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What lists and the linker need to know of an entity without opening its card. */
export const briefSchema = v.strictObject({
  id: entityIdSchema,
  label: v.string(),
  kind: kindSchema,
  /** When an event began, where its card tells: it is not meant by what was written long before. */
  began: v.exactOptional(partialDateSchema),
});

/** An entity in a line: id, label, kind, for events their beginning. */
export type Brief = v.InferOutput<typeof briefSchema>;

/**
 * Every entity of a compiled deck in a line each, numbered as in the gazetteer, with the numbers
 * of the entities that a relation ties it to in either direction.
 */
export const catalogueSchema = v.strictObject({
  deck: deckHeadSchema,
  /** The decks that were compiled into this one, each with the number of its first entity. */
  parts: v.exactOptional(v.array(v.strictObject({ deck: deckHeadSchema, from: countSchema }))),
  /** How many entities each file of cards holds. */
  cardsPerFile: v.pipe(countSchema, v.minValue(1)),
  entities: v.array(
    v.strictObject({
      ...briefSchema.entries,
      wikipedia: v.exactOptional(v.string()),
      short: v.exactOptional(v.string()),
      /** The ISO 3166-1 code of a state or territory, in capitals. */
      iso: v.exactOptional(v.string()),
      related: v.array(countSchema),
      /** A capital, whose name may stand for its government. */
      capital: v.exactOptional(v.literal(true)),
      /** Its name goes with an article: "the Associated Press". */
      definite: v.exactOptional(v.literal(true)),
    }),
  ),
});

/** Every entity of a compiled deck in a line each. */
export type Catalogue = v.InferOutput<typeof catalogueSchema>;

/** What the deck of an entity says of itself: the part that the entity came from, if there are parts. */
export function deckOf({ deck, parts = [] }: Catalogue, number: number): Catalogue['deck'] {
  return parts.findLast(({ from }) => from <= number)?.deck ?? deck;
}
