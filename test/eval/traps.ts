import type { BenchDecks } from './bench-decks.ts';
import { type Mark, type MarkedText, readMarkedTexts } from './marked-text.ts';

/** How a trap went. */
export interface SprungTrap extends MarkedText {
  right: boolean;
  /** Ids of what was linked where the mark is. */
  found: string[];
}

/** Links every trap of `traps.yaml`, each an article of its own. */
export function springTraps(decks: BenchDecks): SprungTrap[] {
  const link = decks.linker();
  return readMarkedTexts('traps.yaml').map((trap) => {
    const [mark] = trap.marks;
    if (mark === undefined) throw new Error(`This trap has no mark: ${trap.text}`);
    const spans = decks.find(trap.text);
    const choices = link(spans);
    const found = spans.flatMap(({ start, end }, at) =>
      start < mark.end && mark.start < end ? (choices[at]?.entity ?? []) : [],
    );
    return { ...trap, found, right: isRight(mark, found) };
  });
}

function isRight({ meant, notMeant }: Mark, found: readonly string[]): boolean {
  if (meant !== undefined) return found.includes(meant);
  return notMeant === undefined ? found.length === 0 : !found.includes(notMeant);
}
