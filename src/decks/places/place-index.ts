import type { Entity } from '../../entity/entity.ts';
import { foldName } from './fold-name.ts';

/** A place of GeoNames that may have a card already. */
export interface LocatedName {
  names: readonly string[];
  kind: 'city' | 'region';
  lat: number;
  lon: number;
}

/** How far a card written by hand may be from GeoNames' point and still be the same place. */
const REACH_DEGREES = { city: 0.5, region: 6 } as const;

/** The cards written by hand, by every way of writing them. */
export class CardIndex {
  private readonly byName = new Map<string, Entity[]>();
  private readonly ids: Set<string>;

  constructor(entities: readonly Entity[]) {
    this.ids = new Set(entities.map(({ id }) => id));
    for (const entity of entities) {
      const names = new Set([entity.label, ...entity.aliases.map(({ text }) => text)]);
      for (const name of new Set([...names].map(foldName))) {
        const held = this.byName.get(name);
        if (held === undefined) this.byName.set(name, [entity]);
        else held.push(entity);
      }
    }
  }

  /** Whether any card is written so. */
  isTaken(name: string): boolean {
    return this.byName.has(foldName(name));
  }

  /** Whether any card has this id. */
  hasId(id: string): boolean {
    return this.ids.has(id);
  }

  /** The card about a place, when there is one. */
  cardOf({ names, kind, lat, lon }: LocatedName): Entity | undefined {
    const reach = REACH_DEGREES[kind];
    return names
      .flatMap((name) => this.byName.get(foldName(name)) ?? [])
      .find(
        (card) =>
          card.kind === kind &&
          card.geo !== undefined &&
          Math.abs(card.geo.lat - lat) < reach &&
          Math.abs(card.geo.lon - lon) < reach,
      );
  }
}
