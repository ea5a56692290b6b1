import * as v from 'valibot';
import type { Enrichment, Picture } from '../entity/enrichment.ts';
import type { Entity } from '../entity/entity.ts';
import { kindOf } from './kind-of.ts';
import { plainText, shorten } from './plain-text.ts';
import { PROPERTY } from './properties.ts';
import { isHttps } from './references.ts';
import { factsOf } from './statements.ts';
import type { Summary } from './summary.ts';
import { itemIdSchema, standing, valueIn, type WikibaseEntity } from './wikibase.ts';

/** The text of an article that a card shows: a few sentences, in UTF-16 units. */
const LONGEST_EXTRACT = 600;
const LONGEST_SHORT_NAME = 12;
const FULL_DATE = /^\d{4}-\d{2}-\d{2}/;
const EARTH = 'Q2';
/** Where an item's names are that its article's language has none for. */
const FALLBACKS = ['en', 'mul'];

/** Everything that was fetched about one article. */
export interface Fetched {
  summary: Summary;
  /** The wiki's language, which is part of its address. */
  language: string;
  /** Absent where the article has none, or it could not be fetched. */
  item: WikibaseEntity | undefined;
  /** What the items that the statements name are called. */
  labels: ReadonlyMap<string, string>;
  picture: Picture | undefined;
  /** The day of fetching, `YYYY-MM-DD`. */
  retrieved: string;
  /** The language of the reader's interface, for numbers and dates. */
  written: string;
}

/** What a card shows of an article, from all that was fetched about it. Plain text only. */
export function enrichmentOf(fetched: Fetched): Enrichment {
  const { summary, language, item, picture, retrieved } = fetched;
  const title = plainText(summary.titles?.normalized ?? summary.title);
  const facts =
    item === undefined
      ? { facts: [], sources: [] }
      : factsOf(item, { retrieved, labels: fetched.labels, language: fetched.written });
  const revision = Number(summary.revision);
  const [edited] = FULL_DATE.exec(summary.timestamp ?? '') ?? [];
  return {
    entity: { ...entityOf(fetched, title), facts: facts.facts },
    sources: facts.sources,
    extract: shorten(plainText(summary.extract), LONGEST_EXTRACT),
    article: {
      title,
      language,
      dir: summary.dir,
      url: articleUrl(language, title),
      ...(Number.isInteger(revision) && revision > 0 && { revision }),
      ...(edited && { edited }),
    },
    ...(picture && { picture }),
    retrieved,
  };
}

/** The address of an article, for readers. */
function articleUrl(language: string, title: string): string {
  return `https://${language}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
}

/** The id under which a looked-up article is known here. */
export function lookedUpId(language: string, pageid: number): string {
  return `wikipedia-${language}-${pageid}`;
}

function entityOf({ summary, language, item }: Fetched, title: string): Entity {
  const label = textIn(item?.labels, language) || title;
  const described = textIn(item?.descriptions, language) || plainText(summary.description ?? '');
  const short = item && shortName(item);
  const geo = placeOf(summary, item);
  const website = item && websiteOf(item);
  return {
    id: lookedUpId(language, summary.pageid ?? 0),
    kind: item === undefined ? 'term' : kindOf(item),
    label,
    ...(short !== undefined && short !== label && { short }),
    description: described || shorten(plainText(summary.extract), LONGEST_EXTRACT / 2) || title,
    aliases: [],
    facts: [],
    relations: [],
    ...(geo && { geo }),
    ...(language === 'en' && { wikipedia: title }),
    ...(item !== undefined && v.is(itemIdSchema, item.id) && { wikidata: item.id }),
    links: website === undefined ? [] : [{ title: new URL(website).hostname, url: website }],
  };
}

/** A text in the article's language, else in English, else the one for all languages. */
function textIn(
  texts: Readonly<Record<string, { value: string }>> | undefined,
  language: string,
): string {
  const [text] = [language, ...FALLBACKS].flatMap((each) => texts?.[each]?.value ?? []);
  return plainText(text ?? '');
}

function shortName({ claims }: WikibaseEntity): string | undefined {
  const value = valueIn(standing(claims[PROPERTY.shortName]).map(({ mainsnak }) => mainsnak));
  const text = value?.type === 'monolingualtext' ? plainText(value.value.text) : '';
  return text !== '' && text.length <= LONGEST_SHORT_NAME ? text : undefined;
}

function placeOf(summary: Summary, item: WikibaseEntity | undefined): Entity['geo'] {
  const snaks = standing(item?.claims[PROPERTY.coordinates]).map(({ mainsnak }) => mainsnak);
  const value = valueIn(snaks);
  const onEarth = value?.type === 'globecoordinate' && value.value.globe.endsWith(`/${EARTH}`);
  const { lat, lon } = onEarth
    ? { lat: value.value.latitude, lon: value.value.longitude }
    : (summary.coordinates ?? { lat: Number.NaN, lon: Number.NaN });
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

function websiteOf({ claims }: WikibaseEntity): string | undefined {
  const value = valueIn(standing(claims[PROPERTY.website]).map(({ mainsnak }) => mainsnak));
  return value?.type === 'string' && isHttps(value.value) ? new URL(value.value).href : undefined;
}
