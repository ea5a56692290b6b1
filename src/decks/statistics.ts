import { firstDay, today } from '../entity/date.ts';
import type { Deck } from '../entity/deck.ts';
import { wearsOut } from '../entity/fact.ts';
import type { CompiledDeck } from './compile-deck.ts';

const DAY_MS = 86_400_000;

/** A fact that should be looked at again, and how many days ago it was last known to hold. */
export interface AgedFact {
  entity: string;
  label: string;
  value: string;
  asOf: string;
  days: number;
}

/** What a deck holds, as lines for a person: cards by kind, facts, sources, aliases, bytes. */
export function describeDeck(
  deck: Deck,
  { gazetteer, catalogue, cardFiles }: CompiledDeck,
): string[] {
  const facts = deck.entities.flatMap((entity) => entity.facts);
  const aliases = deck.entities.flatMap((entity) => entity.aliases);
  const known = new Set(deck.sources.map(({ id }) => id));
  const sourced = facts.filter(({ source, asOf }) => known.has(source) && asOf !== '');
  const relations = deck.entities.reduce((sum, entity) => sum + entity.relations.length, 0);
  const ages = facts.map(({ asOf }) => daysSince(asOf)).sort((a, b) => a - b);
  const full = deck.entities.filter((entity) => entity.facts.length >= FULL_CARD_FACTS).length;
  const bytes = (data: unknown) => new TextEncoder().encode(JSON.stringify(data)).length;
  const cards = cardFiles.reduce((sum, file) => sum + bytes(file), 0);
  return [
    `${deck.title} ${deck.version}`,
    `cards      ${deck.entities.length}, of which ${full} with ${FULL_CARD_FACTS} facts or more`,
    ...countsOf(deck.entities.map(({ kind }) => kind)).map(
      ([kind, count]) => `  ${kind}  ${count}`,
    ),
    `facts      ${facts.length}, with source and date ${percent(sourced.length, facts.length)}`,
    `age        median ${ages[Math.floor(ages.length / 2)] ?? 0} days since the as-of date`,
    `relations  ${relations}`,
    `sources    ${deck.sources.length}`,
    `aliases    ${aliases.length}`,
    ...countsOf(aliases.map(({ lang }) => lang ?? 'any')).map(
      ([lang, count]) => `  ${lang}  ${count}`,
    ),
    `bytes      gazetteer ${gazetteer.byteLength}, catalogue ${bytes(catalogue)}, cards ${cards}`,
  ];
}

/** A card with this many facts answers who, what, where, since when and according to whom. */
const FULL_CARD_FACTS = 5;

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

function daysSince(date: string): number {
  return Math.round((Date.parse(today()) - Date.parse(firstDay(date))) / DAY_MS);
}

function countsOf(items: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((100 * part) / whole).toFixed(1)} %`;
}
