import type { Brief } from '../../entity/catalogue.ts';
import type { Choice } from '../../linker/link.ts';
import { packWhy } from '../../platform/why-rows.ts';

/** What nothing was chosen for has no reasons. */
const NO_REASONS: number[] = [0];

/** Lays the linker's choices out for a message, each entity and each set of reasons once. */
export function packChoices(
  choices: readonly Choice[],
  briefOf: (id: string) => Brief | undefined,
): { chosen: number[]; entities: Brief[]; why: number[]; whys: number[][] } {
  const entities: Brief[] = [];
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const brief = briefOf(id);
    if (brief === undefined) throw new Error(`The linker chose ${id}, which no deck has.`);
    places.set(id, entities.length);
    return entities.push(brief) - 1;
  };
  const whys: number[][] = [NO_REASONS];
  const rows = new Map<string, number>();
  const chosen: number[] = [];
  const why: number[] = [];
  for (const { entity, reasons, others } of choices) {
    chosen.push(entity === undefined ? 0 : placeOf(entity) + 1);
    if (entity === undefined) {
      why.push(0);
      continue;
    }
    const row = packWhy({ reasons, others }, placeOf);
    const key = row.join(' ');
    const at = rows.get(key) ?? whys.push(row) - 1;
    rows.set(key, at);
    why.push(at);
  }
  return { chosen, entities, why, whys };
}
