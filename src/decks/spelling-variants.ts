import type { Alias } from '../entity/alias.ts';
import type { Entity } from '../entity/entity.ts';

/**
 * Words that papers spell in two ways, British and American, inside names that they otherwise leave
 * alone. Not Labour and Labor: those tell parties apart.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['Organisation', 'Organization'],
  ['Organisations', 'Organizations'],
  ['Co-operation', 'Cooperation'],
  ['Co-ordination', 'Coordination'],
  ['Centre', 'Center'],
  ['Programme', 'Program'],
  ['Defence', 'Defense'],
];

/** How a word is spelled on the other side of the ocean. */
const OTHER_SPELLING = new Map(
  SPELLINGS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
);

const WORD = /[\p{L}-]+/gu;

/**
 * Entities whose names of several words are known in either spelling of {@link SPELLINGS}. A
 * spelling that is already a name of some entity is left to it.
 */
export function withSpellingVariants(entities: readonly Entity[]): Entity[] {
  const taken = new Set(entities.flatMap(({ aliases }) => aliases.map(({ text }) => text)));
  return entities.map((entity) => {
    const more = entity.aliases.flatMap((alias) => variantsOf(alias, taken));
    return more.length === 0 ? entity : { ...entity, aliases: [...entity.aliases, ...more] };
  });
}

function variantsOf(alias: Alias, taken: Set<string>): Alias[] {
  if (!alias.text.includes(' ') || (alias.lang ?? 'en') !== 'en') return [];
  const texts = [...alias.text.matchAll(WORD)].reduceRight<string[]>(
    (made, { 0: word, index }) => made.flatMap((text) => inBothSpellings(text, word, index)),
    [alias.text],
  );
  const fresh = texts.filter((text) => !taken.has(text));
  for (const text of fresh) taken.add(text);
  return fresh.map((text) => ({ ...alias, text, form: true }));
}

/** From the last word to the first, so that places before it stay where they are. */
function inBothSpellings(text: string, word: string, at: number): string[] {
  const other = OTHER_SPELLING.get(word);
  if (other === undefined) return [text];
  return [text, text.slice(0, at) + other + text.slice(at + word.length)];
}
