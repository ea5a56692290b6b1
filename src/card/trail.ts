/** The way a reader has gone through a card: what was shown, and which of it is shown now. */
export interface Trail<Item> {
  readonly items: readonly Item[];
  readonly at: number;
}

/** A way that has just begun. */
export function startTrail<Item>(first: Item): Trail<Item> {
  return { items: [first], at: 0 };
}

/** Goes on to something; what lay forward of here is forgotten, as in a browser. */
export function goOn<Item>({ items, at }: Trail<Item>, next: Item): Trail<Item> {
  return { items: [...items.slice(0, at + 1), next], at: at + 1 };
}

/** Steps back (-1) or forward (1), as far as there is something. */
export function step<Item>({ items, at }: Trail<Item>, by: 1 | -1): Trail<Item> {
  return { items, at: Math.min(Math.max(at + by, 0), items.length - 1) };
}
