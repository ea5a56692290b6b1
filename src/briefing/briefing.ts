import { relationSentence } from '../card/relation-sentence.ts';
import type { Words } from '../card/words.ts';
import { writtenDate } from '../card/written-date.ts';
import { type Family, familyOf } from '../entity/kind.ts';
import type { CardMap } from '../entity/map.ts';
import type { Outline } from '../entity/outline.ts';
import type { Lined, Moment, Overview } from '../entity/overview.ts';
import type { Source } from '../entity/source.ts';
import { prominenceOf } from './prominence.ts';

/** An entity of a briefing: what it is, and how the article names it. */
export interface Item extends Lined {
  mentions: number;
}

/** A sentence about how two entities belong together, with its source. */
export interface Connection {
  text: string;
  source: Source | undefined;
}

/** Something that happened, in words, with its source. */
export interface DatedLine extends Connection {
  label: string;
  date: string;
}

/** What an article names, in order, and how it belongs together. */
export interface Briefing {
  title: string;
  /** The day on which the article was published, in words. */
  published: string | undefined;
  /** By family; those that name nothing are left out. */
  sections: { family: Family; items: Item[] }[];
  connections: Connection[];
  /** By date, the earliest first. */
  timeline: DatedLine[];
  map: CardMap | undefined;
}

/** More sentences than this are no longer a briefing. */
const MOST_CONNECTIONS = 24;

/** Where a briefing starts: people first, as the news does; terms explain the rest. */
const ORDER: readonly Family[] = ['person', 'place', 'body', 'event', 'term'];

/** Makes the briefing of an article from what it names and what the decks know of that. */
export function makeBriefing(outline: Outline, overview: Overview, words: Words): Briefing {
  const prominence = new Map(outline.names.map((name) => [name.id, prominenceOf(name)]));
  const weigh = (id: string) => prominence.get(id) ?? 0;
  const mentions = new Map(outline.names.map((name) => [name.id, name.mentions]));
  const items = overview.entities
    .map((entity): Item => ({ ...entity, mentions: mentions.get(entity.id) ?? 0 }))
    .sort((a, b) => weigh(b.id) - weigh(a.id));
  const { published } = outline;
  return {
    title: outline.title,
    published: published === undefined ? undefined : writtenDate(published, words.language),
    sections: ORDER.flatMap((family) => {
      const own = items.filter(({ kind }) => familyOf(kind) === family);
      return own.length === 0 ? [] : [{ family, items: own }];
    }),
    connections: connectionsOf(overview, weigh, words),
    timeline: timelineOf(overview, words),
    map: overview.map,
  };
}

/** Dated ties first, they are the news; then those of what the article is about; borders last. */
function connectionsOf(
  { entities, ties, sources }: Overview,
  weigh: (id: string) => number,
  { day, translate, language }: Words,
): Connection[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const rank = ({ type, since }: Overview['ties'][number]) =>
    type === 'borders' ? 0 : since === undefined ? 1 : 2;
  const ordered = [...ties].sort(
    (a, b) => rank(b) - rank(a) || weigh(b.from) + weigh(b.to) - weigh(a.from) - weigh(a.to),
  );
  const said = ordered.flatMap(({ from, to, source, ...tie }): Connection[] => {
    const [subject, object] = [known.get(from), known.get(to)];
    if (subject === undefined || object === undefined) return [];
    const text = relationSentence({ ...tie, subject, object }, day, translate, language);
    return text === undefined ? [] : [{ text, source: sources.find(({ id }) => id === source) }];
  });
  const once = new Map(said.map((connection) => [connection.text, connection]));
  return [...once.values()].slice(0, MOST_CONNECTIONS);
}

function timelineOf({ entities, moments, sources }: Overview, words: Words): DatedLine[] {
  const labels = new Map(entities.map(({ id, short, label }) => [id, short ?? label]));
  return [...moments]
    .sort((a, b) => a.since.localeCompare(b.since))
    .map((moment) => ({
      label: labels.get(moment.entity) ?? '',
      text: moment.text,
      date: dateOf(moment, words),
      source: sources.find(({ id }) => id === moment.source),
    }));
}

function dateOf({ since, until }: Moment, { translate, language }: Words): string {
  const from = writtenDate(since, language);
  if (until === undefined || until === since) return from;
  return translate('cardFromTo', from, writtenDate(until, language));
}
