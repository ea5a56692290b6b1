import type { Entity } from '../../entity/entity.ts';
import { foldName } from './fold-name.ts';

/**
 * Gives an alias of a generated card the need for context when a card written by hand has it as well,
 * or another generated one claims it without any need: neither is then meant by default.
 */
export function settleClashes(
  cards: readonly Entity[],
  isWritten: (name: string) => boolean,
): Entity[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, aliases } of cards) {
    for (const { text, needs } of aliases) {
      if (needs !== undefined) continue;
      const name = foldName(text);
      const held = holders.get(name);
      if (held === undefined) holders.set(name, new Set([id]));
      else held.add(id);
    }
  }
  const isShared = (text: string) =>
    (holders.get(foldName(text))?.size ?? 0) > 1 || isWritten(text);
  return cards.map((card) => ({
    ...card,
    aliases: card.aliases.map((alias) =>
      alias.needs === undefined && isShared(alias.text) ? { ...alias, needs: 'context' } : alias,
    ),
  }));
}
