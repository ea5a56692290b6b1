/**
 * What a word beside a name, or in its paragraph, tells about the name. These are words of the
 * language, never names of things: what the linker knows of things, it has from the decks.
 */
export const WORD_CLASSES = [
  /** Offices, ranks and forms of address, and what may stand before them: "prime", "minister". */
  'office',
  /** Nouns that end or begin the name of a body: "airways", "university", "bank". */
  'body',
  /** Words in names of teams, leagues and contests: "united", "open", "cup". */
  'team',
  /** Who plays, and for whom: "striker", "coach", "squad". A country before them is its team. */
  'player',
  /** Words of sports reports. */
  'sport',
  /** What sides do in them, and armies elsewhere. */
  'contest',
  /** Verbs of saying and deciding, which governments and people do. */
  'speech',
  /** Prepositions before places. */
  'where',
  /** What joins the words of one name: "of", "de". */
  'of',
  /** Nouns of state affairs, which demonyms stand before: "troops", "government". */
  'state',
  /** Languages, dishes, breeds, crafts: the nouns that make "French" no statement about France. */
  'tongue',
  /** Nouns for parts of states and for states: "the Punjab Province of Pakistan". */
  'division',
  /** What figures count: "years", "percent". */
  'measure',
  /** What is done with languages: "speaks", "translated". */
  'learn',
  /** Articles and possessives: after "Polish", they make a verb of it. */
  'article',
  /** Days and months. */
  'calendar',
  /** Words without a meaning of their own, capital or not: they are no part of a name. */
  'plain',
  /** What makes another place of a place: "north", "new", "inner". */
  'compass',
  /** States and provinces of federations, after a town of theirs: "Moscow, Idaho". */
  'province',
  /** Their second words: "New York". */
  'province-second',
  /** Family and endearment, before first names: "aunt", "dear". */
  'kin',
  'kitchen',
  'software',
  'market',
  /** The commonest words of German, which gives all nouns a capital. */
  'german',
  /** Words of political reports. */
  'affairs',
  /** The commonest words of English; what other languages share of them is too little to matter. */
  'english',
] as const;

/** A class of words; see {@link WORD_CLASSES}. */
export type WordClass = (typeof WORD_CLASSES)[number];

/**
 * Words of one language by class, each class as words with spaces between: in small letters, and
 * without hyphens and apostrophes, at which the words of a text are parted.
 */
export type WordLists = Partial<Readonly<Record<WordClass, string>>>;
