/** Nobody reads more than this of one field on a card; in UTF-16 units. */
const LONGEST_TEXT = 2_000;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

const UNSEEN_ELEMENT = /<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<(?:[a-z!/?][^>]*(?:>|$))/gi;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
// Control characters, and those that turn the direction of text around or hide in it.
const UNSEEN =
  /(?![\t\n\r])[\p{Cc}]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu;
const LAST_CODE_POINT = 0x10ffff;

/**
 * What a reader would see of a text that may hold HTML: tags and what they hide taken out,
 * references resolved, white space made single, nothing that hides or turns around. Applied until
 * nothing changes, so that what was escaped twice does not come out as a tag.
 */
export function plainText(text: string): string {
  let now = text.slice(0, LONGEST_TEXT * 2);
  for (let next = strip(now); next !== now; next = strip(now)) now = next;
  return shorten(now, LONGEST_TEXT);
}

/** The start of a text, cut at the end of a word, with an ellipsis where something was left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most - 1);
  const lastSpace = start.lastIndexOf(' ');
  const cut = lastSpace > most / 2 ? start.slice(0, lastSpace) : start;
  return `${cut.replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/u, '')}…`;
}

function strip(text: string): string {
  return text
    .replace(UNSEEN_ELEMENT, ' ')
    .replace(TAG, ' ')
    .replace(REFERENCE, resolve)
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function resolve(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
}
