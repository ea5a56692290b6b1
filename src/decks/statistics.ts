import { firstDay, today } from '../entity/date.ts';
import type { Deck } from '../entity/deck.ts';
import { wearsOut } from '../entity/fact.ts';

const DAY_MS = 86_400_000;

/** A card with this many facts answers who, what, where, since when and according to whom. */
const FULL_CARD_FACTS = 5;

/** A fact that should be looked at again, and how many days ago it was last known to hold. */
export interface AgedFact {
  entity: string;
  label: string;
  value: string;
  asOf: string;
  days: number;
}

/**
 * What a deck holds, as lines for a person: cards by kind, facts, sources, aliases. `sources` are all
 * that its facts may name, those of other decks in the package included.
 */
export function describeDeck(deck: Deck, sources: Deck['sources']): string[] {
  const facts = deck.entities.flatMap((entity) => entity.facts);
  const aliases = deck.entities.flatMap((entity) => entity.aliases);
  const shown = aliases.filter(({ form }) => form !== true);
  const known = new Set(sources.map(({ id }) => id));
  const sourced = facts.filter(({ source, asOf }) => known.has(source) && asOf !== '');
  const relations = deck.entities.reduce((sum, entity) => sum + entity.relations.length, 0);
  const full = deck.entities.filter((entity) => entity.facts.length >= FULL_CARD_FACTS).length;
  return [
    `${deck.title} ${deck.version}`,
    `cards      ${deck.entities.length}, of which ${full} with ${FULL_CARD_FACTS} facts or more`,
    ...countLines(deck.entities.map(({ kind }) => kind)),
    `facts      ${facts.length}, with source and date ${percent(sourced.length, facts.length)}`,
    `age        median ${median(facts.map(({ asOf }) => daysSince(asOf)))} days since the as-of date`,
    `relations  ${relations}`,
    ...membershipLines(deck),
    `sources    ${deck.sources.length}`,
    `aliases    ${shown.length}, and ${aliases.length - shown.length} inflected forms`,
    ...countLines(shown.map(({ lang }) => lang ?? 'any')),
    'needs',
    ...countLines(shown.map(({ needs }) => needs ?? 'nothing')),
  ];
}

/** Who belongs to what, and of how many it is known since when. */
function membershipLines({ entities }: Deck): string[] {
  const stays = entities.flatMap(({ relations }) =>
    relations.filter(({ type }) => type === 'memberOf'),
  );
  const dated = stays.filter(({ since }) => since !== undefined);
  const bodies = entities.filter(({ kind }) => kind === 'organisation');
  const listed = new Set(stays.map(({ target }) => target));
  const withMembers = bodies.filter(({ id }) => listed.has(id));
  if (bodies.length === 0) return [];
  return [
    `  memberOf  ${stays.length}, of which ${dated.length} with the day, month or year of joining`,
    `  bodies  ${bodies.length}, of which ${withMembers.length} with members`,
  ];
}

/**
 * The facts that time wears out, oldest check first: holders of offices and figures. Where a thing
 * happened or when it was founded does not change.
 */
export function agedFacts({ entities }: Deck): AgedFact[] {
  return entities
    .flatMap(({ id, facts }) =>
      facts
        .filter(({ label, until }) => until === undefined && wearsOut(label))
        .map(({ label, value, asOf }) => ({
          entity: id,
          label,
          value,
          asOf,
          days: daysSince(asOf),
        })),
    )
    .sort((a, b) => b.days - a.days);
}

/** A card of which no fact is younger than this should be read again. */
const OLD_CARD_DAYS = 365;

/** A card of which nothing was known to hold within the last year. */
export interface OldCard {
  entity: string;
  /** The youngest of its as-of dates. */
  asOf: string;
  days: number;
}

/** The cards that nobody has looked at for more than a year, oldest first. */
export function oldCards({ entities }: Deck): OldCard[] {
  return entities
    .map(({ id, facts }) => {
      const asOf =
        facts
          .map((fact) => fact.asOf)
          .sort()
          .at(-1) ?? '';
      return { entity: id, asOf, days: asOf === '' ? 0 : daysSince(asOf) };
    })
    .filter(({ days }) => days > OLD_CARD_DAYS)
    .sort((a, b) => b.days - a.days);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function daysSince(date: string): number {
  return Math.round((Date.parse(today()) - Date.parse(firstDay(date))) / DAY_MS);
}

function countLines(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([item, count]) => `  ${item}  ${count}`);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
