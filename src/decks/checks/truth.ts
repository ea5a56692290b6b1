import { firstDay, lastDay, today } from '../../entity/date.ts';
import { sourcesNamed } from '../compile-deck.ts';
import type { DeckSources } from '../read-folder.ts';
import { type Fault, perEntity } from './check.ts';

/** Labels under which a card tells of an office. */
const OFFICE = /^(in )?office$/i;

/** Every fact and relation names a source that the deck has. */
export function unknownSources({ deck }: DeckSources): Fault[] {
  const known = new Set(deck.sources.map(({ id }) => id));
  return perEntity(deck.entities, (entity) =>
    sourcesNamed(entity)
      .filter((source) => !known.has(source))
      .map((source) => `The source "${source}" is not in this deck.`),
  );
}

/** Every card has a fact. */
export function missingFacts({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts }) =>
    facts.length === 0 ? ['It has no fact with a source and a date.'] : [],
  );
}

/** Nothing ends before it starts; what began in July 2024 may well have ended in 2024. */
export function endedBeforeStart({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts, relations }) =>
    [...facts, ...relations]
      .filter(
        ({ since, until }) =>
          since !== undefined && until !== undefined && lastDay(until) < firstDay(since),
      )
      .map(({ since, until }) => `Something ends (${until}) before it starts (${since}).`),
  );
}

/** What a card tells of an office as going on is not over by the card's own relation of that day. */
export function officesWithoutEnd({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts, relations }) => {
    const over = relations.filter(
      ({ type, until }) => (type === 'heldOffice' || type === 'leads') && until !== undefined,
    );
    return facts
      .filter(({ label, until }) => OFFICE.test(label) && until === undefined)
      .flatMap(({ label, since }) => {
        const end = over.find((relation) => since !== undefined && relation.since === since)?.until;
        return end === undefined ? [] : [`"${label}" has no end, and its relation ends ${end}.`];
      });
  });
}

/** Labels of what happens on a day: a card that knows only its start says "since", as if it went on. */
const MOMENT =
  /^(founded|death|died|killed|signed|adopted|launched|arrest(ed)?|resign(ed|ation)|elected|election of .*|sentenced?|convict(ed|ion)|dismiss(ed|al)|deposed|ousted|verdict|indict(ed|ment)|freed|released|pardon(ed)?|acquitt(ed|al)|sworn in|named|appointed)$/i;

/** What happened on a day, or in a month or year, ends as it starts. */
export function momentsWithoutEnd({ deck }: DeckSources): Fault[] {
  return perEntity(deck.entities, ({ facts }) =>
    facts
      .filter(({ label, since, until }) => MOMENT.test(label) && since && until === undefined)
      .map(({ label, since }) => `"${label}" is a moment: it needs until ${since} as well.`),
  );
}

/** Nothing was said, read or published on a day that is still to come. */
export function datesToCome({ deck }: DeckSources): Fault[] {
  const now = today();
  const dates = new Map(
    deck.sources.map(({ id, published = '', retrieved = '' }) => [id, [published, retrieved]]),
  );
  return perEntity(deck.entities, (entity) => [
    ...entity.facts
      .filter(({ asOf }) => asOf > now)
      .map(({ label, asOf }) => `"${label}" is said as of ${asOf}, which is still to come.`),
    ...[...new Set(sourcesNamed(entity))].flatMap((source) =>
      (dates.get(source) ?? [])
        .filter((date) => date > now)
        .map((date) => `The source "${source}" has the date ${date}, which is still to come.`),
    ),
  ]);
}
