import type * as v from 'valibot';

interface Action {
  type: string;
  requirement: never;
}

type Entries = Record<string, v.GenericSchema>;
type Judge = (schema: never, value: unknown) => boolean;

/**
 * Whether a value is just what a schema describes, told again in the plainest way: own members only,
 * none that is not described, lists without gaps. What passes the door must be just this.
 */
export function fits(schema: v.GenericSchema, value: unknown): boolean {
  const judge = JUDGES[schema.type];
  if (judge === undefined) throw new Error(`"${schema.type}" is no schema that is known here.`);
  if (!judge(schema as never, value)) return false;
  const pipe = 'pipe' in schema ? (schema.pipe as readonly Action[]) : [];
  return pipe.slice(1).every((action) => isMet(action, value));
}

const JUDGES: Readonly<Record<string, Judge>> = {
  string: (_, value) => typeof value === 'string',
  number: (_, value) => typeof value === 'number' && !Number.isNaN(value),
  boolean: (_, value) => value === true || value === false,
  null: (_, value) => value === null,
  literal: ({ literal }: { literal: unknown }, value) => value === literal,
  picklist: ({ options }: { options: readonly unknown[] }, value) => options.includes(value),
  // The one that is written out by hand: a list of counts.
  custom: (_, value) => isListOf(value, (item) => Number.isSafeInteger(item) && Number(item) >= 0),
  array: ({ item }: { item: v.GenericSchema }, value) => isListOf(value, (one) => fits(item, one)),
  strict_tuple: ({ items }: { items: readonly v.GenericSchema[] }, value) =>
    isTupleOf(items, value),
  tuple: ({ items }: { items: readonly v.GenericSchema[] }, value) => isTupleOf(items, value),
  record: ({ key, value: item }: { key: v.GenericSchema; value: v.GenericSchema }, value) =>
    isRecord(value) &&
    Object.entries(value).every(([name, one]) => fits(key, name) && fits(item, one)),
  strict_object: ({ entries }: { entries: Entries }, value) =>
    isRecord(value) && hasJust(entries, value),
  nullable: ({ wrapped }: { wrapped: v.GenericSchema }, value) =>
    value === null || fits(wrapped, value),
  exact_optional: ({ wrapped }: { wrapped: v.GenericSchema }, value) => fits(wrapped, value),
  variant: ({ options }: { options: readonly v.GenericSchema[] }, value) =>
    options.some((option) => fits(option, value)),
  lazy: ({ getter }: { getter: (input: unknown) => v.GenericSchema }, value) =>
    fits(getter(value), value),
};

function isMet({ type, requirement }: Action, value: unknown): boolean {
  const size = Number(requirement);
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'finite':
      return Number.isFinite(value);
    case 'min_value':
      return Number(value) >= size;
    case 'max_value':
      return Number(value) <= size;
    case 'min_length':
      return (value as string).length >= size;
    case 'max_length':
      return (value as string).length <= size;
    case 'non_empty':
      return (value as string).length > 0;
    case 'starts_with':
      return (value as string).startsWith(requirement);
    case 'regex':
      return new RegExp(requirement).test(value as string);
    case 'trim':
      return (value as string).trim() === value;
    case 'url':
      return URL.canParse(value as string);
    case 'check':
      return (requirement as (value: unknown) => boolean)(value);
    default:
      throw new Error(`"${type}" is no requirement that is known here.`);
  }
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  return Array.from({ length: value.length }, (_, at) => at).every(
    (at) => Object.hasOwn(value, at) && isItem(value[at]),
  );
}

function isTupleOf(items: readonly v.GenericSchema[], value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== items.length) return false;
  return items.every((item, at) => fits(item, value[at]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function hasJust(entries: Entries, value: Record<string, unknown>): boolean {
  if (Object.keys(value).some((name) => !Object.hasOwn(entries, name))) return false;
  return Object.entries(entries).every(([name, schema]) =>
    Object.hasOwn(value, name) ? fits(schema, value[name]) : schema.type === 'exact_optional',
  );
}
