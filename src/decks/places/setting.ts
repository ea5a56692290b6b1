import type { Country } from './geography.ts';
import type { Zone } from './rules.ts';

/** Where a city is: what its card says of it and points to. */
export interface Setting {
  /** The state or territory, unless the city is in a disputed zone without a card of its own. */
  country: Country | undefined;
  /** The first-level region, with the id of its card when it has one. */
  region: { label: string; word: string; id: string | undefined } | undefined;
  zone: Zone | undefined;
}

/** The id of the source of all that GeoNames says. */
export const GEONAMES = 'geonames';

/** A first-level region that gets a card. */
export interface RegionPlace {
  /** "UA.05": the GeoNames code. */
  code: string;
  label: string;
  /** The label without its last word, where that says what it is: "Kursk" of "Kursk Oblast". */
  base: string;
  word: string;
  /** How far its bare name is to be believed; undefined when it means something else first. */
  bare: 'clear' | 'context' | undefined;
  country: Country;
  zone: Zone | undefined;
  seat: { id: string; label: string; lat: number; lon: number; edited: string } | undefined;
  /** Names of its cities above 100,000, largest first. */
  cities: readonly string[];
  /** The day on which the youngest record of its cities was last edited. */
  edited: string;
}
