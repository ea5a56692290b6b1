import type { Entity } from '../../entity/entity.ts';
import type { Moment, Overview } from '../../entity/overview.ts';
import type { Source } from '../../entity/source.ts';

/** An entity as its file of cards has it, with the sources of that file. */
export interface Filed {
  entity: Entity;
  sources: readonly Source[];
}

/** Kinds of which a reader asks when. */
const HAPPENS: ReadonlySet<Entity['kind']> = new Set(['event', 'agreement']);

/** What is known of several entities together: a line each, what ties them, what happened when. */
export function overviewOf(filed: readonly Filed[]): Overview {
  const ids = new Set(filed.map(({ entity }) => entity.id));
  const ties = filed.flatMap(({ entity }) => tiesAmong(ids, entity));
  const moments = filed.flatMap(({ entity }) => momentsOf(entity));
  const named = new Set([...ties, ...moments].map(({ source }) => source));
  const sources = new Map(
    filed.flatMap((file) => file.sources.map((source) => [source.id, source] as const)),
  );
  return {
    entities: filed.map(({ entity: { id, label, kind, short, description } }) => ({
      id,
      label,
      kind,
      description,
      ...(short === undefined ? {} : { short }),
    })),
    ties,
    moments,
    sources: [...sources.values()].filter(({ id }) => named.has(id)),
  };
}

/** A border has two sides, and is told once. */
function tiesAmong(ids: ReadonlySet<string>, { id, relations }: Entity): Overview['ties'] {
  return relations
    .filter(({ target, type }) => ids.has(target) && (type !== 'borders' || id < target))
    .map(({ target, ...tie }) => ({ ...tie, from: id, to: target }));
}

function momentsOf({ id, kind, facts }: Entity): Moment[] {
  if (!HAPPENS.has(kind)) return [];
  return facts.flatMap(({ label, value, since, until, source }) =>
    since === undefined
      ? []
      : [
          {
            entity: id,
            text: `${label}: ${value}`,
            since,
            ...(until === undefined ? {} : { until }),
            source,
          },
        ],
  );
}
