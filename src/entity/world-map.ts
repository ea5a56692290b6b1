import type { CardMap, StateShapes, WorldShapes } from './map.ts';

/** Width of a map of states for its height. */
const PROPORTION = 2.15;

/** Space around the outermost states, as a share of the map. */
const MARGIN = 0.06;

/** Least width of a map of states, in tenths of a degree: neighbours show where in the world it is. */
const LEAST_WIDTH = 320;

/**
 * The part of the world where people live, in tenths of a degree: no map shows more. Left and right
 * are where `decks/draw-maps.ts` cuts the world.
 */
const WORLD = { left: -1690, right: 1910, top: -780, bottom: 560 } as const;

/** Path data shorter than this, in characters, is too small to be seen: a dot stands for it. */
const LEAST_PATH = 26;

type View = CardMap['view'];
type Box = WorldShapes[string]['box'];

/** What else a map of states shows. */
interface Marks {
  /** The state that joined last. */
  newest?: string;
  /** Places, in degrees. */
  towns?: readonly { lat: number; lon: number }[];
}

/**
 * The map of some states (ISO codes), cut to what they and the towns take up; undefined when there
 * are fewer than two towns and states that the atlas knows.
 */
export function mapOfStates(
  world: WorldShapes,
  states: readonly string[],
  { newest, towns = [] }: Marks = {},
): CardMap | undefined {
  const known = states.filter((iso) => world[iso] !== undefined);
  const spots = towns.map(spotOf);
  const boxes = [
    ...known.map((iso) => world[iso]!.box),
    ...spots.map(([x, y]): Box => [x, y, x, y]),
  ];
  if (boxes.length < 2) return undefined;
  const view = fitted(boxes.reduce(around));
  const others = Object.keys(world).filter((iso) => !known.includes(iso));
  const old = known.filter((iso) => iso !== newest);
  const small = known.filter((iso) => world[iso]!.path.length < LEAST_PATH);
  return {
    shows: 'states',
    view,
    stretch: stretchOf(view),
    land: pathsIn(world, others, view),
    marked: pathsIn(world, old, view),
    ...(newest !== undefined && known.includes(newest) ? { newest: world[newest]!.path } : {}),
    dots: [...small.map((iso) => middleOf(world[iso]!.box)), ...spots],
  };
}

/** The map of a place somewhere in the world, in degrees, that lies in no one state. */
export function mapOfPlace(world: WorldShapes, place: { lat: number; lon: number }): CardMap {
  const dot = spotOf(place);
  const view = fitted([dot[0] - PLACE_REACH, dot[1], dot[0] + PLACE_REACH, dot[1]]);
  const land = pathsIn(world, Object.keys(world), view);
  return { shows: 'place', view, stretch: stretchOf(view), land, marked: '', dots: [dot] };
}

/** Where a place in degrees lies on the map of the world. */
function spotOf({ lat, lon }: { lat: number; lon: number }): [number, number] {
  return [(lon < WORLD.left / 10 ? lon + 360 : lon) * 10, -lat * 10];
}

/** How far a map goes around a place, in tenths of a degree. */
const PLACE_REACH = 260;

/** The map of a state, or of a place in it, from the state's own shapes. */
export function mapInState(
  { width, height, west, north, perDegree, land, own }: StateShapes,
  place?: { lat: number; lon: number },
): CardMap {
  const at = place && [
    (turned(place.lon, west) - west) * perDegree[0],
    (north - place.lat) * perDegree[1],
  ];
  const inside = at !== undefined && at[0]! > 0 && at[0]! < width && at[1]! > 0 && at[1]! < height;
  const middle: [number, number] = [width / 2, height / 2];
  const dots = inside ? [[at[0]!, at[1]!] as [number, number]] : [];
  const tooSmall = dots.length === 0 && own.length < LEAST_PATH;
  return {
    shows: 'place',
    view: [0, 0, width, height],
    stretch: 1,
    land,
    marked: own,
    dots: tooSmall ? [middle] : dots,
  };
}

/** A longitude once around the world, if that is where a map that starts at `west` has it. */
function turned(lon: number, west: number): number {
  return lon < west ? lon + 360 : lon;
}

/** The view around a box: with a margin, of the map's proportions, inside the world. */
function fitted([left, top, right, bottom]: Box): View {
  const stretch = stretchOf([left, top, right - left, bottom - top]);
  const margin = 1 + 2 * MARGIN;
  const tall = (bottom - top) * stretch * margin;
  const most = WORLD.right - WORLD.left;
  const width = Math.min(Math.max((right - left) * margin, tall * PROPORTION, LEAST_WIDTH), most);
  const height = width / PROPORTION / stretch;
  const x = clamp((left + right - width) / 2, WORLD.left, WORLD.right - width);
  const y = clamp((top + bottom - height) / 2, WORLD.top, WORLD.bottom - height);
  return [x, y, width, height].map(Math.round) as View;
}

/** How much a degree of latitude is longer than one of longitude in the middle of a view. */
function stretchOf([, top, , height]: View): number {
  const latitude = clamp(-(top + height / 2) / 10, -60, 60);
  return Math.round(100 / Math.cos((latitude * Math.PI) / 180)) / 100;
}

function pathsIn(world: WorldShapes, codes: readonly string[], view: View): string {
  const [left, top, width, height] = view;
  return codes
    .map((iso) => world[iso]!)
    .filter(
      ({ box }) => box[2] > left && box[0] < left + width && box[3] > top && box[1] < top + height,
    )
    .map(({ path }) => path)
    .join('');
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function middleOf([left, top, right, bottom]: Box): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(most, least));
}
