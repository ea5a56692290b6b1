import type { Entity } from '../entity/entity.ts';

/** Adds to every card the borders that other cards have with it: a border has two sides. */
export function withMutualBorders(entities: readonly Entity[]): Entity[] {
  const known = new Set(
    entities.flatMap(({ id, relations }) =>
      relations.filter(({ type }) => type === 'borders').map(({ target }) => `${id} ${target}`),
    ),
  );
  const missing = new Map<string, Entity['relations']>();
  for (const { id, relations } of entities) {
    for (const relation of relations) {
      const { type, target } = relation;
      if (type !== 'borders' || known.has(`${target} ${id}`)) continue;
      missing.set(target, [...(missing.get(target) ?? []), { ...relation, target: id }]);
    }
  }
  return entities.map((entity) => {
    const added = missing.get(entity.id);
    return added === undefined ? entity : { ...entity, relations: [...entity.relations, ...added] };
  });
}
