/** More than this is a sentence of the page, which must not leave the browser; in UTF-16 units. */
const LONGEST_NAME = 80;
const MOST_WORDS = 9;

/** What no title of a wiki may hold. */
const FORBIDDEN = /[#<>[\]{}|_\p{Cc}\ufffd]+/gu;
const EDGES = /^[\s\p{P}\p{S}]+|[\s"'“”‘’«»„,;:!?…\p{Pd}]+$/gu;
const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/u;

/**
 * The name that a reader selected or typed, as a title to ask for. Undefined when it is no name:
 * nothing, no letters, or so long that it would be text of the page.
 */
export function askedTitle(text: string): string | undefined {
  const clean = text
    .normalize('NFC')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
    .replace(POSSESSIVE, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '');
  if (!/\p{L}|\p{N}/u.test(clean) || clean.length > LONGEST_NAME) return undefined;
  return clean.split(' ').length > MOST_WORDS ? undefined : clean;
}
