import * as v from 'valibot';
import { PROPERTY, ROWS } from './properties.ts';
import { partialDateOf } from './wikibase-date.ts';

/** An id of Wikidata's. */
export const itemIdSchema = v.pipe(v.string(), v.regex(/^Q[1-9]\d{0,11}$/));

const timeSchema = v.object({
  time: v.string(),
  precision: v.number(),
  calendarmodel: v.optional(v.string()),
});

/** The values that cards can show; every other type of value is read as `unread`. */
const valueSchema = v.fallback(
  v.variant('type', [
    v.object({ type: v.literal('wikibase-entityid'), value: v.object({ id: itemIdSchema }) }),
    v.object({ type: v.literal('string'), value: v.string() }),
    v.object({ type: v.literal('time'), value: timeSchema }),
    v.object({
      type: v.literal('quantity'),
      value: v.object({ amount: v.string(), unit: v.string() }),
    }),
    v.object({
      type: v.literal('globecoordinate'),
      value: v.object({ latitude: v.number(), longitude: v.number(), globe: v.string() }),
    }),
    v.object({ type: v.literal('monolingualtext'), value: v.object({ text: v.string() }) }),
    v.object({ type: v.literal('unread') }),
  ]),
  { type: 'unread' },
);

/** One value of a statement, as far as a card can show it. */
export type WikibaseValue = v.InferOutput<typeof valueSchema>;

const snakSchema = v.object({
  snaktype: v.picklist(['value', 'somevalue', 'novalue']),
  datavalue: v.optional(valueSchema),
});

/** One thing said: a value, or that there is one and nobody knows it, or that there is none. */
export type Snak = v.InferOutput<typeof snakSchema>;

const snaksSchema = v.record(v.string(), v.array(snakSchema));

const statementSchema = v.object({
  rank: v.picklist(['preferred', 'normal', 'deprecated']),
  mainsnak: snakSchema,
  qualifiers: v.optional(snaksSchema, {}),
  references: v.optional(v.array(v.object({ snaks: snaksSchema })), []),
});

/** A statement of Wikidata: what is said, for when, and on whose word. */
export type Statement = v.InferOutput<typeof statementSchema>;

/** An empty record, which comes as `[]`: PHP cannot tell them apart. */
export function emptySchema<Value>() {
  return v.pipe(
    v.tuple([]),
    v.transform((): Record<string, Value> => ({})),
  );
}

/** What is read of an item: a country has statements of some 400 properties, 3 MB of them. */
const PROPERTIES = [...ROWS.map(({ property }) => property), ...Object.values(PROPERTY)];

/** One property that is not as it should be costs its own row, not the card. */
const statementsSchema = v.fallback(v.array(statementSchema), []);

const claimsSchema = v.pipe(v.record(v.string(), v.unknown()), v.transform(shownClaims));

function shownClaims(claims: Record<string, unknown>): Record<string, Statement[]> {
  const there = PROPERTIES.filter((property) => property in claims);
  return Object.fromEntries(
    there.map((property) => [property, v.parse(statementsSchema, claims[property])]),
  );
}

const textsSchema = v.optional(
  v.union([
    emptySchema<{ value: string }>(),
    v.record(v.string(), v.object({ value: v.string() })),
  ]),
  {},
);

const wikibaseEntitySchema = v.object({
  id: v.string(),
  missing: v.optional(v.unknown()),
  lastrevid: v.optional(v.number()),
  modified: v.optional(v.string()),
  labels: textsSchema,
  descriptions: textsSchema,
  claims: v.optional(v.union([emptySchema<Statement[]>(), claimsSchema]), {}),
});

/** An item of Wikidata. */
export type WikibaseEntity = v.InferOutput<typeof wikibaseEntitySchema>;

/** What `wbgetentities` answers. */
export const wikibaseAnswerSchema = v.object({
  entities: v.record(v.string(), wikibaseEntitySchema),
});

/**
 * The statements that stand: none that is deprecated, only the preferred where some are, and none
 * that says "unknown" or "none".
 */
export function standing(statements: readonly Statement[] = []): Statement[] {
  const kept = statements.filter(
    ({ rank, mainsnak }) => rank !== 'deprecated' && mainsnak.snaktype === 'value',
  );
  const preferred = kept.filter(({ rank }) => rank === 'preferred');
  return preferred.length > 0 ? preferred : kept;
}

/** The first value of a list of snaks; undefined when there is none that says anything. */
export function valueIn(snaks: readonly Snak[] | undefined): WikibaseValue | undefined {
  return snaks?.find(({ snaktype }) => snaktype === 'value')?.datavalue;
}

/** The first date in a list of snaks; undefined when there is none that a card can say. */
export function dateIn(snaks: readonly Snak[] | undefined) {
  const value = valueIn(snaks);
  return value?.type === 'time' ? partialDateOf(value.value) : undefined;
}

/** The items that a list of snaks names. */
export function itemsIn(snaks: readonly Snak[] | undefined): string[] {
  return (snaks ?? []).flatMap(({ datavalue }) =>
    datavalue?.type === 'wikibase-entityid' ? [datavalue.value.id] : [],
  );
}
