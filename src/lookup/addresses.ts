import type { PartialDate } from '../entity/date.ts';

/** Names, ids or titles that one question may hold: what the Action API allows everybody. */
export const MOST_AT_ONCE = 50;

/** A width that Wikimedia keeps thumbnails in; any other is refused. In pixels. */
const THUMBNAIL_WIDTH = 330;

/** Pages that a disambiguation page may offer a reader to choose from. */
const MOST_CHOICES = 50;

const WIKIDATA = 'www.wikidata.org';
const QUERY_SERVICE = 'query.wikidata.org';

/** Where to ask: Wikimedia itself, or an organisation's mirror of it. */
export interface Place {
  /** Address that stands before the host of Wikimedia's: `https://mirror.example.org`. */
  mirror: string | undefined;
}

/** The page summary of an article, by its own title: a redirect would leave the mirror. */
export function summaryAddress(language: string, title: string, place: Place): string {
  const path = `api/rest_v1/page/summary/${encodeURIComponent(title.replaceAll(' ', '_'))}`;
  return `${at(`${language}.wikipedia.org`, place)}/${path}?redirect=false`;
}

/**
 * The pages under some titles: what they redirect to, whether they only list meanings, which item
 * of Wikidata and which free picture belong to them, and what they are called in another language.
 */
export function pagesAddress(
  language: string,
  titles: readonly string[],
  otherLanguage: string | undefined,
  place: Place,
): string {
  const props = ['pageprops', 'description', ...(otherLanguage === undefined ? [] : ['langlinks'])];
  return action(language, place, {
    titles: titles.join('|'),
    redirects: '1',
    prop: props.join('|'),
    ppprop: 'disambiguation|wikibase_item|page_image_free',
    ...(otherLanguage !== undefined && { lllang: otherLanguage, lllimit: 'max' }),
  });
}

/** The articles that a disambiguation page leads to, with what each is about. */
export function choicesAddress(language: string, title: string, place: Place): string {
  return action(language, place, {
    generator: 'links',
    titles: title,
    gplnamespace: '0',
    gpllimit: String(MOST_CHOICES),
    redirects: '1',
    prop: 'pageprops|description',
    ppprop: 'disambiguation|wikibase_item',
  });
}

/** The articles of a category, from a mark on that an earlier answer gave, and how many it has. */
export function categoryAddress(
  language: string,
  category: string,
  from: string | undefined,
  place: Place,
): string {
  return action(language, place, {
    list: 'categorymembers',
    cmtitle: `Category:${category}`,
    cmnamespace: '0',
    cmlimit: String(MOST_AT_ONCE),
    ...(from !== undefined && { cmcontinue: from }),
    titles: `Category:${category}`,
    prop: 'categoryinfo',
  });
}

/** A picture's thumbnail, author and licence. */
export function imageAddress(language: string, file: string, place: Place): string {
  return action(language, place, {
    titles: `File:${file}`,
    prop: 'imageinfo',
    iiprop: 'url|extmetadata',
    iiextmetadatafilter: 'LicenseShortName|LicenseUrl|Artist|Credit',
    iiurlwidth: String(THUMBNAIL_WIDTH),
  });
}

/** Items of Wikidata; all of them, or no more than what they are called. */
export function itemsAddress(
  items: readonly string[],
  languages: readonly string[],
  props: 'all' | 'labels',
  place: Place,
): string {
  const query = new URLSearchParams({
    action: 'wbgetentities',
    ids: items.join('|'),
    props: props === 'all' ? 'info|labels|descriptions|claims' : 'labels',
    languages: languages.join('|'),
    languagefallback: '1',
    format: 'json',
    formatversion: '2',
  });
  return `${at(WIKIDATA, place)}/w/api.php?${query}`;
}

/** The articles about some items in the wiki of a language. */
export function titlesAddress(items: readonly string[], language: string, place: Place): string {
  const query = new URLSearchParams({
    action: 'wbgetentities',
    ids: items.join('|'),
    props: 'sitelinks',
    sitefilter: `${language.replaceAll('-', '_')}wiki`,
    format: 'json',
    formatversion: '2',
  });
  return `${at(WIKIDATA, place)}/w/api.php?${query}`;
}

/** What a query in SPARQL finds in Wikidata. */
export function queryAddress(query: string, place: Place): string {
  return `${at(QUERY_SERVICE, place)}/sparql?${new URLSearchParams({ query, format: 'json' })}`;
}

/** A picture's own address, by way of the mirror if there is one. */
export function pictureAddress(url: string, { mirror }: Place): string {
  return mirror === undefined ? url : `${mirror}/${url.slice('https://'.length)}`;
}

/** A list in parts, of as many as one question may hold if nothing else is said. */
export function inBatches<Item>(items: readonly Item[], most = MOST_AT_ONCE): Item[][] {
  const batches: Item[][] = [];
  for (let from = 0; from < items.length; from += most) {
    batches.push(items.slice(from, from + most));
  }
  return batches;
}

/** The day of a moment (milliseconds since 1970), `YYYY-MM-DD` in UTC. */
export function dayOf(moment: number): PartialDate {
  return new Date(moment).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function action(language: string, place: Place, query: Record<string, string>): string {
  const fixed = { action: 'query', format: 'json', formatversion: '2', ...query };
  return `${at(`${language}.wikipedia.org`, place)}/w/api.php?${new URLSearchParams(fixed)}`;
}

function at(host: string, { mirror }: Place): string {
  return mirror === undefined ? `https://${host}` : `${mirror}/${host}`;
}
