import type { Entity } from '../../entity/entity.ts';
import type { DeckSources } from '../read-folder.ts';

/** What is wrong with a card, in words for the person who can mend it. */
export interface Fault {
  entity: string;
  what: string;
}

/** Looks for one sort of fault in a whole deck. */
export type Check = (sources: DeckSources) => Fault[];

/** The faults of each card by itself. */
export function perEntity(
  entities: readonly Entity[],
  faults: (entity: Entity) => string[],
): Fault[] {
  return entities.flatMap((entity) => faults(entity).map((what) => ({ entity: entity.id, what })));
}

/** The groups of two and more with the same key; items without a key are in none. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
