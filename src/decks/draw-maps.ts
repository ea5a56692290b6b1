import { type GeoProjection, geoEquirectangular, geoPath } from 'd3-geo';
import type { StateShapes, WorldShapes } from '../entity/map.ts';
import {
  type Bounds,
  boundsOf,
  gapBetween,
  mainBounds,
  nearerCopy,
  type Outline,
  readAtlas,
} from './atlas.ts';
import { PathWriter } from './path-writer.ts';

/** Units of the world map in a degree: a coast is then as fine as the atlas has it. */
const UNITS_PER_DEGREE = 10;

/** The world is cut here, in the Bering Strait, where it cuts no country but the Aleutians. */
const CUT_DEGREES = -169;

/** A state's own map: twice the size at which it is shown, so that it stays fine when zoomed. */
const WIDTH = 224;
const HEIGHT = 168;

/** Least height of a state's own map in degrees: a microstate is shown in its part of the world. */
const LEAST_DEGREES = 9;

/** How much of the map its state takes, across or along. */
const OWN_SHARE = 0.52;

/** Islands smaller than this, in degrees, are dots on the map of the world. */
const DOT_BELOW_DEGREES = 0.9;

/** D3 scales by radians. */
const DEGREES_PER_RADIAN = 180 / Math.PI;

/** The world's countries as shapes in tenths of a degree, drawn once for every map of members. */
export function drawWorld(): WorldShapes {
  const coarse = new Map(readAtlas('110m').map((outline) => [outline.iso, outline]));
  const projection = geoEquirectangular()
    .rotate([-(CUT_DEGREES + 180), 0])
    .scale(UNITS_PER_DEGREE * DEGREES_PER_RADIAN)
    .translate([(CUT_DEGREES + 180) * UNITS_PER_DEGREE, 0])
    .precision(0);
  const shapes = readAtlas('50m')
    // No map goes so far south: see `WORLD` in `entity/world-map.ts`.
    .filter(({ iso }) => iso !== 'aq')
    .map((fine) => {
      const outline = coarse.get(fine.iso) ?? fine;
      const [west, south, east, north] = mainBounds(fine);
      const turn = west < CUT_DEGREES ? 360 : east > CUT_DEGREES + 360 ? -360 : 0;
      const small = Math.max(east - west, north - south) < DOT_BELOW_DEGREES;
      const box = [west + turn, -north, east + turn, -south];
      return [
        fine.iso,
        {
          path: small && !coarse.has(fine.iso) ? '' : pathOf([outline], projection),
          box: box.map((edge) => Math.round(edge * UNITS_PER_DEGREE)) as Box,
        },
      ] as const;
    });
  return Object.fromEntries(shapes);
}

type Box = [number, number, number, number];

/** The map of every state and territory that the atlas knows, by ISO code. */
export function drawStates(): Map<string, StateShapes> {
  const atlas = readAtlas('50m');
  const parts = atlas.flatMap(({ iso, polygons }) =>
    polygons.map((polygon): Part => ({ iso, polygons: [polygon], bounds: boundsOf(polygon) })),
  );
  return new Map(atlas.map((outline) => [outline.iso, drawState(outline, parts)]));
}

interface Part extends Outline {
  bounds: Bounds;
}

function drawState(own: Outline, parts: readonly Part[]): StateShapes {
  const bounds = windowFor(mainBounds(own));
  const [west, south, east, north] = bounds;
  const perLatitude = HEIGHT / (north - south);
  const perLongitude = WIDTH / (east - west);
  const middle = (west + east) / 2;
  // D3 scales both ways alike; the parallel of true scale is set by stretching what it draws.
  const narrowing = perLongitude / perLatitude;
  const projection = geoEquirectangular()
    .rotate([-middle, 0])
    .scale(perLatitude * DEGREES_PER_RADIAN)
    .translate([WIDTH / 2 / narrowing, (perLatitude * (north + south)) / 2 + HEIGHT / 2])
    .clipExtent([
      [-EDGE, -EDGE],
      [WIDTH / narrowing + EDGE, HEIGHT + EDGE],
    ])
    .precision(0);
  const near = parts.filter((part) => gapBetween(nearerCopy(part.bounds, bounds), bounds) === 0);
  return {
    width: WIDTH,
    height: HEIGHT,
    west: rounded(west),
    north: rounded(north),
    perDegree: [rounded(perLongitude), rounded(perLatitude)],
    land: pathOf(
      near.filter(({ iso }) => iso !== own.iso),
      projection,
      narrowing,
    ),
    own: pathOf(
      near.filter(({ iso }) => iso === own.iso),
      projection,
      narrowing,
    ),
  };
}

/** Steps shorter than this, in units, are under a pixel on the card. */
const COARSE = 2;

/** Shapes go this far beyond the edge, in units, so that their outline at the cut is not seen. */
const EDGE = 4;

/** The part of the world to show around a country: of the map's proportions, as it looks there. */
function windowFor([west, south, east, north]: Bounds): Bounds {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const narrowing = Math.cos((y * Math.PI) / 180);
  const wanted = Math.max(
    (north - south) / OWN_SHARE,
    ((east - west) * narrowing * HEIGHT) / WIDTH / OWN_SHARE,
    LEAST_DEGREES,
  );
  const height = Math.min(wanted, MOST_DEGREES);
  const width = Math.min((height * WIDTH) / HEIGHT / narrowing, MOST_WIDE);
  const top = Math.min(y + height / 2, NORTHERNMOST);
  return [x - width / 2, top - height, x + width / 2, top];
}

/** No map shows more of the world than this, in degrees; and none shows the pole. */
const MOST_DEGREES = 120;
const MOST_WIDE = 300;
const NORTHERNMOST = 84;

function pathOf(outlines: readonly Outline[], projection: GeoProjection, narrowing = 1): string {
  const writer = new PathWriter(COARSE);
  const narrowed = {
    moveTo: (x: number, y: number) => writer.moveTo(x * narrowing, y),
    lineTo: (x: number, y: number) => writer.lineTo(x * narrowing, y),
    closePath: () => writer.closePath(),
    arc: () => writer.arc(),
    beginPath: () => writer.beginPath(),
  };
  const draw = geoPath(projection, narrowed);
  for (const { polygons } of outlines) draw({ type: 'MultiPolygon', coordinates: polygons });
  return writer.result();
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
