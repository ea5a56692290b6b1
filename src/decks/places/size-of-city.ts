/** Sizes between which a city is told to lie, in people. */
const BOUNDS = [
  10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000,
] as const;

/** A count closer to a bound than this share of it may as well lie beyond it. */
const UNSURE = 0.15;

/**
 * The size of a city, from the count that GeoNames gives: "100,000 to 250,000". GeoNames says neither
 * when people were counted nor within which bounds, and seven of nineteen counts were off by more than
 * a tenth (docs/fact-check-2.md), all of them within these sizes: so the card tells no more than these.
 */
export function sizeOfCity(count: number): string {
  const over = BOUNDS.findLast((bound) => count >= bound * (1 + UNSURE));
  const under = BOUNDS.find((bound) => count <= bound * (1 - UNSURE));
  if (over === undefined) return `fewer than ${written(under ?? BOUNDS[0])}`;
  if (under === undefined) return `more than ${written(over)}`;
  return `${written(over)} to ${written(under)}`;
}

function written(count: number): string {
  return count.toLocaleString('en');
}
