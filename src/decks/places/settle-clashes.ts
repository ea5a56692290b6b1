import type { Entity } from '../../entity/entity.ts';

/**
 * Gives the aliases of generated cards that another card claims too, both without a need, the need
 * for context: of two things of one name, neither is meant by default. Cards written by hand stay as
 * they are; whoever wrote them decided.
 */
export function settleClashes(
  entities: readonly Entity[],
  isGenerated: (id: string) => boolean,
): Entity[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, aliases } of entities) {
    for (const { text, needs } of aliases) {
      if (needs !== undefined) continue;
      const held = holders.get(text);
      if (held === undefined) holders.set(text, new Set([id]));
      else held.add(id);
    }
  }
  const isShared = (text: string) => (holders.get(text)?.size ?? 0) > 1;
  return entities.map((card) =>
    isGenerated(card.id)
      ? {
          ...card,
          aliases: card.aliases.map((alias) =>
            alias.needs === undefined && isShared(alias.text)
              ? { ...alias, needs: 'context' }
              : alias,
          ),
        }
      : card,
  );
}
