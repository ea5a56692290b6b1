import type { Library } from '../../src/contexts/background/library.ts';
import type { Dossier } from '../../src/entity/dossier.ts';
import type { Entity } from '../../src/entity/entity.ts';
import { KINDS } from '../../src/entity/kind.ts';

/**
 * Three entities of every kind: the one with the longest name, the one with fewest facts, the one
 * with most. What fits these fits the others.
 */
export async function extremes(library: Library, all: readonly Entity[]): Promise<Dossier[]> {
  const chosen = KINDS.flatMap((kind) => {
    const own = all.filter((entity) => entity.kind === kind);
    const by = (measure: (entity: Entity) => number) =>
      own.toSorted((a, b) => measure(b) - measure(a))[0]?.id ?? [];
    return [
      by(({ label, short = '' }) => label.length + short.length),
      by(({ facts }) => -facts.length),
      by(({ facts }) => facts.length),
    ].flat();
  });
  const dossiers = [...new Set(chosen)].map((id) => library.dossier(id, []));
  return (await Promise.all(dossiers)).filter((dossier) => dossier !== null);
}
