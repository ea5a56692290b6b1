import type { LookupChoice } from '../entity/enrichment.ts';

/** Shorter words are in every article and say nothing of what it is about. */
const LEAST_LETTERS = 4;
/** Letters that two forms of a word have in common at least: "harbour", "harbours". */
const STEM = 6;
/** What a word that stands before the name is worth, next to one from anywhere in the article. */
const HINT_WEIGHT = 2;
/** By how much the best choice has to lead to be the one that is meant. */
const CLEAR_LEAD = 2;

/** What an article is about, as far as it bears on a name: its words, by their first letters. */
export type Context = ReadonlySet<string>;

/** The words of an article's blocks. */
export function contextOf(blocks: readonly string[]): Context {
  return new Set(blocks.flatMap(stemsOf));
}

/**
 * How well a choice fits an article: how many words of its description the article says as well,
 * those before the name twice. The words of the name itself say nothing.
 */
export function fitness(
  choice: LookupChoice,
  name: string,
  hints: readonly string[],
  context: Context,
): number {
  const own = new Set(stemsOf(name));
  const before = new Set(hints.flatMap(stemsOf));
  const title = choice.title.replace(name, '');
  const words = new Set(stemsOf(`${choice.description} ${title}`).filter((stem) => !own.has(stem)));
  return [...words].reduce(
    (sum, stem) => sum + Number(context.has(stem)) + (before.has(stem) ? HINT_WEIGHT : 0),
    0,
  );
}

/** Choices by how well they fit, the best first, and whether the first is clearly meant. */
export function ranked(
  choices: readonly LookupChoice[],
  name: string,
  hints: readonly string[],
  context: Context,
): { choices: LookupChoice[]; sure: boolean } {
  const scored = choices
    .map((choice) => ({ choice, score: fitness(choice, name, hints, context) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const lead = (best?.score ?? 0) - (next?.score ?? 0);
  return { choices: scored.map(({ choice }) => choice), sure: lead >= CLEAR_LEAD };
}

function stemsOf(text: string): string[] {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => word.length >= LEAST_LETTERS).map((word) => word.slice(0, STEM));
}
