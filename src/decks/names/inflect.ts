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
 * the genitive in German, joined prefixes in Arabic. Forms are for finding names, not for showing.
 */
export function formsOf({ text, lang, match }: Alias): string[] {
  if (lang === undefined || match === 'exact' || !INFLECTED.test(text)) return [];
  if (lang === 'ar') return arabicForms(text);
  if (lang === 'de') return GERMAN_GENITIVE.test(text) ? [`${text}s`] : [];
  const endings = ENDINGS[lang];
  if (endings === undefined) return [];
  const forms = declined(text, lang, endings).filter((form) => form !== text);
  return [...new Set(forms)];
}

function arabicForms(text: string): string[] {
  const joined = ARABIC_PREFIXES.map((prefix) => prefix + text);
  if (!text.startsWith(ARABIC_ARTICLE)) return joined;
  // With the article, "to" swallows its first letter: ل + الصين is للصين.
  return [...joined.slice(0, -1), `لل${text.slice(ARABIC_ARTICLE.length)}`];
}

/** All forms of a name of one or more words, each word in the same case. */
function declined(text: string, lang: string, endings: readonly Ending[]): string[] {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return [];
  const irregular = irregularForms(words, lang, endings);
  if (irregular !== undefined) return irregular;
  const cases = words.map((word) => casesOf(word, endings));
  return Array.from({ length: CASES }, (_, place) => place).flatMap((place) =>
    combined(cases.map((forms) => forms[place] ?? [])),
  );
}

/** For each case the forms of a word; a word without an ending of its own stays as it is. */
function casesOf(word: string, endings: readonly Ending[]): string[][] {
  const found = endings.find(({ ends }) => ends.test(word));
  if (found === undefined || !/^\p{L}[\p{L}’'-]*$/u.test(word)) {
    return Array.from({ length: CASES }, () => [word]);
  }
  const stem = word.slice(0, word.length - found.cut);
  return found.cases.map((endingsOfCase) =>
    endingsOfCase.split('/').map((end) => (end === '=' ? word : stem + end)),
  );
}

/**
 * Forms of names that hold an irregular word. Its forms have no case beside them, so each goes with
 * every form of the words around it: a combination that nobody writes does no harm.
 */
function irregularForms(
  words: readonly string[],
  lang: string,
  endings: readonly Ending[],
): string[] | undefined {
  const known = words.map((word) => IRREGULAR_FORMS.get(`${lang} ${word}`));
  if (known.every((forms) => forms === undefined)) return undefined;
  return combined(
    words.map((word, place) => known[place] ?? [...new Set(casesOf(word, endings).flat())]),
  );
}

/** Every way of taking one form a word. */
function combined(forms: readonly (readonly string[])[]): string[] {
  return forms.reduce<string[]>(
    (begun, next) =>
      begun.flatMap((start) => next.map((form) => (start ? `${start} ${form}` : form))),
    [''],
  );
}
