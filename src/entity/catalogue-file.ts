import * as v from 'valibot';
import type { Catalogue } from './catalogue.ts';
import { partialDateSchema } from './date.ts';
import { deckHeadSchema } from './deck.ts';
import { isKind, type Kind } from './kind.ts';

const columnSchema = v.string();
/** Its members are looked at where they are read, each once. */
const numbersSchema = v.custom<number[]>(Array.isArray, 'Expected a list of numbers.');
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A catalogue as the package keeps it: a column a field, one line an entity. A worker that wakes has
 * to read it before it can answer, and ten thousand small objects take ten times as long to parse and
 * to check as a handful of long strings.
 */
const catalogueFileSchema = v.strictObject({
  deck: deckHeadSchema,
  parts: v.exactOptional(v.array(v.strictObject({ deck: deckHeadSchema, from: countSchema }))),
  cardsPerFile: v.pipe(countSchema, v.minValue(1)),
  ids: columnSchema,
  labels: columnSchema,
  kinds: columnSchema,
  /** Empty where there is none. */
  shorts: columnSchema,
  /** Empty for what is no state or territory. */
  isos: columnSchema,
  /** Empty where there is no article, `=` where its title is the label. */
  wikipedia: columnSchema,
  /** For each entity how many others it is related to, then their numbers, each less the one before. */
  related: numbersSchema,
  /** Numbers of the entities that are capitals. */
  capitals: v.array(countSchema),
  /** Numbers of the entities whose names go with an article. */
  definites: v.array(countSchema),
  /** Numbers of events, and the day on which each began. */
  begins: v.array(v.strictTuple([countSchema, partialDateSchema])),
});

/** A catalogue as the package keeps it. */
export type CatalogueFile = v.InferOutput<typeof catalogueFileSchema>;

const LINE = '\n';
const SAME_AS_LABEL = '=';

/**
 * Puts a catalogue into columns.
 *
 * @throws Error naming the entity when a text holds a line break: its column would come apart.
 */
export function packCatalogue({ entities, ...head }: Catalogue): CatalogueFile {
  const column = (text: (entity: Catalogue['entities'][number]) => string) =>
    entities.map((entity) => onOneLine(entity.id, text(entity))).join(LINE);
  return {
    ...head,
    ids: column(({ id }) => id),
    labels: column(({ label }) => label),
    kinds: column(({ kind }) => kind),
    shorts: column(({ short = '' }) => short),
    isos: column(({ iso = '' }) => iso),
    wikipedia: column(({ wikipedia, label }) =>
      wikipedia === label ? SAME_AS_LABEL : (wikipedia ?? ''),
    ),
    related: entities.flatMap(({ related }) => [
      related.length,
      ...related.map((number, place) => number - (related[place - 1] ?? 0)),
    ]),
    capitals: entities.flatMap(({ capital }, number) => (capital ? [number] : [])),
    definites: entities.flatMap(({ definite }, number) => (definite ? [number] : [])),
    begins: entities.flatMap(({ began }, number) => (began ? [[number, began] as const] : [])),
  };
}

function onOneLine(id: string, text: string): string {
  if (!text.includes(LINE)) return text;
  throw new Error(`${id}: ${JSON.stringify(text)} has a line break. Write it on one line.`);
}

/**
 * Reads a catalogue out of its columns.
 *
 * @throws Error when the columns do not fit together: the package is damaged.
 */
export function unpackCatalogue(data: unknown): Catalogue {
  const read = v.safeParse(catalogueFileSchema, data);
  if (!read.success) throw new Error(v.summarize(read.issues));
  const { ids, labels, kinds, shorts, isos, wikipedia, ...others } = read.output;
  const { related, capitals: ofCapitals, definites: ofDefinites, begins, ...head } = others;
  const [capitals, definites] = [new Set(ofCapitals), new Set(ofDefinites)];
  const beganOf = new Map(begins);
  const columns = [ids, labels, kinds, shorts, isos, wikipedia].map((column) => column.split(LINE));
  const [idOf = [], labelOf = [], kindOf = [], shortOf = [], isoOf = [], titleOf = []] = columns;
  if (columns.some(({ length }) => length !== idOf.length)) {
    throw new Error('its columns differ in length');
  }
  if (ids === '') return { ...head, entities: [] };
  const relations = new RelatedReader(related, idOf.length);
  const entities = idOf.map((id, number) => {
    const label = labelOf[number] ?? '';
    const title = titleOf[number] === SAME_AS_LABEL ? label : titleOf[number];
    return {
      id,
      label,
      kind: knownKind(kindOf[number] ?? ''),
      related: relations.next(),
      ...(title ? { wikipedia: title } : {}),
      ...(shortOf[number] ? { short: shortOf[number] } : {}),
      ...(isoOf[number] ? { iso: isoOf[number] } : {}),
      ...(capitals.has(number) ? { capital: true as const } : {}),
      ...(definites.has(number) ? { definite: true as const } : {}),
      ...(beganOf.has(number) ? { began: beganOf.get(number)! } : {}),
    };
  });
  return { ...head, entities };
}

function knownKind(text: string): Kind {
  if (isKind(text)) return text;
  throw new Error(`"${text}" is no kind`);
}

class RelatedReader {
  private readonly column: readonly number[];
  private readonly entities: number;
  private at = 0;

  constructor(column: readonly number[], entities: number) {
    this.column = column;
    this.entities = entities;
  }

  next(): number[] {
    const count = this.read();
    const end = this.at + count;
    if (count < 0 || end > this.column.length) throw new Error('its relations are cut short');
    const numbers: number[] = [];
    let number = 0;
    while (this.at < end) {
      number += this.read();
      if (number < 0 || number >= this.entities) throw new Error('a relation leads nowhere');
      numbers.push(number);
    }
    return numbers;
  }

  /** The next member: the schema has seen no more than that they are a list. */
  private read(): number {
    const number = this.column[this.at++];
    if (number === undefined || !Number.isSafeInteger(number)) {
      throw new Error('its relations are not all numbers, or cut short');
    }
    return number;
  }
}
