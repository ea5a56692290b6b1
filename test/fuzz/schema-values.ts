import fc from 'fast-check';
import * as v from 'valibot';
import { awkwardText } from './awkward.ts';

/** Texts of which every schema of ours takes some, however narrow it is. */
const TEXTS = [
  ...[
    'minsk',
    'un-1',
    'en',
    'be-tarask',
    'Minsk',
    '2024',
    '2024-07-04',
    '1.0.0',
    'Q184',
    'BY',
    'by',
  ],
  ...['https://example.org/', 'data:image/png;base64,AAAA', 'M1,2L3,4Z'],
];
const NUMBERS = [0, 1, 0.5, 7, 2 ** 31, Number.MAX_SAFE_INTEGER];

/** Lists and records within each other: one schema, that of flags, holds itself. */
const DEEPEST = 6;
const MOST_ITEMS = 3;

type Entries = Record<string, v.GenericSchema>;
type Maker = (schema: never, depth: number) => fc.Arbitrary<unknown>;

/** Values that a schema takes as they are, made of what the schema says of itself. */
export function valuesOf(schema: v.GenericSchema, depth = 0): fc.Arbitrary<unknown> {
  const make = MAKERS[schema.type];
  if (make === undefined) throw new Error(`No values are known of the schema "${schema.type}".`);
  return make(schema as never, depth);
}

const MAKERS: Readonly<Record<string, Maker>> = {
  string: (schema: v.GenericSchema) => takenBy(schema, TEXTS, awkwardText),
  number: (schema: v.GenericSchema) => takenBy(schema, NUMBERS, fc.nat()),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  literal: ({ literal }: { literal: unknown }) => fc.constant(literal),
  picklist: ({ options }: { options: readonly string[] }) => fc.constantFrom(...options),
  // The one that is written out by hand: a list of counts.
  custom: () => fc.array(fc.maxSafeNat()),
  array: ({ item }: { item: v.GenericSchema }, depth) =>
    depth < DEEPEST
      ? fc.array(valuesBelow(item, depth), { maxLength: MOST_ITEMS })
      : fc.constant([]),
  strict_tuple: ({ items }: { items: readonly v.GenericSchema[] }, depth) =>
    fc.tuple(...items.map((item) => valuesBelow(item, depth))),
  tuple: ({ items }: { items: readonly v.GenericSchema[] }, depth) =>
    fc.tuple(...items.map((item) => valuesBelow(item, depth))),
  record: ({ key, value }: { key: v.GenericSchema; value: v.GenericSchema }, depth) =>
    fc.dictionary(valuesBelow(key, depth) as fc.Arbitrary<string>, valuesBelow(value, depth), {
      maxKeys: MOST_ITEMS,
    }),
  strict_object: ({ entries }: { entries: Entries }, depth) => records(entries, depth),
  nullable: ({ wrapped }: { wrapped: v.GenericSchema }, depth) =>
    fc.option(valuesBelow(wrapped, depth)),
  exact_optional: ({ wrapped }: { wrapped: v.GenericSchema }, depth) => valuesOf(wrapped, depth),
  variant: ({ options }: { options: readonly v.GenericSchema[] }, depth) =>
    fc.oneof(...options.map((option) => valuesOf(option, depth))),
  lazy: ({ getter }: { getter: (input: unknown) => v.GenericSchema }, depth) =>
    valuesOf(getter(undefined), depth),
};

function valuesBelow(schema: v.GenericSchema, depth: number): fc.Arbitrary<unknown> {
  return valuesOf(schema, depth + 1);
}

function records(entries: Entries, depth: number): fc.Arbitrary<unknown> {
  const named = Object.entries(entries);
  return fc.record(
    Object.fromEntries(named.map(([name, schema]) => [name, valuesBelow(schema, depth)])),
    {
      requiredKeys: named.flatMap(([name, { type }]) => (type === 'exact_optional' ? [] : [name])),
      noNullPrototype: true,
    },
  );
}

/** Those of some values that a schema takes; any others too, where it does not choose. */
function takenBy<Value>(
  schema: v.GenericSchema,
  some: readonly Value[],
  others: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  const taken = fc.constantFrom(...some.filter((value) => keeps(schema, value)));
  return 'pipe' in schema ? taken : fc.oneof(taken, others);
}

function keeps(schema: v.GenericSchema, value: unknown): boolean {
  const read = v.safeParse(schema, value);
  return read.success && read.output === value;
}
