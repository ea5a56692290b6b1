import {
  AMPERSAND,
  APOSTROPHE,
  BREAK,
  COMMA,
  DOT,
  FIRST_EXPANSION,
  HYPHEN,
  JOINER,
  KATAKANA,
  LAST_EXPANSION,
  type Letters,
  LOWER,
  letterOf,
  MIDDLE_DOT,
  SOLO,
  SPACE,
  UNITS,
  UPPER,
} from './letters.ts';
import { packLetters } from './letters-file.ts';
import { BOUNDARY, FRESH, LOOK, shapeOfLetter, UNREAD } from './opening-gate.ts';

const SEPARATORS: ReadonlyArray<readonly [number, string]> = [
  [HYPHEN, '-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d'],
  [APOSTROPHE, "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u2018\u2019\u201b\u2032\uff07"],
  [DOT, '.\uff0e'],
  [COMMA, ',\uff0c'],
  [AMPERSAND, '&\uff06'],
  [MIDDLE_DOT, '\u00b7\u2027\u30fb\uff65'],
];

// Letters that Unicode does not decompose though readers and typists take them for these.
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
  // Arabic and Persian keyboards write the same letter differently (final yeh, kaf).
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

const MARK = /\p{M}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{Nd}\p{Nl}]/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
// Marks of these scripts are accents and vowel points, which newspapers drop as they please. In
// Indic scripts and in kana marks are part of the letter.
const OPTIONAL_MARK = /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Tatweel, which stretches an Arabic word and is no part of it. */
const TATWEEL = '\u0640';
const KANA_MARK = /[\u3099\u309a]/;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA_LETTER = /[\p{Script=Katakana}\u30fc\uff70]/u;
const DECOMPOSES =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}]/u;
const HAN_HIGH_SURROGATE = /[\ud840-\ud88c]/;
const LOW_SURROGATE = /[\udc00-\udfff]/;

/**
 * Works out the tables from the Unicode data of this JavaScript engine. Takes tens of
 * milliseconds, so it runs when decks are compiled; what ships is its result.
 */
export function readLetters(): Letters {
  const table = new Uint32Array(UNITS);
  const expansions: string[] = [];
  for (let unit = 0; unit < UNITS; unit++) {
    const character = String.fromCharCode(unit);
    const found = classOf(character);
    const fold = found > JOINER ? foldUnit(character, expansions) : unit;
    table[unit] = letterOf(unit, fold, found, shapeOf(found, fold));
  }
  return { table, expansions, packed: packLetters(table) };
}

/** A letter that folds to several would put the letters after it out of step in the gate. */
function shapeOf(found: number, fold: number): number {
  if (found < JOINER) return BOUNDARY;
  if (found === JOINER) return UNREAD;
  if (found > UPPER) return FRESH;
  const isPlain = found === LOWER && (fold < FIRST_EXPANSION || fold > LAST_EXPANSION);
  return isPlain ? shapeOfLetter(fold) : LOOK;
}

/** The class of one UTF-16 code unit. */
export function classOf(character: string): number {
  for (const [separator, characters] of SEPARATORS) {
    if (characters.includes(character)) return separator;
  }
  if (KANA_MARK.test(character)) return KATAKANA;
  if (isJoiner(character)) return JOINER;
  if (/\s/u.test(character)) return SPACE;
  if (HAN_HIGH_SURROGATE.test(character) || LOW_SURROGATE.test(character)) return SOLO;
  if (KATAKANA_LETTER.test(character)) return KATAKANA;
  if (!LETTER_OR_DIGIT.test(character)) return BREAK;
  if (WITHOUT_SPACES.test(character)) return SOLO;
  return CAPITAL.test(character) ? UPPER : LOWER;
}

/** The letters that one UTF-16 code unit is read as: case, width and accents removed. */
export function foldOf(character: string): string {
  if (!DECOMPOSES.test(character) && !isWide(character)) return character;
  const plain = [...character.toLowerCase().normalize('NFKD')]
    .filter((part) => !isJoiner(part))
    .map((part) => SPELT_OUT[part] ?? part)
    .join('');
  return plain === '' ? character : plain;
}

function isJoiner(character: string): boolean {
  if (INVISIBLE.test(character) || character === TATWEEL) return true;
  return MARK.test(character) && OPTIONAL_MARK.test(character);
}

function isWide(character: string): boolean {
  return character >= '\uff00' && character <= '\uffef';
}

function foldUnit(character: string, expansions: string[]): number {
  const folded = foldOf(character);
  if (folded.length === 1) return folded.charCodeAt(0);
  const known = expansions.indexOf(folded);
  return FIRST_EXPANSION + (known >= 0 ? known : expansions.push(folded) - 1);
}
