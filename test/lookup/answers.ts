import {
  ARTICLES,
  CATEGORIES,
  IMAGES,
  ITEMS,
  REDIRECTS,
  type RecordedArticle,
  type RecordedItem,
} from './recorded.ts';
import { QUERIES } from './recorded-queries.ts';

/** What the stand-in answers to a question that it knows: a status and JSON. */
export interface Reply {
  readonly status: number;
  readonly body: object;
}

const OK = 200;
const NOT_FOUND = 404;
const BAD_REQUEST = 400;

/** What `/page/summary/` answers. */
export function summaryReply(language: string, title: string): Reply {
  const article = articleIn(language, title);
  if (article === undefined) {
    return { status: NOT_FOUND, body: { type: 'not_found', title: 'Not found.' } };
  }
  return {
    status: OK,
    body: {
      type: article.type ?? 'standard',
      title,
      titles: {
        canonical: title.replaceAll(' ', '_'),
        normalized: title,
        display: `<i>${title}</i>`,
      },
      pageid: article.pageid,
      ...(article.item && { wikibase_item: article.item }),
      lang: language,
      dir: article.dir ?? 'ltr',
      revision: String(7_000_000 + article.pageid),
      tid: 'abc',
      timestamp: '2026-11-02T08:00:00Z',
      ...(article.description && { description: article.description }),
      extract: article.extract ?? '',
      extract_html: `<p>${article.extract ?? ''}</p>`,
    },
  };
}

/** What the Action API answers to `action=query` and `action=wbgetentities`. */
export function actionReply(language: string, query: URLSearchParams): Reply {
  if (query.get('action') === 'wbgetentities') return { status: OK, body: itemsBody(query) };
  if (query.get('prop') === 'imageinfo') return { status: OK, body: imageBody(query) };
  if (query.get('generator') === 'links') return { status: OK, body: linksBody(language, query) };
  if (query.get('list') === 'categorymembers') return { status: OK, body: categoryBody(query) };
  return { status: OK, body: pagesBody(language, query) };
}

/** What the query service answers; a query that nobody recorded is one that it cannot read. */
export function queryReply(query: string): Reply {
  const ids = QUERIES[query];
  if (ids === undefined) return { status: BAD_REQUEST, body: { error: 'MalformedQuery' } };
  const [, variable = ''] = /\?(\w+)/.exec(query) ?? [];
  const bindings = ids.map((id) => ({
    [variable]: { type: 'uri', value: `http://www.wikidata.org/entity/${id}` },
  }));
  return { status: OK, body: { head: { vars: [variable] }, results: { bindings } } };
}

function articleIn(language: string, title: string): RecordedArticle | undefined {
  return ARTICLES[language]?.find((article) => article.title === title);
}

interface Redirect {
  from: string;
  to: string;
  tofragment?: string;
}

/** The redirects from a title on; "Article#Section" leads into the middle of an article. */
function redirectsFrom(from: string): Redirect[] {
  const target = REDIRECTS[from];
  if (target === undefined) return [];
  const [to = '', tofragment] = target.split('#');
  return [{ from, to, ...(tofragment && { tofragment }) }, ...redirectsFrom(to)];
}

function pagesBody(language: string, query: URLSearchParams): object {
  const asked = (query.get('titles') ?? '').split('|');
  const normalized = asked
    .filter((title) => title[0]?.toUpperCase() !== title[0])
    .map((from) => ({ from, to: `${from[0]?.toUpperCase()}${from.slice(1)}` }));
  const normal = asked.map((title) => normalized.find(({ from }) => from === title)?.to ?? title);
  const redirects = language === 'en' ? normal.flatMap(redirectsFrom) : [];
  const target = (title: string): string => {
    const step = redirects.find(({ from }) => from === title);
    return step === undefined ? title : target(step.to);
  };
  const titles = new Set(normal.map(target));
  return {
    batchcomplete: true,
    query: {
      ...(normalized.length > 0 && { normalized }),
      ...(redirects.length > 0 && { redirects }),
      pages: [...titles].map((title) => pageBody(language, title, query.get('lllang'))),
    },
  };
}

function categoryBody(query: URLSearchParams): object {
  const parts = CATEGORIES[(query.get('cmtitle') ?? '').replace('Category:', '')];
  const part = Number(query.get('cmcontinue') ?? 0);
  const members = parts?.[part] ?? [];
  const more = parts !== undefined && part + 1 < parts.length;
  const title = query.get('titles');
  return {
    ...(more && { continue: { cmcontinue: String(part + 1), continue: '-||' } }),
    query: {
      categorymembers: members.map((each) => ({ ns: 0, title: each })),
      pages: [
        parts === undefined
          ? { title, missing: true }
          : { title, categoryinfo: { size: 9, pages: parts.flat().length } },
      ],
    },
  };
}

function linksBody(language: string, query: URLSearchParams): object {
  const { meanings = [] } = articleIn(language, query.get('titles') ?? '') ?? {};
  return { query: { pages: meanings.map((title) => pageBody(language, title, null)) } };
}

function pageBody(language: string, title: string, other: string | null): object {
  const article = articleIn(language, title);
  if (article === undefined) return { ns: 0, title, missing: true };
  const there = other === null ? undefined : article.langlinks?.[other];
  return {
    pageid: article.pageid,
    ns: 0,
    title,
    ...(article.description && { description: article.description, descriptionsource: 'local' }),
    pageprops: {
      ...(article.meanings && { disambiguation: '' }),
      ...(article.item && { wikibase_item: article.item }),
      ...(article.image && { page_image_free: article.image.replaceAll(' ', '_') }),
    },
    ...(there && { langlinks: [{ lang: other, title: there }] }),
  };
}

function imageBody(query: URLSearchParams): object {
  const file = (query.get('titles') ?? '').replace('File:', '').replaceAll('_', ' ');
  const extmetadata = IMAGES[file];
  const url = `https://upload.wikimedia.org/thumb/${encodeURIComponent(file)}`;
  const descriptionurl = `https://commons.wikimedia.org/wiki/File:${encodeURIComponent(file)}`;
  const info = {
    thumburl: url,
    thumbwidth: 330,
    thumbheight: 220,
    url,
    descriptionurl,
    extmetadata,
  };
  return { query: { pages: [{ title: `File:${file}`, imageinfo: [info] }] } };
}

function itemsBody(query: URLSearchParams): object {
  const ids = (query.get('ids') ?? '').split('|');
  const wiki = query.get('sitefilter');
  const labelsOnly = query.get('props') === 'labels';
  const bodyOf = (id: string) =>
    wiki === null ? itemBody(id, labelsOnly) : { type: 'item', id, sitelinks: sitelinks(id, wiki) };
  return { success: 1, entities: Object.fromEntries(ids.map((id) => [id, bodyOf(id)])) };
}

function sitelinks(id: string, wiki: string): object {
  const articles = ARTICLES[wiki.replace(/wiki$/, '')] ?? [];
  const article = articles.find(({ item }) => item === id);
  return article === undefined ? [] : { [wiki]: { site: wiki, title: article.title, badges: [] } };
}

function itemBody(id: string, labelsOnly: boolean): object {
  const known = ITEMS.find((each) => each.id === id);
  if (known === undefined) return { id, missing: '' };
  const labels = texts(known.labels);
  if (labelsOnly) return { type: 'item', id, labels };
  return {
    type: 'item',
    id,
    lastrevid: 1,
    modified: '2026-10-01T00:00:00Z',
    labels,
    ...rest(known),
  };
}

function rest({ description, claims }: RecordedItem): object {
  // An empty list stands for an empty record, as PHP writes it.
  return {
    descriptions: description === undefined ? [] : texts({ en: description }),
    claims: claims ?? [],
  };
}

function texts(of: Readonly<Record<string, string>>): object {
  return Object.fromEntries(
    Object.entries(of).map(([language, text]) => [language, { language, value: text }]),
  );
}
