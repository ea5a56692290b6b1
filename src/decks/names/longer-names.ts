import type { Entity } from '../../entity/entity.ts';

/** Such words lead to a name or follow one without being part of it: "people" of "French people". */
const NOT_OF_A_NAME: ReadonlySet<string> = new Set(
  (
    'of in at on for by to from with and or the vs v de ' +
    'people peoples government politics president language languages cuisine history economy culture ' +
    'north south east west northern southern eastern western central northeast northwest southeast ' +
    'southwest upper lower greater modern ancient'
  ).split(' '),
);

const MOST_WORDS = 5;

/**
 * Names that hold a name of the cards and are known, but have no card: "Crimean War", "Sam
 * Houston". Where one stands, the shorter name in it is not meant, and nothing opens. Takes titles of
 * articles in small letters; those that a card has for its own are left out, as are those with a word
 * that may as well stand beside a name ("French people", "Eastern Europe").
 */
export function longerNames(titles: readonly string[], entities: readonly Entity[]): string[] {
  const names = new Set(entities.flatMap(({ aliases }) => aliases.map(({ text }) => plain(text))));
  const ofCards = new Set(
    entities.flatMap(({ label, wikipedia = label }) => [plain(label), plain(wikipedia)]),
  );
  return titles
    .filter((title) => !names.has(title) && !ofCards.has(title))
    .map((title) => title.split(' '))
    .filter(
      (words) =>
        words.length > 1 &&
        words.length <= MOST_WORDS &&
        !words.some((word) => NOT_OF_A_NAME.has(word)) &&
        holdsName(words, names),
    )
    .map(written);
}

function holdsName(words: readonly string[], names: ReadonlySet<string>): boolean {
  return words.some((_, from) =>
    words.some((_, to) => to >= from && names.has(words.slice(from, to + 1).join(' '))),
  );
}

/** With the capitals at both ends that tell a name from words: see `MATCHES` in `entity/alias.ts`. */
function written(words: readonly string[]): string {
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}

function plain(text: string): string {
  return text.toLowerCase();
}
