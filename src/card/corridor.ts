/** A rectangle in viewport pixels. */
export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Corner {
  x: number;
  y: number;
}

/**
 * Whether a point lies on the way between a mention and its card: in the smallest convex shape
 * around both. Every straight walk from one to the other stays inside it.
 */
export function isInCorridor(point: Corner, mention: Rectangle, card: Rectangle): boolean {
  const hull = convexHull([...cornersOf(mention), ...cornersOf(card)]);
  return hull.every((corner, index) => {
    const next = hull[(index + 1) % hull.length]!;
    return turn(corner, next, point) >= 0;
  });
}

function cornersOf({ left, top, right, bottom }: Rectangle): Corner[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Andrew's monotone chain (1979): the corners of the hull, in order around it. */
function convexHull(corners: readonly Corner[]): Corner[] {
  const sorted = [...corners].sort((a, b) => a.x - b.x || a.y - b.y);
  const lower = halfHull(sorted);
  const upper = halfHull(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function halfHull(sorted: readonly Corner[]): Corner[] {
  const half: Corner[] = [];
  for (const corner of sorted) {
    while (half.length > 1 && turn(half.at(-2)!, half.at(-1)!, corner) <= 0) half.pop();
    half.push(corner);
  }
  return half;
}

/** Positive when going from `a` over `b` to `c` turns towards positive y from positive x. */
function turn(a: Corner, b: Corner, c: Corner): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
