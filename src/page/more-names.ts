import type { FoundName } from '../entity/enrichment.ts';
import type { Mention } from './mention.ts';

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Names that were found on a page, looked for in any of its texts, also in those that come later. */
export class MoreNames {
  /** The longest first, so that no name is taken for a part of another. */
  private readonly names: readonly FoundName[];

  constructor(names: readonly FoundName[]) {
    this.names = [...names].sort((a, b) => b.surface.length - a.surface.length);
  }

  /** Where the names stand in a text, outside the mentions that it has already; in text order. */
  mentionsIn(text: string, mentions: readonly Mention[]): Mention[] {
    const taken: { start: number; end: number }[] = [...mentions];
    const more: Mention[] = [];
    for (const found of this.names) {
      for (const start of placesOf(text, found.surface)) {
        const end = start + found.surface.length;
        if (taken.some((other) => start < other.end && other.start < end)) continue;
        const entity = { id: found.id, label: found.label, kind: 'term' as const };
        const mention = { start, end, entity, found, why: { reasons: [], others: [] } };
        taken.push(mention);
        more.push(mention);
      }
    }
    return more.sort((a, b) => a.start - b.start);
  }
}

/** Where a name stands in a text as a word of its own. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 1), at);
    const after = text.slice(at + name.length, at + name.length + 1);
    if (!LETTER.test(before) && !LETTER.test(after)) places.push(at);
  }
  return places;
}
