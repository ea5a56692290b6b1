import * as v from 'valibot';
import { type Deck, deckHeadSchema } from '../entity/deck.ts';
import { type Entity, entitySchema } from '../entity/entity.ts';
import { type Source, sourceSchema } from '../entity/source.ts';
import { clip, type Fault, UnreadableFile } from './fault.ts';
import { LONGEST_NAME, LONGEST_TEXT, MOST_CARDS, MOST_NAMES } from './limits.ts';

/** Says at the top of a file that it is one of ours. */
const FORMAT = 'sidelight-deck';
const FORMAT_VERSION = 1;

const fileSchema = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  deck: v.unknown(),
  sources: v.array(v.unknown()),
  entities: v.array(v.unknown()),
});

/** Writes a deck as JSON that {@link readDeckJson} reads back as the same deck. */
export function writeDeckJson({ sources, entities, ...deck }: Deck): string {
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, deck, sources, entities };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Whether JSON says that it is one of our decks. */
export function isDeckJson(json: unknown): boolean {
  return v.is(v.object({ format: v.literal(FORMAT) }), json);
}

/**
 * Reads a deck in our own format. A card or source with a fault is left out whole and named.
 *
 * @throws UnreadableFile when the file is of a newer format, or its head cannot be understood.
 */
export function readDeckJson(json: unknown): { deck: Deck; faults: Fault[] } {
  const read = v.safeParse(fileSchema, json);
  if (!read.success) throw badHead(read.issues[0]);
  const { formatVersion, deck: given, sources, entities } = read.output;
  if (formatVersion > FORMAT_VERSION) {
    throw new UnreadableFile({ code: 'newer_format', detail: String(formatVersion) });
  }
  if (entities.length > MOST_CARDS) {
    throw new UnreadableFile({ code: 'too_many_cards', detail: String(MOST_CARDS) });
  }
  const head = v.safeParse(deckHeadSchema, given);
  if (!head.success) throw badHead(head.issues[0]);
  const faults: Fault[] = [];
  const kept = distinct(readEach(sourceSchema, sources, 'sources', faults), 'sources', faults);
  const known = new Set(kept.map(({ item }) => item.id));
  const whole = readEach(entitySchema, entities, 'cards', faults);
  const cards = distinct(
    whole.filter((card) => isInOrder(card, known, faults)),
    'cards',
    faults,
  );
  const deck = {
    ...head.output,
    sources: kept.map(({ item }) => item),
    entities: cards.map(({ item }) => item),
  };
  return { deck, faults };
}

interface Placed<Item> {
  item: Item;
  row: number;
}

function readEach<Schema extends v.GenericSchema>(
  schema: Schema,
  items: readonly unknown[],
  list: string,
  faults: Fault[],
): Placed<v.InferOutput<Schema>>[] {
  return items.flatMap((given, place) => {
    const row = place + 1;
    const read = v.safeParse(schema, given, { abortEarly: true });
    if (read.success) return [{ item: read.output, row }];
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    const field = path === null ? list : `${list}.${path}`;
    faults.push({ code: 'bad_field', row, field: clip(field), detail: clip(issue.message) });
    return [];
  });
}

function distinct<Item extends { id: string }>(
  items: readonly Placed<Item>[],
  list: string,
  faults: Fault[],
): Placed<Item>[] {
  const rowOf = new Map<string, number>();
  return items.filter(({ item, row }) => {
    const first = rowOf.get(item.id);
    if (first === undefined) rowOf.set(item.id, row);
    else {
      const detail = clip(`${item.id} (${first})`);
      faults.push({ code: 'repeated', row, field: `${list}.id`, detail });
    }
    return first === undefined;
  });
}

/** What the schema does not say: sources that are there, and texts that fit a card. */
function isInOrder(
  { item, row }: Placed<Entity>,
  sources: ReadonlySet<Source['id']>,
  faults: Fault[],
): boolean {
  const before = faults.length;
  const field = clip(item.id);
  const missing = [...item.facts, ...item.relations].find(({ source }) => !sources.has(source));
  if (missing !== undefined) {
    faults.push({ code: 'unknown_source', row, field, detail: clip(missing.source) });
  }
  const names = [item.label, ...item.aliases.map(({ text }) => text)];
  const texts = [item.description, ...item.facts.map(({ value }) => value)];
  const tooLong =
    names.some(({ length }) => length > LONGEST_NAME) ||
    texts.some(({ length }) => length > LONGEST_TEXT) ||
    item.aliases.length > MOST_NAMES;
  if (tooLong) faults.push({ code: 'too_long', row, field, detail: String(LONGEST_TEXT) });
  return faults.length === before;
}

function badHead(issue: v.BaseIssue<unknown>): UnreadableFile {
  const field = v.getDotPath(issue);
  return new UnreadableFile({
    code: 'bad_head',
    ...(field !== null && { field: clip(field) }),
    detail: clip(issue.message),
  });
}
