import type { Entity } from '../../entity/entity.ts';
import type { Source } from '../../entity/source.ts';
import { bareNameJudge, type NamedRegion, nameRegions, regionPlace } from './choose-regions.ts';
import { type City, chooseTowns } from './choose-towns.ts';
import { cityCard, cityId } from './city-card.ts';
import { CURRENCY_SOURCE, currencyCards } from './currency-cards.ts';
import type { FamiliarWords } from './familiar-words.ts';
import { type Country, countriesOf, slugOf, zoneOf } from './geography.ts';
import { readRegions, readTowns, type Town } from './geonames.ts';
import { CardIndex } from './place-index.ts';
import { regionCard } from './region-card.ts';
import { type Rules, readRules } from './rules.ts';
import { GEONAMES, type Setting } from './setting.ts';
import { CONTAINMENT_SOURCE, worldRegions } from './world-regions.ts';

/** Where the generated cards' facts come from. */
const SOURCES: Source[] = [
  {
    id: GEONAMES,
    title:
      'GeoNames geographical database (CC BY 4.0), edition of March 2023 with the names of today',
    url: 'https://www.geonames.org/',
    publisher: 'GeoNames',
    retrieved: '2026-11-25',
  },
];

/** The seat of a first-level region, in GeoNames. */
const SEAT_FEATURES = ['PPLC', 'PPLA'];

/** What the generator makes. */
export interface GeneratedPlaces {
  entities: Entity[];
  sources: Source[];
  /** What GeoNames knows of all cities with a card, by the card's id: those written by hand included. */
  towns: ReadonlyMap<string, Town>;
  /** UN M49 codes of the parts of the world, by the card's id. */
  codes: ReadonlyMap<string, string>;
  /** How far the bare names of cities are believed, counted. */
  trust: ReadonlyMap<string, number>;
}

/**
 * Makes the cards of cities and first-level regions that no card is written for by hand. The same
 * packages and the same decks always give the same cards, in the same order.
 */
export function generatePlaces(
  written: readonly Entity[],
  familiar: FamiliarWords,
): GeneratedPlaces {
  const rules = readRules();
  const towns = readTowns();
  const index = new CardIndex(written);
  const isTaken = (name: string) => index.isTaken(name);
  const cities = chooseTowns(towns, familiar, isTaken, rules).sort(
    (a, b) => b.town.population - a.town.population || a.town.id - b.town.id,
  );
  const countries = countriesOf(written);
  const regions = nameRegions(readRegions(), rules);
  const placed = placeCities(cities, index);
  const judge = bareNameJudge({
    towns,
    familiar,
    isTaken,
    wellKnown: rules.corrections.wellKnown,
    onlyInFull: rules.corrections.onlyInFull,
    regionNames: rules.corrections.regionNames,
  });
  const regionIds = new Map<string, string>();
  const regionCards = makeRegions({
    regions,
    placed,
    countries,
    seats: seatsOf(towns),
    rules,
    index,
    judge,
    regionIds,
  });
  const cityCards = placed
    .filter(({ card }) => card === undefined)
    .flatMap(({ id, city }) => {
      const setting = settingOf(city, countries, regions, regionIds, rules);
      const isItsState = setting.country !== undefined && setting.country.label === city.label;
      return setting.country === undefined && setting.zone === undefined
        ? []
        : isItsState
          ? []
          : [cityCard(id, city, setting)];
    });
  return {
    entities: [
      ...cityCards,
      ...regionCards,
      ...worldRegions(rules.worldRegions, countries),
      ...currencyCards(countries, familiar, (id) => !index.hasId(id)),
    ],
    sources: [...SOURCES, CONTAINMENT_SOURCE, CURRENCY_SOURCE],
    towns: new Map(placed.map(({ id, city }) => [id, city.town])),
    codes: new Map(Object.entries(rules.worldRegions).map(([code, { id }]) => [id, code])),
    trust: countTrust(cities),
  };
}

interface PlacedCity {
  id: string;
  city: City;
  /** The card written by hand, when there is one. */
  card: Entity | undefined;
}

function placeCities(cities: readonly City[], index: CardIndex): PlacedCity[] {
  const used = new Set<string>();
  return cities.map((city) => {
    const { lat, lon } = city.town;
    const names = [city.label, city.town.name, ...city.otherNames];
    const card = index.cardOf({ names, kind: 'city', lat, lon });
    const id = card?.id ?? cityId(city, (id) => !used.has(id) && !index.hasId(id));
    used.add(id);
    return { id, city, card };
  });
}

function settingOf(
  { town, label }: City,
  countries: ReadonlyMap<string, Country>,
  regions: ReadonlyMap<string, NamedRegion>,
  regionIds: ReadonlyMap<string, string>,
  { zones }: Rules,
): Setting {
  const code = `${town.iso}.${town.region}`;
  const named = regions.get(code);
  return {
    country: countries.get(town.iso),
    region: named && { label: named.label, word: named.word, id: regionIds.get(code) },
    zone: zoneOf({ name: town.name, label, iso: town.iso, region: town.region }, zones),
  };
}

interface RegionWork {
  regions: ReadonlyMap<string, NamedRegion>;
  placed: readonly PlacedCity[];
  countries: ReadonlyMap<string, Country>;
  seats: ReadonlyMap<string, Town>;
  rules: Rules;
  index: CardIndex;
  judge: ReturnType<typeof bareNameJudge>;
  /** Filled with the id of each region's card, those written by hand included. */
  regionIds: Map<string, string>;
}

function makeRegions(work: RegionWork): Entity[] {
  const used = new Set(work.placed.map(({ id }) => id));
  return [...work.regions.values()].flatMap((named) => {
    const country = work.countries.get(named.iso);
    const seat = work.seats.get(named.code);
    if (country === undefined) return [];
    const place = regionPlace(
      named,
      work.judge(named),
      country,
      work.placed,
      seat,
      work.rules.zones,
    );
    const names = [place.label, place.base, `${place.base} ${place.word}`];
    const { lat = 0, lon = 0 } = seat ?? {};
    const card = work.index.cardOf({ names, kind: 'region', lat, lon });
    if (card !== undefined) {
      work.regionIds.set(named.code, card.id);
      return [];
    }
    if (place.edited === '') return [];
    const id = regionId(place.label, named, (id) => !used.has(id) && !work.index.hasId(id));
    used.add(id);
    work.regionIds.set(named.code, id);
    return [regionCard(id, place)];
  });
}

function regionId(label: string, { iso, word }: NamedRegion, isFree: (id: string) => boolean) {
  const slug = slugOf(label);
  const tries = [slug, `${slug}-${slugOf(word)}`, `${slug}-${slugOf(word)}-${iso.toLowerCase()}`];
  return tries.find(isFree) ?? `${slug}-${iso.toLowerCase()}-region`;
}

function seatsOf(towns: readonly Town[]): Map<string, Town> {
  const seats = new Map<string, Town>();
  for (const feature of SEAT_FEATURES) {
    for (const town of towns) {
      const code = `${town.iso}.${town.region}`;
      if (town.feature === feature && !seats.has(code)) seats.set(code, town);
    }
  }
  return seats;
}

function countTrust(cities: readonly City[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { trust } of cities) counts.set(trust, (counts.get(trust) ?? 0) + 1);
  return counts;
}
