import type { FamiliarWords } from './familiar-words.ts';
import { foldName } from './fold-name.ts';
import type { Town } from './geonames.ts';
import { type Trust, trustIn } from './name-policy.ts';
import type { Rules } from './rules.ts';

/** A town that gets a card, with the name it goes by and how far that name is to be believed. */
export interface City {
  town: Town;
  label: string;
  /** Other names that the rules give: clear by themselves. */
  givenNames: readonly string[];
  /** Other names that mean this place and, as far as GeoNames knows, no other of its size. */
  otherNames: string[];
  trust: Trust;
  /** Inhabitants of the next largest place of the same name. */
  rivalPopulation: number;
}

/** Every city of this size has a card, and every capital. */
export const CITY_POPULATION = 100_000;
/** GeoNames features that are no town of their own: districts, farms, ruins, camps. */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLH', 'PPLW', 'PPLF', 'PPLR', 'STLMT']);
const CAPITAL = 'PPLC';
/** What stands in lists but in no sentence: "Delmas 73", "Mianzhu, Deyang, Sichuan". */
const NO_NAME = /[,()/]|\s\d|\d$| - |(?<!\p{L})['‘’ʼ]/u;
/**
 * Letters of scholarly transliteration, which no newspaper prints: "Khān Yūnis", "Ţanţā". Latvian
 * and Japanese names that have some lose them too, as they do in newspapers.
 */
const TRANSLITERATED = /[āīūēōḩẖḥṣṭḍḑĀĪŪḨ‘’ʼ]/;
const LATIN_STATES = new Set(['TR', 'RO', 'LV', 'LT', 'AZ']);

/** The key of a town in the rules: "Köln, DE". */
export function keyOf({ name, iso }: { name: string; iso: string }): string {
  return `${name}, ${iso}`;
}

/** Chooses the towns that get a card, and decides how far the name of each is to be believed. */
export function chooseTowns(
  towns: readonly Town[],
  familiar: FamiliarWords,
  isTaken: (name: string) => boolean,
  { corrections, inTheNews }: Rules,
): City[] {
  const real = towns.filter(({ feature }) => !NOT_TOWNS.has(feature));
  const namesakes = groupByName(real);
  const leftOut = new Set(corrections.leaveOut);
  const labels = new Map(Object.entries({ ...corrections.labels, ...inTheNews }));
  const labelOf = (town: Town) => labels.get(keyOf(town)) ?? plainName(town);
  const known = largestOfKey(real, inTheNews);
  const chosen = real.filter(
    (town) =>
      (town.population >= CITY_POPULATION || town.feature === CAPITAL || known.has(town.id)) &&
      !NO_NAME.test(labelOf(town)) &&
      !leftOut.has(keyOf(town)),
  );
  const rivalOf = (name: string, { id }: Town) =>
    Math.max(
      0,
      ...(namesakes.get(foldName(name)) ?? [])
        .filter((other) => other.id !== id)
        .map(({ population }) => population),
    );
  return withoutDoubles(chosen, labelOf).map((town) => {
    const label = labelOf(town);
    const place = {
      name: label,
      iso: town.iso,
      population: town.population,
      isCapital: town.feature === CAPITAL,
      rivalPopulation: Math.max(rivalOf(label, town), rivalOf(town.name, town)),
      isTaken: isTaken(label),
    };
    return {
      town,
      label,
      givenNames: corrections.names[keyOf(town)] ?? [],
      otherNames: otherNames(town, label).filter(
        (name) => !isTaken(name) && rivalOf(name, town) === 0,
      ),
      trust: trustByRule(town, corrections) ?? trustIn(place, familiar),
      rivalPopulation: place.rivalPopulation,
    };
  });
}

function trustByRule(town: Town, { wellKnown, onlyInFull }: Rules['corrections']) {
  if (wellKnown.includes(keyOf(town))) return 'clear';
  return onlyInFull.includes(keyOf(town)) ? 'full-name' : undefined;
}

/** The name as newspapers print it, without the marks of scholarly transliteration. */
export function plainName({ name, iso }: Pick<Town, 'name' | 'iso'>): string {
  if (!TRANSLITERATED.test(name) || LATIN_STATES.has(iso)) return name;
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/(?<!\p{L})[‘’ʼ']|[‘’ʼ'](?!\p{L})/gu, '')
    .replace(/[‘ʼ]/g, '’');
}

function otherNames(town: Town, label: string): string[] {
  const listed = [town.name, ...town.otherNames].flatMap((name) => name.split(' / '));
  const seen = new Set([foldName(label)]);
  return listed.filter((name) => {
    const folded = foldName(name);
    if (NO_NAME.test(name) || seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** Two records of one name in one state, this near, are one town that is there twice. */
const DOUBLE_DEGREES = 0.3;

function withoutDoubles(towns: readonly Town[], labelOf: (town: Town) => string): Town[] {
  const kept = new Map<string, Town[]>();
  const largestFirst = [...towns].sort((a, b) => b.population - a.population || a.id - b.id);
  return largestFirst.filter((town) => {
    const name = `${foldName(labelOf(town))}, ${town.iso}`;
    const same = kept.get(name) ?? [];
    const isDouble = same.some(
      ({ lat, lon }) =>
        Math.abs(lat - town.lat) < DOUBLE_DEGREES && Math.abs(lon - town.lon) < DOUBLE_DEGREES,
    );
    if (!isDouble) kept.set(name, [...same, town]);
    return !isDouble;
  });
}

/** Of the towns of one name in one state, the rules mean the largest. */
function largestOfKey(towns: readonly Town[], keys: Rules['inTheNews']): Set<number> {
  const largest = new Map<string, Town>();
  for (const town of towns) {
    const key = keyOf(town);
    if (!Object.hasOwn(keys, key)) continue;
    const held = largest.get(key);
    if (held === undefined || town.population > held.population) largest.set(key, town);
  }
  return new Set([...largest.values()].map(({ id }) => id));
}

function groupByName(towns: readonly Town[]): Map<string, Town[]> {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    for (const name of new Set([town.name, ...town.otherNames].map(foldName))) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [town]);
      else group.push(town);
    }
  }
  return groups;
}
