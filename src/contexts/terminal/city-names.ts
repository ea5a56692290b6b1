import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseTowns } from '../../decks/places/choose-towns.ts';
import { CITY_NAMES_FILE, gatherCityNames } from '../../decks/places/city-names.ts';
import { readFamiliarWords } from '../../decks/places/familiar-words.ts';
import { readTowns } from '../../decks/places/geonames.ts';
import { readRules } from '../../decks/places/rules.ts';

/** Cities of this size, and capitals, are gathered in all languages; others only in English. */
const NAMED_POPULATION = 300_000;

/** Gathers names of cities from the `usr/share/locale` of an unpacked `libgeonames-common`. */
export async function gatherNames(folder: string): Promise<number> {
  const cities = chooseTowns(readTowns(), await readFamiliarWords(), () => false, readRules())
    .map(({ town }) => ({
      id: town.id,
      name: town.name,
      isLarge: town.population >= NAMED_POPULATION || town.feature === 'PPLC',
    }))
    .sort((a, b) => a.id - b.id);
  writeFileSync(CITY_NAMES_FILE, gatherCityNames(path.resolve(folder), cities));
  return 0;
}
