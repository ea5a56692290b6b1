/**
 * What stands directly around a name, one bit each: read once, where the text is, and carried with
 * the span, so that linking again needs no text. No list of cues may have more than 31: the next bit
 * would make the number negative.
 */
export const NEAR = [
  /** The name starts with a small letter. */
  'lower',
  /** The name is in capitals throughout. */
  'caps',
  'sentence-start',
  /** A capitalised word that no list knows stands before it: "Michael Jordan". */
  'cap-before',
  /** The same, but that word opens the sentence, where every word has a capital. */
  'opening-cap-before',
  /** A capitalised word that no list knows follows: "Jordan Peterson". */
  'cap-after',
  'office-before',
  'office-after',
  'body-after',
  /** "Bank of China": a capitalised word that makes bodies, and "of". */
  'body-of-before',
  /** "King of Hungary", "Lord of Essex": another capitalised word, and "of". */
  'name-of-before',
  'team-after',
  'player-after',
  'number-after',
  'number-before',
  'hyphen-before',
  'hyphen-after',
  'where-before',
  /** "the parliament of Georgia": a small word, and "of". */
  'of-before',
  'speech-after',
  'state-after',
  'tongue-after',
  'tongue-before',
  /** A comma and a capitalised word that is no name of the decks: "Moscow, Idaho". */
  'pair-after',
  'pair-before',
  'possessive',
  'bracketed',
  /** Another name of the decks stands directly before. */
  'known-before',
  'known-after',
  /** "MINSK, Belarus (Reuters) -": opens an article's text. */
  'dateline',
  'compass-before',
] as const;

/** The name itself, and more of what stands around it, one bit each. */
export const FORM = [
  'the-before',
  'kin-before',
  'province-after',
  /** An adjective or a people, by its ending or its small letter. */
  'demonym',
  'two-words',
  'many-words',
  'team-before',
  'comma-known-before',
  'comma-known-after',
  /** "Democratic Republic of Congo": the name is itself continued by "of" and a capital. */
  'of-name-after',
  /** The reader said what this name means. */
  'reader',
  /** The name is its card's label. */
  'titled',
  /** Quotation marks on both sides, as around the title of a work: “Casablanca”. */
  'quoted',
  /** "Spain won", "beat Spain", "against Spain": a word of sports reports directly beside it. */
  'sport-after',
  'sport-before',
  'against-before',
  /** "king of Jordan", "the parliament of Georgia": an office or a body of state, and "of". */
  'office-of-before',
  /** "28 caps for Poland". */
  'side-for-before',
  /** "Japan v Croatia". */
  'versus',
  /** Without "in", brackets or dateline: what a team's name is in a sports report. */
  'bare',
  'bare-in-sport',
  /** Capitalised neighbours in a headline, where every word may have a capital. */
  'cap-near-in-title',
  /** "in Russian." and "from Czech,": what languages are in, and nothing follows. */
  'in-and-done',
  /** "Polish the silver": an article follows, as after a verb. */
  'article-after',
  /** A small word that no list knows follows. */
  'word-after',
  /** In a line of capitals or a menu, a name that may be a small word: "CONTACT US". */
  'shouted-word',
  /** Part of an address, a handle or an amount: "US$", "@georgia". */
  'glued',
  /** Capitals throughout, and short: "WHO". */
  'acronym',
  /** Nothing else stands in its line, but for something in brackets: an entry of a menu, a list or a table. */
  'alone-in-line',
  /** Part of a compound that is about it: "Paris-based", "pro-Russian", "post-Mugabe", "AfD-Politiker". */
  'compound',
  /** "CONTACT US": what menus ask their readers. */
  'to-us',
] as const;

/** The line and the block that a name stands in, one bit each. */
export const SETTING = [
  'german',
  'line-in-capitals',
  'line-in-title-case',
  'sport',
  'much-sport',
  /** Figures upon figures: results, prices. */
  'table',
  'kitchen',
  'software',
  'market',
  'affairs',
] as const;

/** Beside those, and not weighed: corpora of English and of others are marked in different ways. */
const LANGUAGES = ['english'] as const;

/** A cue of the text that a name stands in; see {@link SETTING}. */
export type Setting = (typeof SETTING)[number];

/** Everything that the text tells about one span, as three words of bits. */
export interface Cues {
  /** Bits of {@link NEAR}. */
  near: number;
  /** Bits of {@link FORM}. */
  form: number;
  /** Bits of {@link SETTING}. */
  setting: number;
}

/** The bit of each cue in {@link Cues.near}. */
export const NEAR_BIT = bitsOf(NEAR);

/** The bit of each cue in {@link Cues.form}. */
export const FORM_BIT = bitsOf(FORM);

/** The bit of each cue in {@link Cues.setting}. */
export const SETTING_BIT = bitsOf([...SETTING, ...LANGUAGES]);

/** The name is more than one word. */
export const SEVERAL_WORDS = FORM_BIT['two-words'] | FORM_BIT['many-words'];

function bitsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, bit) => [name, 1 << bit])) as Record<Name, number>;
}
