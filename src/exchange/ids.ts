import { textHash } from '../entity/text-hash.ts';

const LONGEST_SLUG = 60;
/** What of a text an id may hold: its Latin letters and digits; empty when it has none. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/** The id of the card for a term: the same on every import, and none that another deck has. */
export function cardId(deck: string, term: string): string {
  const readable = slug(term);
  // What the letters of an id cannot say apart, the hash does: "C", "C++", "Ц".
  const exact = readable === term.toLowerCase() ? readable : joined(readable, textHash(term));
  return `${deck}-${exact}`;
}

/** The id of a deck, made of the name of the file it came in. */
export function deckIdFrom(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '');
  return slug(bare) || `deck-${textHash(bare)}`;
}

function joined(readable: string, hash: string): string {
  return readable === '' ? hash : `${readable}-${hash}`;
}
