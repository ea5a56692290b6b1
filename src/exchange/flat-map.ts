import type { CardMaker } from './card-maker.ts';

/**
 * Whether JSON is a map from terms to definitions: `{"term": "definition"}`, as small glossary
 * extensions keep them.
 */
export function isFlatMap(json: unknown): json is Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  const values = Object.values(json);
  return values.length > 0 && values.some((value) => typeof value === 'string');
}

/** Reads a map from terms to definitions, a card each. */
export function readFlatMap(json: Record<string, unknown>, cards: CardMaker): void {
  for (const [place, [term, definition]] of Object.entries(json).entries()) {
    const row = place + 1;
    if (typeof definition === 'string') cards.add({ term, description: definition }, { row });
    else cards.note('bad_field', { row }, term, inShort(definition));
  }
}

/** What stands in place of a definition; not what it holds, which may be of any depth. */
function inShort(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
