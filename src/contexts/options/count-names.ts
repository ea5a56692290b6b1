import type { Alias } from '../../entity/alias.ts';
import { compileGazetteer } from '../../gazetteer/compile.ts';
import { entityOf } from '../../gazetteer/entry.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import type { Letters } from '../../gazetteer/letters.ts';
import { createRecogniser } from '../../gazetteer/recognise.ts';

/** How often a name stands in some text. */
export interface NameCount {
  name: string;
  count: number;
}

/** Counts the names in blocks of text as the recogniser would find them: the same code. */
export function countNames(
  aliases: readonly Alias[],
  blocks: readonly string[],
  letters: Letters,
): NameCount[] {
  const numbered = aliases.map((alias, entity) => ({ ...alias, entity }));
  const { file } = compileGazetteer(numbered, letters);
  const recognise = createRecogniser([openGazetteer(file)]);
  const counts = aliases.map(() => 0);
  for (const { entry } of recognise(blocks)) counts[entityOf(entry)]! += 1;
  return aliases.map(({ text }, place) => ({ name: text, count: counts[place]! }));
}
