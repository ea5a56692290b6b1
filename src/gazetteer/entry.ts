import { MATCHES, type Match, NEEDS, type Needs } from '../entity/alias.ts';

const ENTITY_BITS = 20;
const MATCH_AT = 20;
const FIRST_CAPITAL_AT = 22;
const LAST_CAPITAL_AT = 23;
const NEEDS_AT = 24;
const LANGUAGE_AT = 26;
const TWO_BITS = 0b11;
// Worked out once: these are asked of every candidate.
const EXACT = MATCHES.indexOf('exact');
const FOLDED = MATCHES.indexOf('folded');

/** How many entities one gazetteer can hold. */
export const MAX_ENTITIES = 1 << ENTITY_BITS;

/** How many languages the aliases of one gazetteer can have, those with none included. */
export const MAX_LANGUAGES = 1 << 6;

/** What the index knows of one alias, besides the hash of its name. */
export interface Entry {
  /** Number of the entity in this gazetteer. */
  entity: number;
  match: Match;
  /** Whether the alias starts its first word with a capital. */
  firstCapital: boolean;
  /** Whether the alias starts its last word with a capital. */
  lastCapital: boolean;
  needs: Needs | undefined;
  /** Place in the gazetteer's list of languages; 0 is any. */
  language: number;
}

/** Packs an entry into 32 bits. */
export function packEntry(entry: Entry): number {
  return (
    (entry.entity |
      (MATCHES.indexOf(entry.match) << MATCH_AT) |
      (Number(entry.firstCapital) << FIRST_CAPITAL_AT) |
      (Number(entry.lastCapital) << LAST_CAPITAL_AT) |
      ((entry.needs === undefined ? 0 : NEEDS.indexOf(entry.needs) + 1) << NEEDS_AT) |
      (entry.language << LANGUAGE_AT)) >>>
    0
  );
}

/** The entity number of a packed entry. */
export function entityOf(packed: number): number {
  return packed & (MAX_ENTITIES - 1);
}

/** What the alias of a packed entry needs from the rest of the article. */
export function needsOf(packed: number): Needs | undefined {
  return NEEDS[((packed >>> NEEDS_AT) & TWO_BITS) - 1];
}

/** Whether the alias of a packed entry is of one language, and not of any. */
export function isOfLanguage(packed: number): boolean {
  return packed >>> LANGUAGE_AT !== 0;
}

/** Whether the alias of a packed entry is written with a capital. */
export function hasCapital(packed: number): boolean {
  return ((packed >>> FIRST_CAPITAL_AT) & 1) === 1;
}

/** Whether the letters must be exactly those of the alias. */
export function isExact(packed: number): boolean {
  return ((packed >>> MATCH_AT) & TWO_BITS) === EXACT;
}

/** Whether the capitals of a mention's first and last word are enough for the alias. */
export function capitalsSuffice(packed: number, first: boolean, last: boolean): boolean {
  if (((packed >>> MATCH_AT) & TWO_BITS) === FOLDED) return true;
  if (hasCapital(packed) && !first) return false;
  return ((packed >>> LAST_CAPITAL_AT) & 1) === 0 || last;
}
