import type { Alias } from '../../entity/alias.ts';
import { type Ending, POLISH, RUSSIAN, UKRAINIAN } from './endings.ts';
import { IRREGULAR_FORMS } from './irregular.ts';

const CASES = 5;

const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  ru: RUSSIAN,
  uk: UKRAINIAN,
  pl: POLISH,
};

/** Letters that Arabic writes on to the word after them: and, in, to. */
const ARABIC_PREFIXES = ['و', 'ب', 'ل'];
const ARABIC_ARTICLE = 'ال';

/** German names take an s in the genitive, but for those that end in a hiss. */
const GERMAN_GENITIVE = /^\p{Lu}\p{L}*[^sxzßS]$/u;
/** Acronyms and names with digits keep their one form. */
const INFLECTED = /\p{Ll}|\p{Lo}/u;
/** A sentence declines; a name of more words than this is quoted as it is. */
const MOST_WORDS = 5;

/**
 * The other forms of a name that texts in its language use: cases in Russian, Ukrainian and Polish,
 * the genitive in German, joined prefixes in Arabic. Every name of a person declines; of other names
 * the first noun and its adjectives do ("Организации Объединённых Наций"). Forms are for finding names,
 * not for showing.
 */
export function formsOf({ text, lang, match }: Alias, isPerson = false): string[] {
  if (lang === undefined || match === 'exact' || !INFLECTED.test(text)) return [];
  if (lang === 'ar') return arabicForms(text);
  if (lang === 'de') return GERMAN_GENITIVE.test(text) ? [`${text}s`] : [];
  const endings = ENDINGS[lang];
  if (endings === undefined) return [];
  const forms = declined(wordsOf(text, lang, endings, isPerson), lang, endings);
  return [...new Set(forms)].filter((form) => form !== text);
}

function arabicForms(text: string): string[] {
  const joined = ARABIC_PREFIXES.map((prefix) => prefix + text);
  if (!text.startsWith(ARABIC_ARTICLE)) return joined;
  // With the article, "to" swallows its first letter: ل + الصين is للصين.
  return [...joined.slice(0, -1), `لل${text.slice(ARABIC_ARTICLE.length)}`];
}

/** A word of a name, and whether it declines with it. */
interface Word {
  word: string;
  declines: boolean;
}

/** Words after which a name goes on with a second noun: "Босния и Герцеговина". */
const AND = new Set(['и', 'і', 'та', 'i']);
/** Languages in which an adjective may follow its noun: "Korea Południowa". */
const ADJECTIVE_AFTER = new Set(['pl']);

function wordsOf(
  text: string,
  lang: string,
  endings: readonly Ending[],
  isPerson: boolean,
): Word[] {
  let hasNoun = false;
  return text.split(' ').map((word) => {
    if (AND.has(word)) {
      hasNoun = false;
      return { word, declines: false };
    }
    const isAdjective = endingOf(word, endings)?.isAdjective ?? false;
    const declines = isPerson || !hasNoun || (isAdjective && ADJECTIVE_AFTER.has(lang));
    hasNoun ||= !isAdjective;
    return { word, declines };
  });
}

/** All forms of a name, the words that decline in the same case. */
function declined(words: readonly Word[], lang: string, endings: readonly Ending[]): string[] {
  if (words.length > MOST_WORDS) return [];
  const irregular = words.map(({ word, declines }) =>
    declines ? IRREGULAR_FORMS.get(`${lang} ${word}`) : undefined,
  );
  const cases = words.map(({ word, declines }) =>
    declines ? casesOf(word, endings) : unchanged(word),
  );
  // Irregular forms have no case beside them, so each goes with every form of the words around it:
  // a combination that nobody writes does no harm.
  if (irregular.some((forms) => forms !== undefined)) {
    return combined(cases.map((forms, place) => irregular[place] ?? [...new Set(forms.flat())]));
  }
  return Array.from({ length: CASES }, (_, place) => place).flatMap((place) =>
    combined(cases.map((forms) => forms[place] ?? [])),
  );
}

/** For each case the forms of a word; a word without an ending of its own stays as it is. */
function casesOf(word: string, endings: readonly Ending[]): string[][] {
  const found = endingOf(word, endings);
  if (found === undefined) return unchanged(word);
  const stem = word.slice(0, word.length - found.cut);
  return found.cases.map((endingsOfCase) =>
    endingsOfCase.split('/').map((end) => (end === '=' ? word : stem + end)),
  );
}

const ONE_WORD = /^\p{L}[\p{L}’'-]*$/u;

function endingOf(word: string, endings: readonly Ending[]): Ending | undefined {
  return ONE_WORD.test(word) ? endings.find(({ ends }) => ends.test(word)) : undefined;
}

function unchanged(word: string): string[][] {
  return Array.from({ length: CASES }, () => [word]);
}

/** Every way of taking one form a word. */
function combined(forms: readonly (readonly string[])[]): string[] {
  return forms.reduce<string[]>(
    (begun, next) =>
      begun.flatMap((start) => next.map((form) => (start ? `${start} ${form}` : form))),
    [''],
  );
}
