import type { City } from './choose-towns.ts';
import { CITY_POPULATION, keyOf, plainName } from './choose-towns.ts';
import type { FamiliarWords } from './familiar-words.ts';
import { foldName } from './fold-name.ts';
import { type Country, zoneOf } from './geography.ts';
import type { Region, Town } from './geonames.ts';
import { baseName } from './region-name.ts';
import type { RegionRule, Rules } from './rules.ts';
import type { RegionPlace } from './setting.ts';

/** A region of a state that has cards for its regions, with what it is called. */
export interface NamedRegion {
  code: string;
  iso: string;
  label: string;
  word: string;
  known: boolean;
}

/** The regions that get a card, by GeoNames code, with the names they go by. */
export function nameRegions(regions: readonly Region[], rules: Rules): Map<string, NamedRegion> {
  const named = new Map<string, NamedRegion>();
  for (const { iso, code, name } of regions) {
    const rule = rules.regions[iso];
    if (rule === undefined || rule.leaveOut.includes(name)) continue;
    const label = rules.regionNames[keyOf({ name, iso })] ?? plainName({ name, iso });
    named.set(`${iso}.${code}`, {
      code: `${iso}.${code}`,
      iso,
      label,
      word: wordFor(name, rule),
      known: rule.known,
    });
  }
  return named;
}

function wordFor(name: string, { word, except }: RegionRule): string {
  const special = Object.entries(except).find(([, names]) => names.includes(name));
  return special?.[0] ?? word;
}

/** A town of this size is what people think of first when they read its name. */
const NAMESAKE_POPULATION = 50_000;
/** Words of names that are directions and kinds of land: "Central Province", "Upper Nile". */
const GENERIC =
  /^(north|south|east|west|northern|southern|eastern|western|central|upper|lower|new|red|white|blue|river|nile|sea|federal|capital|mount|metropolitan|state|of|and|the|free|highland|northeast|northwest|southwest|southeast|far)$/;

/** Regions that newspapers name with the word: without it, "Amur" is the river and "Kursk" the city. */
const NAMED_IN_FULL = / (Oblast|Krai|Region)$/;

/** What is known of all towns and names when a region's bare name is judged. */
export interface Surroundings {
  towns: readonly Town[];
  familiar: FamiliarWords;
  isTaken(name: string): boolean;
  /** Keys of places that readers know in spite of a namesake: see `rules/corrections.yaml`. */
  wellKnown: readonly string[];
  /** Keys of places whose bare name is too much of a word: see there too. */
  onlyInFull: readonly string[];
  /** How far the bare names of some regions are to be believed, whatever the data say: see there. */
  regionNames: Readonly<Record<string, 'clear' | 'context'>>;
}

/** How far bare names of regions are to be believed; one function for all, as it indexes the towns. */
export function bareNameJudge(surroundings: Surroundings) {
  const { towns, familiar, isTaken, wellKnown, onlyInFull, regionNames } = surroundings;
  const large = new Map<string, string[]>();
  for (const town of towns) {
    if (town.population < NAMESAKE_POPULATION) continue;
    for (const name of [town.name, ...town.otherNames].map(foldName)) {
      large.set(name, [...(large.get(name) ?? []), town.iso]);
    }
  }
  return ({ label, iso, known }: NamedRegion): RegionPlace['bare'] => {
    if (NAMED_IN_FULL.test(label)) return undefined;
    const ruled = regionNames[`${label}, ${iso}`];
    if (ruled !== undefined) return ruled;
    const folded = foldName(baseName(label));
    const words = folded.split(' ');
    if (words.every((word) => GENERIC.test(word) || familiar.words.has(word))) return undefined;
    const namesakes = large.get(folded) ?? [];
    if (namesakes.includes(iso)) return undefined;
    if (onlyInFull.includes(`${label}, ${iso}`)) return undefined;
    if (wellKnown.includes(`${label}, ${iso}`)) return 'clear';
    const isName = familiar.firstNames.has(folded) || familiar.surnames.has(folded);
    // Readers know these regions: a smaller city of the name elsewhere does not come to mind.
    const isClear = known && !isName && !isTaken(folded);
    return isClear ? 'clear' : 'context';
  };
}

/** Puts together what a region's card says, from its cities and its seat. */
export function regionPlace(
  named: NamedRegion,
  bare: RegionPlace['bare'],
  country: Country,
  cities: readonly { id: string; city: City }[],
  seat: Town | undefined,
  zones: Rules['zones'],
): RegionPlace {
  const [iso = '', region = ''] = named.code.split('.');
  const inside = cities
    .filter(({ city: { town } }) => town.iso === iso && town.region === region)
    .sort((a, b) => b.city.town.population - a.city.town.population);
  const seatCity = inside.find(({ city }) => city.town.id === seat?.id);
  // Capitals and places in the news have cards too, however small they are.
  const large = inside.filter(({ city }) => city.town.population >= CITY_POPULATION);
  const edits = [...inside.map(({ city }) => city.town.edited), seat?.edited ?? ''].sort();
  return {
    code: named.code,
    label: named.label,
    base: baseName(named.label),
    word: named.word,
    bare,
    country,
    zone: zoneOf({ name: '', label: '', iso, region }, zones),
    seat: seat && {
      id: seatCity?.id ?? '',
      label: seatCity?.city.label ?? plainName(seat),
      lat: seat.lat,
      lon: seat.lon,
      edited: seat.edited,
    },
    cities: large.map(({ city }) => city.label),
    edited: edits.at(-1) ?? '',
  };
}
