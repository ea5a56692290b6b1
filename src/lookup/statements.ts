import { heldOn, type PartialDate } from '../entity/date.ts';
import type { Fact } from '../entity/fact.ts';
import type { Source } from '../entity/source.ts';
import { plainText, shorten } from './plain-text.ts';
import { MOST_OF_ONE, PROPERTY, ROWS, type Row } from './properties.ts';
import { backingOf } from './references.ts';
import { dateIn, itemsIn, type Statement, standing, type WikibaseEntity } from './wikibase.ts';
import { partialDateOf } from './wikibase-date.ts';

/** A value longer than this is no fact for a card the size of a postcard; in UTF-16 units. */
const LONGEST_VALUE = 160;
const NO_UNIT = '1';
const SQUARE_KILOMETRE = 'Q712226';

/** What turning statements into facts needs to know besides the item. */
export interface FactsContext {
  /** The day on which the item was fetched (`YYYY-MM-DD`): also the day that counts as today. */
  retrieved: string;
  /** What the items that the statements name are called. */
  labels: ReadonlyMap<string, string>;
  /** The language in which numbers and dates are written. */
  language: string;
}

/** The facts of an item with their sources, in the order of {@link ROWS}. */
export function factsOf(
  item: WikibaseEntity,
  context: FactsContext,
): { facts: Fact[]; sources: Source[] } {
  const facts: Fact[] = [];
  const sources = new Map<string, Source>();
  for (const row of ROWS) {
    for (const statement of shown(item.claims[row.property] ?? [], row, context.retrieved)) {
      const made = factOf(statement, row, item.id, context);
      if (made === undefined) continue;
      facts.push(made.fact);
      sources.set(made.source.id, made.source);
    }
  }
  return { facts, sources: [...sources.values()] };
}

/** The items that an item's shown statements name, whose labels are wanted; each once. */
export function itemsToName(item: WikibaseEntity, today: string): string[] {
  const statements = ROWS.flatMap((row) => shown(item.claims[row.property] ?? [], row, today));
  const named = statements.flatMap(({ mainsnak, references }) => [
    ...itemsIn([mainsnak]),
    ...references.flatMap(({ snaks }) => itemsIn(snaks[PROPERTY.statedIn])),
  ]);
  return [...new Set(named)];
}

/** The statements of a row that a card shows: what holds now first, then the latest. */
function shown(statements: readonly Statement[], { current }: Row, today: string): Statement[] {
  const kept = standing(statements).filter(({ qualifiers }) => !endedUnknown(qualifiers));
  const holding = kept.filter((statement) => heldOn(today, timesOf(statement)));
  const over = current ? [] : kept.filter((statement) => !holding.includes(statement));
  return [...latestFirst(holding), ...latestFirst(over)].slice(0, MOST_OF_ONE);
}

/** Whether something is known to be over, and not since when: nothing true can be said of it. */
function endedUnknown(qualifiers: Statement['qualifiers']): boolean {
  const ends = qualifiers[PROPERTY.until] ?? [];
  return ends.length > 0 && dateIn(ends) === undefined && ends[0]?.snaktype !== 'novalue';
}

function timesOf({ qualifiers }: Statement): { since?: PartialDate; until?: PartialDate } {
  const since = dateIn(qualifiers[PROPERTY.since]);
  const until = dateIn(qualifiers[PROPERTY.until]);
  return { ...(since && { since }), ...(until && { until }) };
}

/** Statements without a date keep the order that the item gives them, after those with one. */
function latestFirst(statements: readonly Statement[]): Statement[] {
  const dateOf = ({ qualifiers }: Statement) =>
    dateIn(qualifiers[PROPERTY.pointInTime]) ?? dateIn(qualifiers[PROPERTY.since]) ?? '';
  return [...statements].sort((a, b) =>
    dateOf(b) > dateOf(a) ? 1 : dateOf(b) < dateOf(a) ? -1 : 0,
  );
}

function factOf(
  statement: Statement,
  { property, label }: Row,
  item: string,
  context: FactsContext,
): { fact: Fact; source: Source } | undefined {
  const value = writtenValue(statement, context);
  if (value === undefined || value === '') return undefined;
  const { source, seen } = backingOf(statement, { ...context, item, property });
  const asOf = dateIn(statement.qualifiers[PROPERTY.pointInTime]) ?? seen ?? context.retrieved;
  return { fact: { label, value, ...timesOf(statement), asOf, source: source.id }, source };
}

/** A value as a card says it; undefined when it cannot, as with an item nobody has named. */
function writtenValue(
  { mainsnak: { datavalue } }: Statement,
  { labels, language }: FactsContext,
): string | undefined {
  switch (datavalue?.type) {
    case 'wikibase-entityid':
      return labels.get(datavalue.value.id);
    case 'string':
      return shorten(plainText(datavalue.value), LONGEST_VALUE);
    case 'monolingualtext':
      return shorten(plainText(datavalue.value.text), LONGEST_VALUE);
    case 'time':
      return writtenTime(partialDateOf(datavalue.value), language);
    case 'quantity':
      return writtenQuantity(datavalue.value, language);
    default:
      return undefined;
  }
}

function writtenTime(date: PartialDate | undefined, language: string): string | undefined {
  if (date === undefined) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** A count, or an area in km²; any other unit would have to be looked up and translated. */
function writtenQuantity(
  { amount, unit }: { amount: string; unit: string },
  language: string,
): string | undefined {
  const number = Number(amount);
  if (!Number.isFinite(number)) return undefined;
  const written = new Intl.NumberFormat(language).format(number);
  if (unit === NO_UNIT) return written;
  return unit.endsWith(`/${SQUARE_KILOMETRE}`) ? `${written} km²` : undefined;
}
