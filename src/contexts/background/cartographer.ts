import type { Entity } from '../../entity/entity.ts';
import { isoOf } from '../../entity/entity.ts';
import type { Incoming } from '../../entity/incoming.ts';
import type { CardMap, FlagPart, WorldShapes } from '../../entity/map.ts';
import { mapInState, mapOfPlace, mapOfStates } from '../../entity/world-map.ts';
import type { ShapeStore } from '../../platform/deck-store.ts';

/** What a card shows of an entity as pictures; either may be missing. */
interface Pictures {
  map?: CardMap;
  flag?: FlagPart;
}

/** Draws the maps of cards, from shapes that it reads from the package when they are asked for. */
export class Cartographer {
  private readonly shapes: ShapeStore;
  /** ISO code of a state or territory by its id. */
  private readonly codeOf: (id: string) => string | undefined;
  private world: Promise<WorldShapes> | undefined;

  constructor(shapes: ShapeStore, codeOf: (id: string) => string | undefined) {
    this.shapes = shapes;
    this.codeOf = codeOf;
  }

  /** The pictures on an entity's card. */
  async picturesOf(entity: Entity, incoming: readonly Incoming[]): Promise<Pictures> {
    const own = isoOf(entity);
    if (own !== undefined) return this.ofState(own);
    const states = this.statesOf(entity, incoming);
    if (states.length > 1) return drawn(await this.ofStates(states));
    if (!PLACED.has(entity.kind)) return {};
    return drawn(await this.ofPlace(entity));
  }

  /** Where the places among several entities lie, on one map; undefined where there are too few. */
  async mapOf(entities: readonly Entity[]): Promise<CardMap | undefined> {
    const states = entities.flatMap((entity) => isoOf(entity) ?? []);
    const towns = entities.flatMap(({ kind, geo }) =>
      kind !== 'city' || geo === undefined ? [] : [geo],
    );
    if (states.length + towns.length < 2) return undefined;
    return mapOfStates(await this.readWorld(), states, { towns });
  }

  private async ofState(iso: string): Promise<Pictures> {
    const shapes = await this.shapes.state(iso);
    if (shapes === undefined) return {};
    return {
      map: mapInState(shapes),
      ...(shapes.flag === undefined ? {} : { flag: shapes.flag }),
    };
  }

  /** The states that belong to an entity now: its members, or who signed it or took part. */
  private statesOf({ relations }: Entity, incoming: readonly Incoming[]): Dated[] {
    const members = incoming.filter(({ type }) => type === 'memberOf');
    const outgoing = relations
      .filter(({ type }) => type === 'signedBy' || type === 'participatedIn')
      .map(({ target, ...rest }) => ({ ...rest, from: target }));
    const parties = incoming.filter(({ type }) => type === 'participatedIn' || type === 'signedBy');
    const ties = members.length > 1 ? members : [...outgoing, ...parties];
    return ties
      .filter(({ until }) => until === undefined)
      .flatMap(({ from, since = '' }) => {
        const iso = this.codeOf(from);
        return iso === undefined ? [] : [{ iso, since }];
      });
  }

  private async ofStates(states: readonly Dated[]): Promise<CardMap | undefined> {
    const [last, before] = states
      .map(({ since }) => since)
      .sort()
      .reverse();
    const newest = last === before ? undefined : states.find(({ since }) => since === last)?.iso;
    return mapOfStates(
      await this.readWorld(),
      states.map(({ iso }) => iso),
      newest === undefined ? {} : { newest },
    );
  }

  private async ofPlace({ geo, relations }: Entity): Promise<CardMap | undefined> {
    const around = relations
      .filter(({ type }) => WHERE.has(type))
      .flatMap(({ target }) => this.codeOf(target) ?? []);
    const [state] = around;
    if (state !== undefined && (around.length === 1 || geo === undefined)) {
      const shapes = await this.shapes.state(state);
      if (shapes !== undefined) return mapInState(shapes, geo);
    }
    return geo && mapOfPlace(await this.readWorld(), geo);
  }

  private readWorld(): Promise<WorldShapes> {
    if (this.world !== undefined) return this.world;
    const reading = this.shapes.world();
    this.world = reading;
    // Asked for again at the next card: one failure must not stay for the life of the worker.
    reading.catch(() => {
      this.world = undefined;
    });
    return reading;
  }
}

interface Dated {
  iso: string;
  since: string;
}

/** Kinds of which a reader asks where. */
const PLACED: ReadonlySet<Entity['kind']> = new Set(['city', 'region', 'territory', 'event']);

/** Ties that say where something is. */
const WHERE: ReadonlySet<string> = new Set(['locatedIn', 'capitalOf', 'partOf']);

function drawn(map: CardMap | undefined): Pictures {
  return map === undefined ? {} : { map };
}
