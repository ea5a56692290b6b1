import * as v from 'valibot';
import { aliasSchema, impliedMatch, MATCHES, type Match } from '../entity/alias.ts';
import { type PartialDate, partialDateSchema } from '../entity/date.ts';
import type { Entity } from '../entity/entity.ts';
import { KINDS, type Kind } from '../entity/kind.ts';
import { httpsUrlSchema, type Source } from '../entity/source.ts';
import { textHash } from '../entity/text-hash.ts';
import { clip, type Fault, type FaultCode, UnreadableFile } from './fault.ts';
import { cardId } from './ids.ts';
import { LONGEST_NAME, LONGEST_TEXT, MOST_CARDS, MOST_NAMES } from './limits.ts';

/** A card as simple formats give it: everything is text, and most of it may be missing. */
export interface PlainCard {
  term: string;
  description: string;
  id?: string;
  aliases?: readonly string[];
  short?: string;
  kind?: string;
  lang?: string;
  /** How names must be written to count: one of the matches of `entity/alias.ts`. */
  match?: string;
  wikipedia?: string;
  wikidata?: string;
  /** Address of where the card's facts come from. */
  source?: string;
  asOf?: string;
  facts?: readonly (readonly [label: string, value: string])[];
  links?: readonly { title: string; url: string }[];
  geo?: { lat: number; lon: number };
}

/** Where a card stands in its file. */
export interface CardPlace {
  row: number;
  file?: string;
}

type Kept = { -readonly [Name in keyof Entity]: Entity[Name] };

/**
 * Makes checked entities of plain cards, gives them ids of their own, and notes what is wrong. A
 * card with a fault is left out whole.
 */
export class CardMaker {
  readonly entities: Entity[] = [];
  readonly faults: Fault[] = [];
  private readonly deck: string;
  private readonly sourceOf = new Map<string, Source>();
  private readonly rowOf = new Map<string, number>();

  /** @param deck Id of the deck, which starts the ids that are made. */
  constructor(deck: string) {
    this.deck = deck;
  }

  /** The sources that the cards' facts name. */
  get sources(): Source[] {
    return [...this.sourceOf.values()];
  }

  /**
   * Takes in one card.
   *
   * @throws UnreadableFile when there are more cards than a deck may have.
   */
  add(card: PlainCard, place: CardPlace): void {
    if (this.entities.length >= MOST_CARDS) {
      throw new UnreadableFile({ code: 'too_many_cards', detail: String(MOST_CARDS) });
    }
    const before = this.faults.length;
    const entity = this.entityOf(card, (code, field, detail) =>
      this.note(code, place, field, detail),
    );
    if (entity === undefined || this.faults.length > before) return;
    const known = this.rowOf.get(entity.id);
    if (known !== undefined) {
      this.note('repeated', place, 'term', `${clip(card.term, TERM)} (${known})`);
      return;
    }
    this.rowOf.set(entity.id, place.row);
    this.entities.push(entity);
    // Not before: a card that is left out may name an address that no deck may hold.
    if (entity.facts.length > 0) this.keepSource(card.source ?? '');
  }

  /** Notes a fault of one card. */
  note(code: FaultCode, place: CardPlace, field?: string, detail?: string): void {
    this.faults.push({
      code,
      ...place,
      ...(field !== undefined && { field: clip(field) }),
      ...(detail !== undefined && { detail: clip(detail) }),
    });
  }

  private entityOf(card: PlainCard, note: Note): Entity | undefined {
    const label = textOf(card.term, 'term', LONGEST_NAME, 'no_term', note);
    const description = textOf(card.description, 'summary', LONGEST_TEXT, 'no_description', note);
    if (label === undefined || description === undefined) return undefined;
    const entity: Kept = {
      id: card.id === undefined ? cardId(this.deck, label) : idOf(card.id, note),
      kind: kindOf(card.kind, note),
      label,
      description,
      aliases: aliasesOf({ ...card, term: label }, note),
      facts: this.factsOf(card, note),
      relations: [],
      links: linksOf(card.links, note),
    };
    const short = card.short?.trim();
    if (short) entity.short = short;
    if (card.geo !== undefined) entity.geo = card.geo;
    if (card.wikipedia?.trim()) entity.wikipedia = card.wikipedia.trim();
    const wikidata = card.wikidata?.trim();
    if (wikidata && !/^Q[1-9]\d*$/.test(wikidata)) note('bad_field', 'wikidata', wikidata);
    else if (wikidata) entity.wikidata = wikidata;
    return entity;
  }

  private factsOf({ facts = [], source, asOf }: PlainCard, note: Note): Entity['facts'] {
    const filled = facts.filter(([, value]) => value.trim() !== '');
    const url = source?.trim() ?? '';
    const date = asOf?.trim() ?? '';
    if (url !== '' && !v.is(httpsUrlSchema, url)) note('bad_address', 'source', url);
    if (date !== '' && !v.is(partialDateSchema, date)) note('bad_date', 'asOf', date);
    if (filled.length === 0) return [];
    if (url === '' || date === '') {
      note('column_left_out', filled.map(([label]) => label).join(', '));
      return [];
    }
    const id = sourceId(url);
    return filled.map(([label, value]) => ({
      label: label.trim(),
      value: value.trim(),
      asOf: date as PartialDate,
      source: id,
    }));
  }

  private keepSource(address: string): void {
    const url = address.trim();
    const id = sourceId(url);
    const host = URL.parse(url)?.hostname ?? url;
    this.sourceOf.set(id, { id, title: host, url });
  }
}

function sourceId(url: string): string {
  return `source-${textHash(url)}`;
}

/** Letters of a term, where another number has to be read behind it. */
const TERM = 80;

type Note = (code: FaultCode, field?: string, detail?: string) => void;

function textOf(
  given: string,
  field: string,
  longest: number,
  missing: FaultCode,
  note: Note,
): string | undefined {
  const text = given.trim();
  if (text === '') note(missing, field);
  else if (text.length > longest) note('too_long', field, String(longest));
  else return text;
  return undefined;
}

function idOf(given: string, note: Note): string {
  const id = given.trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) note('bad_field', 'id', id);
  return id;
}

function kindOf(given: string | undefined, note: Note): Kind {
  const name = given?.trim().toLowerCase() ?? '';
  if (name === '') return 'term';
  const kind = KINDS.find((kind) => kind === name);
  if (kind === undefined) note('unknown_kind', 'type', name);
  return kind ?? 'term';
}

function aliasesOf(card: PlainCard, note: Note): Entity['aliases'] {
  const match = matchOf(card.match, note);
  const lang = card.lang?.trim().toLowerCase().split('-')[0];
  const texts = [card.term, card.short ?? '', ...(card.aliases ?? [])]
    .map((text) => text.trim())
    .filter(Boolean);
  const distinct = [...new Set(texts)];
  if (distinct.length > MOST_NAMES) note('too_long', 'aliases', String(MOST_NAMES));
  for (const text of distinct) if (text.length > LONGEST_NAME) note('too_long', 'aliases', text);
  const aliases = distinct.map((text) => ({
    text,
    match: match ?? impliedMatch(text),
    ...(lang ? { lang } : {}),
  }));
  if (lang && !v.is(v.array(aliasSchema), aliases)) note('bad_field', 'lang', lang);
  return aliases;
}

function matchOf(given: string | undefined, note: Note): Match | undefined {
  const name = given?.trim().toLowerCase() ?? '';
  if (name === '') return undefined;
  const match = MATCHES.find((match) => match === name);
  if (match === undefined) note('bad_field', 'case', name);
  return match;
}

function linksOf(links: PlainCard['links'] = [], note: Note): Entity['links'] {
  return links.flatMap(({ title, url }) => {
    if (v.is(httpsUrlSchema, url)) return [{ title: title.trim() || url, url }];
    note('bad_address', 'url', url);
    return [];
  });
}
