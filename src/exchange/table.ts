import type { Alias } from '../entity/alias.ts';
import { impliedMatch } from '../entity/alias.ts';
import type { Deck } from '../entity/deck.ts';
import type { Entity } from '../entity/entity.ts';
import type { CardMaker, PlainCard } from './card-maker.ts';
import { readDelimited, separatorOf, writeDelimited } from './delimited.ts';
import { UnreadableFile } from './fault.ts';

/** Between the names in the column `aliases`. */
const NAME_SEPARATOR = '|';

/** The columns that have a meaning, with other names that glossaries give them. */
const COLUMNS = {
  id: [],
  term: ['name', 'word', 'label', 'title', 'front'],
  aliases: ['alias', 'names', 'synonyms', 'also known as'],
  short: ['acronym', 'abbreviation'],
  type: ['kind', 'category'],
  summary: ['definition', 'description', 'meaning', 'back'],
  source: ['source url', 'url'],
  asOf: ['as of', 'as_of', 'date'],
  lang: ['language'],
  case: ['match'],
  wikipedia: [],
  wikidata: [],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof COLUMNS;
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** A spreadsheet runs a cell that starts like this; an apostrophe before it says that it is text. */
const LOOKS_LIKE_FORMULA = /^'*[=+\-@\t]/;

/**
 * Reads a table of cards (CSV, TSV, or with semicolons). The first row names the columns; a table of
 * two columns may do without, and is then term and definition. A column of another name is a fact
 * of that label, on rows that have a source and a date.
 *
 * @throws UnreadableFile when it is no table, or one without terms or definitions.
 */
export function readTable(text: string, cards: CardMaker): void {
  const separator = separatorOf(text);
  if (separator === undefined) throw new UnreadableFile({ code: 'unknown_format' });
  let header: string[] | undefined;
  for (const row of readDelimited(text, separator)) {
    if ('openQuoteAt' in row) {
      cards.note('open_quote', { row: row.openQuoteAt });
      return;
    }
    const cells = row.cells.map(asText);
    if (header === undefined) {
      header = headerFrom(cells);
      if (header.length > 0) continue;
      header = ['term', 'summary'];
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    cards.add(cardFrom(header, cells), { row: row.line });
  }
}

/**
 * Writes a deck as a table that {@link readTable} reads back. A row has one source and one date, and no time
 * that a fact held for: of the facts those stay that are of the first one's, and that still hold.
 */
export function writeTable({ entities, sources }: Deck, separator: ',' | '\t'): string {
  const labels = [...new Set(entities.flatMap(({ facts }) => facts.map(({ label }) => label)))];
  const factColumns = labels.filter((label) => columnNamed(label) === undefined);
  const urlOf = new Map(sources.map(({ id, url }) => [id, url]));
  const header = [...COLUMN_NAMES, ...factColumns];
  const rows = entities.map((entity) => {
    const holding = entity.facts.filter(({ until }) => until === undefined);
    const [first] = holding;
    const told = holding.filter(
      ({ source, asOf }) => source === first?.source && asOf === first.asOf,
    );
    const facts = new Map(told.map(({ label, value }) => [label, value]));
    const known: Record<Column, string> = {
      id: entity.id,
      term: entity.label,
      aliases: entity.aliases
        .map(({ text }) => text)
        .filter((text) => text !== entity.label && text !== entity.short)
        .join(NAME_SEPARATOR),
      short: entity.short ?? '',
      type: entity.kind,
      summary: entity.description,
      source: urlOf.get(first?.source ?? '') ?? '',
      asOf: first?.asOf ?? '',
      lang: oneOf(entity, ({ lang }) => lang),
      case: entity.aliases.every((alias) => alias.match === impliedMatch(alias.text))
        ? ''
        : oneOf(entity, ({ match }) => match),
      wikipedia: entity.wikipedia ?? '',
      wikidata: entity.wikidata ?? '',
    };
    return [
      ...COLUMN_NAMES.map((column) => known[column]),
      ...factColumns.map((label) => facts.get(label) ?? ''),
    ];
  });
  return writeDelimited([header, ...rows.map((cells) => cells.map(asCell))], separator);
}

/** The meaning of each column, and for others their own name; empty when the row is no header. */
function headerFrom(cells: readonly string[]): string[] {
  const names = cells.map((cell) => columnNamed(cell) ?? cell.trim());
  if (names.includes('term') && names.includes('summary')) return names;
  if (cells.length === 2) return [];
  throw new UnreadableFile({ code: 'bad_head', row: 1, detail: cells.join(', ').slice(0, 200) });
}

function columnNamed(text: string): Column | undefined {
  const name = text.trim().toLowerCase();
  return COLUMN_NAMES.find((column) => {
    const others: readonly string[] = COLUMNS[column];
    return column.toLowerCase() === name || others.includes(name);
  });
}

function cardFrom(header: readonly string[], cells: readonly string[]): PlainCard {
  // By the row's cells, not the header's: a file of many columns and many short rows ends in time.
  const values = new Map(cells.slice(0, header.length).map((cell, at) => [header[at] ?? '', cell]));
  const value = (name: Column) => values.get(name) ?? '';
  const id = value('id').trim();
  return {
    ...(id !== '' && { id }),
    term: value('term'),
    description: value('summary'),
    aliases: value('aliases').split(NAME_SEPARATOR),
    short: value('short'),
    kind: value('type'),
    lang: value('lang'),
    match: value('case'),
    wikipedia: value('wikipedia'),
    wikidata: value('wikidata'),
    source: value('source'),
    asOf: value('asOf'),
    facts: [...values].filter(([name]) => name !== '' && !Object.hasOwn(COLUMNS, name)),
  };
}

/** What all names of a card have in common; empty when they differ. */
function oneOf({ aliases }: Entity, of: (alias: Alias) => string | undefined): string {
  const values = new Set(aliases.map(of));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

function asCell(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? `'${text}` : text;
}

function asText(cell: string): string {
  return cell.startsWith("'") && LOOKS_LIKE_FORMULA.test(cell) ? cell.slice(1) : cell;
}
