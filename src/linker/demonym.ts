import type { Kind } from '../entity/kind.ts';

/**
 * Endings of English, French, Spanish, German and Russian adjectives and peoples made from places,
 * and the few that have none of them. A name of a place that ends so, and is not its card's own
 * title, is taken for a demonym.
 */
const ENDINGS =
  /(?:(?<!st)ans?|ese|ish|[b-df-hj-np-tv-z]is?|[aeo]lis?|ench|utch|zechs?|wiss|reeks?|[nd]ic|vaks?|roats?|[^u]serbs?|^serbs?|slovenes?|hais?|[nr]os?|filipinas?|turks?|danes?|finns?|swedes?|poles?|spaniards?|britons?|brits?|cypriots?|kosovars?|argentines?|philippine|qazaqs?|kazakhs?|uzbeks?|tajiks?|kyrgyz|basotho|sahrawis?|anders?|ourgers?|(?:wo)?m[ae]n|welsh|scots?|chechens?|kiwis?|aussies?|lais(?:es?)?|çais(?:es?)?|iens?|ienne|ische[nrsm]?|(?:ск|цк)[а-я]{2,3})$/iu;

/** Polish for "of Poland", and for the language in every list of languages. */
const ADJECTIVES_TOO = /^polski$/i;

/** "Republic of Mali" is no demonym, whatever it ends in, nor is "St Kitts and Nevis". */
const FORMAL = /\b(?:of|and|republic|ocean|kingdom)\b|&/i;

const PLACES: ReadonlySet<Kind> = new Set(['state', 'territory', 'region', 'city']);

/** Whether a kind of entity is a place, which demonyms are made from. */
export function isPlace(kind: Kind): boolean {
  return PLACES.has(kind);
}

/** Neither capitals nor marks make another name. */
const LETTERS_ALONE = new Intl.Collator('en', { sensitivity: 'base' });

/** "Haïti" and "TAÏWAN" are Haiti and Taiwan. */
function isSame(surface: string, label: string): boolean {
  return surface.length === label.length && LETTERS_ALONE.compare(surface, label) === 0;
}

/**
 * Whether a name of a place reads as an adjective or a people, not as the place's own name. `foreign` says that its deck
 * has it for another language than English: there, peoples and adjectives are written small, or not known to the decks,
 * and what has a capital is the place: "Spanien", "Italien".
 */
export function isDemonym(surface: string, label: string, foreign: boolean): boolean {
  if (surface.length < 4 || isSame(surface, label)) return false;
  const first = surface[0] ?? '';
  if (first !== first.toUpperCase()) return true;
  if (foreign) return ADJECTIVES_TOO.test(surface);
  return ENDINGS.test(surface) && !FORMAL.test(surface);
}
