import type { Catalogue } from '../entity/catalogue.ts';
import type { PartialDate } from '../entity/date.ts';
import type { Deck } from '../entity/deck.ts';
import type { CardFile } from '../entity/dossier.ts';
import type { Entity } from '../entity/entity.ts';
import type { Incoming } from '../entity/incoming.ts';
import { compileGazetteer, type UnreadableAlias } from '../gazetteer/compile.ts';
import type { Letters } from '../gazetteer/letters.ts';
import { namesAfterThe } from './names/after-the.ts';

/**
 * Cards in one file. A card is one to three kilobytes, so a file stays near what one read from the
 * package costs anyway, and a page of thirty names opens a handful of files.
 */
const CARDS_PER_FILE = 32;

/** A compiled deck, ready to be written out or stored. */
export interface CompiledDeck {
  gazetteer: ArrayBuffer;
  catalogue: Catalogue;
  /** Entity `n` is in file `floor(n / catalogue.cardsPerFile)`. */
  cardFiles: CardFile[];
  /** Aliases that no text can hold; the deck works without them. */
  unreadable: UnreadableAlias[];
}

/** What a deck is compiled with beside its own cards. */
interface Beside {
  /** The decks that it was put together from. */
  parts?: Catalogue['parts'];
  /** Names that have no card: where one stands, a card's name in it is not meant. */
  cardless?: readonly string[];
}

/** Compiles a deck: its gazetteer, its catalogue and its cards in files. */
export function compileDeck(
  deck: Deck,
  letters: Letters,
  { parts, cardless = [] }: Beside = {},
): CompiledDeck {
  const { sources, entities, ...head } = deck;
  const aliases = entities.flatMap(({ aliases }, entity) =>
    aliases.map((alias) => ({ ...alias, entity })),
  );
  // A number that no entity has: they are found like others, and mean nothing.
  const others = cardless.map((text) => ({
    text,
    match: 'cased' as const,
    entity: entities.length,
  }));
  const names = [...aliases, ...others];
  const { file, unreadable } = compileGazetteer([...names, ...namesAfterThe(names)], letters);
  const related = relatedNumbers(entities);
  const catalogue: Catalogue = {
    deck: datedHead(head, deck),
    ...(parts === undefined ? {} : { parts }),
    cardsPerFile: CARDS_PER_FILE,
    entities: entities.map((entity, number) => inALine(entity, related[number] ?? [])),
  };
  return { gazetteer: file, catalogue, cardFiles: cardFiles(deck), unreadable };
}

/** What the catalogue has of an entity. */
function inALine(entity: Entity, related: number[]): Catalogue['entities'][number] {
  const { id, label, kind, wikipedia, short, iso, relations } = entity;
  return {
    id,
    label,
    kind,
    ...(wikipedia === undefined ? {} : { wikipedia }),
    ...(short === undefined ? {} : { short }),
    ...(iso === undefined ? {} : { iso }),
    related,
    ...(relations.some(({ type }) => type === 'capitalOf') ? { capital: true as const } : {}),
    ...(isDefinite(entity) ? { definite: true as const } : {}),
    ...beginningOf(entity),
  };
}

/** When an event began: the year before its name, else the first day of all that its card tells with a beginning. */
function beginningOf({ kind, label, facts }: Entity): { began?: PartialDate } {
  if (kind !== 'event') return {};
  const [year] = /^\d{4}\b/.exec(label) ?? [];
  const [first] = facts.flatMap(({ since = [] }) => since).sort();
  const began = year ?? first;
  return began === undefined ? {} : { began };
}

/** Whether the card itself puts an article before the name: in a name, or where it says what that is. */
function isDefinite({ label, description, aliases }: Entity): boolean {
  if (description.startsWith(`The ${label} `)) return true;
  return aliases.some(({ text, lang }) => text.startsWith('The ') && lang === undefined);
}

function relatedNumbers(entities: readonly Entity[]): number[][] {
  const numberOf = new Map(entities.map(({ id }, number) => [id, number]));
  const related = entities.map(() => new Set<number>());
  for (const [number, { relations }] of entities.entries()) {
    for (const { target } of relations) {
      const other = numberOf.get(target);
      if (other === undefined) continue;
      related[number]?.add(other);
      related[other]?.add(number);
    }
  }
  return related.map((numbers) => [...numbers].sort((a, b) => a - b));
}

function cardFiles({ entities, sources }: Deck): CardFile[] {
  const count = Math.ceil(entities.length / CARDS_PER_FILE);
  const incomingOf = incomingRelations(entities);
  return Array.from({ length: count }, (_, file) => {
    const held = entities.slice(file * CARDS_PER_FILE, (file + 1) * CARDS_PER_FILE);
    const incoming = held.map(({ id }) => incomingOf.get(id) ?? []);
    const named = new Set([
      ...held.flatMap(sourcesNamed),
      ...incoming.flat().map((tie) => tie.source),
    ]);
    return {
      entities: held.map(withoutForms),
      incoming,
      sources: sources.filter(({ id }) => named.has(id)),
    };
  });
}

/** A card shows how a name is written, not how it is declined. */
function withoutForms(entity: Entity): Entity {
  return { ...entity, aliases: entity.aliases.filter(({ form }) => form !== true) };
}

/** Every relation, by the entity that it leads to; what began first stands first. */
function incomingRelations(entities: readonly Entity[]): Map<string, Incoming[]> {
  const byTarget = new Map<string, Incoming[]>();
  for (const { id, relations } of entities) {
    for (const { target, ...rest } of relations) {
      const known = byTarget.get(target) ?? [];
      known.push({ ...rest, from: id });
      byTarget.set(target, known);
    }
  }
  for (const ties of byTarget.values()) ties.sort(olderFirst);
  return byTarget;
}

function olderFirst(a: Incoming, b: Incoming): number {
  return (a.since ?? UNDATED).localeCompare(b.since ?? UNDATED);
}

/** Sorts after every year. */
const UNDATED = '9999';

/** The deck's head with the latest day for which the deck says anything. */
function datedHead(head: Catalogue['deck'], deck: Deck): Catalogue['deck'] {
  const date = latestDayOf(deck);
  return date === undefined ? head : { ...head, date };
}

/** The latest day for which a deck says anything, as fine as it says it. */
export function latestDayOf({ entities, sources }: Deck): string | undefined {
  const dates = [
    ...entities.flatMap(({ facts }) => facts.map(({ asOf }) => asOf)),
    ...sources.flatMap(({ retrieved }) => retrieved ?? []),
  ];
  return dates.sort().at(-1);
}

/** The ids of the sources that an entity's facts and relations name. */
export function sourcesNamed({ facts, relations }: Entity): string[] {
  return [...facts, ...relations].map(({ source }) => source);
}
