import * as v from 'valibot';

/**
 * How the letters on the page must be written to count.
 *
 * - `exact`: as written, capitals included ("SCO", never "sco").
 * - `cased`: whatever diacritics, and capitals at least where the alias's first and last word start
 *   with one ("Belarus", "BELARUS", never "belarus").
 * - `folded`: in whatever case ("potash", "Potash").
 */
export const MATCHES = ['exact', 'cased', 'folded'] as const;

/**
 * What an alias needs from the rest of the article before it may be painted.
 *
 * - `context`: something related to the entity is named as well.
 * - `full-name`: a fuller name of the same entity is named as well.
 */
export const NEEDS = ['context', 'full-name'] as const;

const languageSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}$/, 'Expected a language code such as en or ru.'),
);

/** One way of writing an entity. */
export const aliasSchema = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  match: v.picklist(MATCHES),
  lang: v.exactOptional(languageSchema),
  needs: v.exactOptional(v.picklist(NEEDS)),
  /**
   * A form that the decks make of another alias, inflected ("Минска") or spelled as across the ocean,
   * or an adjective: found in text, not shown on the card.
   */
  form: v.exactOptional(v.literal(true)),
});

/** One way of writing an entity, with its match policy. */
export type Alias = v.InferOutput<typeof aliasSchema>;

/** How the letters must be written: see {@link MATCHES}. */
export type Match = Alias['match'];

/** What else the article must hold: see {@link NEEDS}. */
export type Needs = NonNullable<Alias['needs']>;

const ACRONYM = /^[\p{Lu}\p{N}&.-]{2,8}$/u;
const CAPITAL = /\p{Lu}|\p{Lo}/u;

/**
 * The policy of an alias that states none: acronyms exactly, names with their capitals, common
 * words in any case. Scripts without capitals count as names.
 */
export function impliedMatch(text: string): Match {
  if (ACRONYM.test(text)) return 'exact';
  return CAPITAL.test(text) ? 'cased' : 'folded';
}
