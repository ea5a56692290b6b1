import * as v from 'valibot';
import { entitySchema } from '../entity/entity.ts';
import type { Kind } from '../entity/kind.ts';
import { httpsUrlSchema } from '../entity/source.ts';
import type { CardMaker } from './card-maker.ts';

const INSTANCE_OF = 'P31';
const COORDINATES = 'P625';
const WEBSITE = 'P856';
const INCEPTION = 'P571';

/** Kinds of the commonest classes; what is not here is a term. */
const KIND_OF_CLASS: ReadonlyMap<string, Kind> = new Map([
  ['Q5', 'person'],
  ['Q6256', 'state'],
  ['Q3624078', 'state'],
  ['Q515', 'city'],
  ['Q5119', 'city'],
  ['Q1549591', 'city'],
  ['Q484652', 'organisation'],
  ['Q245065', 'organisation'],
  ['Q7278', 'party'],
  ['Q4830453', 'company'],
  ['Q891723', 'company'],
  ['Q6881511', 'company'],
  ['Q131569', 'agreement'],
  ['Q198', 'event'],
  ['Q178561', 'event'],
  ['Q82794', 'region'],
]);

/** How exact a time is said to be; see the Wikibase data model. */
const PRECISION_YEAR = 9;
const PRECISION_MONTH = 10;
const PRECISION_DAY = 11;
const TIME = /^\+0*(\d{4})-(\d{2})-(\d{2})T/;

const wordSchema = v.object({ value: v.string() });
const wordsSchema = v.optional(v.record(v.string(), wordSchema), {});
const statementSchema = v.object({
  rank: v.optional(v.string()),
  mainsnak: v.object({
    snaktype: v.string(),
    datavalue: v.optional(v.object({ value: v.unknown() })),
  }),
});

const itemSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/)),
  modified: v.optional(v.string()),
  missing: v.optional(v.unknown()),
  labels: wordsSchema,
  descriptions: wordsSchema,
  aliases: v.optional(v.record(v.string(), v.array(wordSchema)), {}),
  claims: v.optional(v.record(v.string(), v.array(statementSchema)), {}),
  sitelinks: v.optional(v.object({ enwiki: v.optional(v.object({ title: v.string() })) }), {}),
});

type Item = v.InferOutput<typeof itemSchema>;

/** The item of the Earth: Wikidata has places on the Moon and on Mars too. */
const EARTH = /\/Q2$/;
const placeSchema = v.pipe(
  v.object({
    latitude: v.number(),
    longitude: v.number(),
    globe: v.optional(v.pipe(v.string(), v.regex(EARTH))),
  }),
  v.transform(({ latitude, longitude }) => ({ lat: latitude, lon: longitude })),
  entitySchema.entries.geo.wrapped,
);

/** Whether JSON is an answer of Wikidata: `wbgetentities`, or a page of `Special:EntityData`. */
export function isWikidata(json: unknown): json is { entities: Record<string, unknown> } {
  const read = v.safeParse(v.object({ entities: v.record(v.string(), v.unknown()) }), json);
  return read.success && Object.keys(read.output.entities).some((id) => /^[QPL]\d+$/.test(id));
}

/** Reads Wikidata's items, a card each, in English or else the first language that they have. */
export function readWikidata(
  { entities }: { entities: Record<string, unknown> },
  cards: CardMaker,
): void {
  for (const [place, [id, given]] of Object.entries(entities).entries()) {
    const row = place + 1;
    const read = v.safeParse(itemSchema, given);
    if (!read.success || read.output.missing !== undefined) {
      cards.note('bad_field', { row }, id);
      continue;
    }
    addItem(read.output, row, cards);
  }
}

function addItem(item: Item, row: number, cards: CardMaker): void {
  const language = 'en' in item.labels ? 'en' : (Object.keys(item.labels)[0] ?? 'en');
  // The file names the language: of "toString", every object has something.
  const aliases = Object.hasOwn(item.aliases, language) ? item.aliases[language]! : [];
  const wikipedia = item.sitelinks.enwiki?.title;
  const websites = valuesOf(item, WEBSITE, httpsUrlSchema);
  const [geo] = valuesOf(item, COORDINATES, placeSchema);
  const classes = valuesOf(item, INSTANCE_OF, v.object({ id: v.string() }));
  const kind = classes.map(({ id }) => KIND_OF_CLASS.get(id)).find((kind) => kind !== undefined);
  const founded = inceptionOf(item);
  cards.add(
    {
      term: item.labels[language]?.value ?? '',
      description: item.descriptions[language]?.value ?? '',
      aliases: aliases.map(({ value }) => value),
      ...(kind !== undefined && { kind }),
      wikidata: item.id,
      ...(wikipedia !== undefined && { wikipedia }),
      ...(geo !== undefined && { geo }),
      links: websites.map((url) => ({ title: new URL(url).hostname, url })),
      source: `https://www.wikidata.org/wiki/${item.id}`,
      asOf: item.modified?.slice(0, 'YYYY-MM-DD'.length) ?? '',
      facts: founded === undefined || item.modified === undefined ? [] : [['Founded', founded]],
    },
    { row },
  );
}

/** The values of a property: the preferred ones if there are any, the deprecated ones never. */
function valuesOf<Schema extends v.GenericSchema>(
  { claims }: Item,
  property: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  const statements = (claims[property] ?? []).filter(({ rank }) => rank !== 'deprecated');
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  return (preferred.length > 0 ? preferred : statements).flatMap(({ mainsnak }) => {
    const read = v.safeParse(schema, mainsnak.datavalue?.value);
    return read.success ? [read.output] : [];
  });
}

/** A founding date as exact as it is known; never finer, since a day that is not said is `00`. */
function inceptionOf(item: Item): string | undefined {
  const [time] = valuesOf(item, INCEPTION, v.object({ time: v.string(), precision: v.number() }));
  const [, year, month, day] = TIME.exec(time?.time ?? '') ?? [];
  if (year === undefined) return undefined;
  if (time?.precision === PRECISION_DAY) return `${year}-${month}-${day}`;
  if (time?.precision === PRECISION_MONTH) return `${year}-${month}`;
  return time?.precision === PRECISION_YEAR ? year : undefined;
}
