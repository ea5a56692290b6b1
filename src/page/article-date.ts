import * as v from 'valibot';

/** Metadata in which pages say when an article was published, the most exact first. */
const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="date" i]',
] as const;

/** Elements that hold the date beside the headline. */
const TIME = [
  'article time[itemprop~="datePublished"]',
  'time[itemprop~="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'main header time[datetime]',
] as const;

const IN_TEXT = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/;
const IN_ADDRESS = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:\/|-|$)|[/-](\d{4})(\d{2})(\d{2})(?:\D|$)/;

/** Newspapers that put their older archives on the web start here; what is earlier is no date. */
const EARLIEST_YEAR = 1800;

const publishedSchema = v.looseObject({ datePublished: v.string() });

/**
 * The day on which the article of a document was published (`YYYY-MM-DD`), if the document says:
 * in its JSON-LD, its metadata, a time element, its address, in this order. Undefined where it does
 * not, or where what it says is no date or lies after `today`.
 */
export function articleDate(document: Document, today: string): string | undefined {
  const said = [
    ...datesInJsonLd(document),
    ...META.map((selector) => document.querySelector(selector)?.getAttribute('content')),
    ...TIME.map((selector) => document.querySelector(selector)?.getAttribute('datetime')),
    onlyTime(document),
  ];
  for (const text of said) {
    const day = text ? dayIn(IN_TEXT, text, today) : undefined;
    if (day !== undefined) return day;
  }
  return dayIn(IN_ADDRESS, document.URL, today);
}

/** The one time element of an article; of several, which is meant is anybody's guess. */
function onlyTime(document: Document): string | null | undefined {
  const times = document.querySelectorAll('article time[datetime], main time[datetime]');
  return times.length === 1 ? times[0]?.getAttribute('datetime') : undefined;
}

function datesInJsonLd(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  return [...scripts].flatMap(({ textContent }) => {
    try {
      return publishedIn(JSON.parse(textContent ?? ''));
    } catch {
      // Many pages have broken metadata; the other places may still say.
      return [];
    }
  });
}

/** Dates of publication of the objects at the top of a JSON-LD document, lists and graphs opened. */
function publishedIn(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(publishedIn);
  const read = v.safeParse(publishedSchema, data);
  if (read.success) return [read.output.datePublished];
  const graph = v.safeParse(v.looseObject({ '@graph': v.array(v.unknown()) }), data);
  return graph.success ? graph.output['@graph'].flatMap(publishedIn) : [];
}

function dayIn(pattern: RegExp, text: string, today: string): string | undefined {
  const found = pattern.exec(text)?.slice(1).filter(Boolean);
  if (found === undefined) return undefined;
  const [year = '', month = '', day = ''] = found;
  const written = `${year}-${month}-${day}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
  return real && Number(year) >= EARLIEST_YEAR && written <= today ? written : undefined;
}
