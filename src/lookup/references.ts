import type { PartialDate } from '../entity/date.ts';
import type { Source } from '../entity/source.ts';
import { textHash } from '../entity/text-hash.ts';
import { plainText, shorten } from './plain-text.ts';
import { PROPERTY } from './properties.ts';
import { dateIn, itemsIn, type Statement, valueIn } from './wikibase.ts';

/** A title longer than this breaks the row that it is shown in; in UTF-16 units. */
const LONGEST_TITLE = 120;

/** On whose word a statement stands. */
export interface Backing {
  source: Source;
  /** The day on which somebody last saw the source say so, or that it was published. */
  seen: PartialDate | undefined;
}

/** Where a statement was read, as the card says it when nobody else is named. */
interface Reading {
  item: string;
  property: string;
  retrieved: PartialDate;
  labels: ReadonlyMap<string, string>;
}

type Reference = Statement['references'][number]['snaks'];

/**
 * The source of a statement: the first reference that a reader can open and that has a date, else
 * Wikidata itself, saying whom it names. "Imported from a Wikimedia project" is no source.
 */
export function backingOf(statement: Statement, reading: Reading): Backing {
  const references = statement.references.map(({ snaks }) => snaks).filter(isSource);
  for (const reference of references) {
    const backing = openable(reference);
    if (backing !== undefined) return backing;
  }
  return { source: wikidata(references, reading), seen: undefined };
}

function isSource(reference: Reference): boolean {
  return !(PROPERTY.importedFrom in reference) && !(PROPERTY.importUrl in reference);
}

/** A reference with an address and a date; without a date a fact could not say how old it is. */
function openable(reference: Reference): Backing | undefined {
  const url = valueIn(reference[PROPERTY.referenceUrl]);
  if (url?.type !== 'string' || !isHttps(url.value)) return undefined;
  const retrieved = dateIn(reference[PROPERTY.retrieved]);
  const published = dateIn(reference[PROPERTY.published]);
  const seen = retrieved ?? published;
  if (seen === undefined) return undefined;
  const { hostname, href } = new URL(url.value);
  const title = valueIn(reference[PROPERTY.referenceTitle]);
  const said = title?.type === 'monolingualtext' ? plainText(title.value.text) : '';
  return {
    seen,
    source: {
      id: sourceId(href),
      title: shorten(said || hostname, LONGEST_TITLE),
      url: href,
      publisher: hostname.replace(/^www\./, ''),
      ...(published && { published }),
      ...(retrieved && { retrieved }),
    },
  };
}

function wikidata(references: readonly Reference[], reading: Reading): Source {
  const { item, property, retrieved, labels } = reading;
  const named = references.map((reference) => namedIn(reference, labels)).find(Boolean);
  const title = named ? `Wikidata, citing ${named}` : 'Wikidata, which names no source';
  const url = `https://www.wikidata.org/wiki/${item}#${property}`;
  return { id: sourceId(url + title), title, url, publisher: title, retrieved };
}

/** What a reference names that cannot be opened from here, or has no date. */
function namedIn(reference: Reference, labels: ReadonlyMap<string, string>): string | undefined {
  const [stated] = itemsIn(reference[PROPERTY.statedIn]);
  const label = stated === undefined ? undefined : labels.get(stated);
  if (label !== undefined) return shorten(label, LONGEST_TITLE);
  const url = valueIn(reference[PROPERTY.referenceUrl]);
  if (url?.type !== 'string' || !URL.canParse(url.value)) return undefined;
  return new URL(url.value).hostname || undefined;
}

/** Whether an address is one that a reader can open safely. */
export function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

function sourceId(text: string): string {
  return `looked-up-${textHash(text)}`;
}
