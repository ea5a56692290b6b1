import { impliedMatch } from '../../entity/alias.ts';
import type { Entity } from '../../entity/entity.ts';
import type { City } from './choose-towns.ts';
import { slugOf } from './geography.ts';
import { needsFor } from './name-policy.ts';
import { baseName } from './region-name.ts';
import { GEONAMES, type Setting } from './setting.ts';
import { sizeOfCity } from './size-of-city.ts';
import { cityTitle } from './wikipedia-title.ts';

/** The card of a city, made from what GeoNames says of it. */
export function cityCard(id: string, city: City, setting: Setting): Entity {
  const { town, label } = city;
  const wikipedia = cityTitle(city, setting);
  return {
    id,
    kind: 'city',
    label,
    description: describe(city, setting),
    aliases: aliasesOf(city, setting),
    facts: factsOf(city, setting),
    relations: relationsOf(city, setting),
    geo: { lat: town.lat, lon: town.lon },
    ...(wikipedia === undefined ? {} : { wikipedia }),
    links: [{ title: 'GeoNames', url: `https://www.geonames.org/${town.id}` }],
  };
}

function describe({ label, town }: City, { country, region, zone }: Setting): string {
  if (zone !== undefined) {
    return zone.place === label
      ? `${label} is ${zone.clause}.`
      : `${label} is a city in ${zone.place}, ${zone.clause}.`;
  }
  const place = country?.spoken ?? 'no state';
  if (isCapital(town) && country !== undefined) return `${label} is the capital of ${place}.`;
  if (region === undefined || region.label === label) return `${label} is a city in ${place}.`;
  return `${label} is a city in ${place}, in ${spokenRegion(region)}.`;
}

/** "the province of North Kivu", but "Kursk Oblast" and "England": these say what they are. */
function spokenRegion({ label, word }: NonNullable<Setting['region']>): string {
  return baseName(label) === label && word !== 'country' ? `the ${word} of ${label}` : label;
}

function isCapital({ feature }: City['town']): boolean {
  return feature === 'PPLC';
}

function aliasesOf(
  { town, label, givenNames, otherNames, trust }: City,
  { region, country, zone }: Setting,
) {
  const isTied = region?.id !== undefined || zone !== undefined || isCapital(town);
  const needs = needsFor(trust, isTied);
  const policy = needs === undefined ? {} : { needs };
  const bare = [label, ...otherNames].map((text) => ({
    text,
    match: impliedMatch(text),
    ...policy,
  }));
  const given = givenNames.map((text) => ({ text, match: impliedMatch(text) }));
  if (needs !== 'full-name') return [...bare, ...given];
  const wider = [region?.label, country?.label].filter((name) => name !== undefined);
  return [
    ...bare,
    ...given,
    ...wider.map((name) => ({ text: `${label}, ${name}`, match: 'cased' as const })),
  ];
}

function factsOf({ town }: City, { country, region, zone }: Setting): Entity['facts'] {
  const fact = (label: string, value: string) => ({
    label,
    value,
    asOf: town.edited,
    source: GEONAMES,
  });
  return [
    ...(zone === undefined
      ? []
      : [{ label: 'Status', value: zone.status, asOf: zone.asOf, source: zone.source }]),
    ...(zone === undefined && country !== undefined
      ? [fact('Country', isCapital(town) ? `${country.label}, its capital` : country.label)]
      : []),
    ...(region === undefined ? [] : [fact('Region', region.label)]),
    ...(town.population > 0 && zone?.noCounts !== true
      ? [fact('Population', `${sizeOfCity(town.population)}, by GeoNames`)]
      : []),
  ];
}

/**
 * What the city is tied to. These ties are also what the linker takes for evidence, so a name that
 * only its region tells apart is not tied to the state, which half the articles name.
 */
function relationsOf({ town, trust }: City, { country, region, zone }: Setting) {
  const tie = (type: Entity['relations'][number]['type'], target: string) => ({
    type,
    target,
    source: GEONAMES,
  });
  const inRegion = region?.id === undefined ? [] : [tie('locatedIn', region.id)];
  if (zone !== undefined) {
    const home =
      zone.card === undefined ? [] : [tie(isCapital(town) ? 'capitalOf' : 'locatedIn', zone.card)];
    return [...home, ...inRegion, ...zone.about.map((id) => tie('about', id))];
  }
  if (country === undefined) return inRegion;
  if (isCapital(town)) return [tie('capitalOf', country.id), ...inRegion];
  const byRegionOnly = (trust === 'region' || trust === 'full-name') && inRegion.length > 0;
  return byRegionOnly ? inRegion : [tie('locatedIn', country.id), ...inRegion];
}

/**
 * An id that no other card has: the name alone for the largest place of the name, then with state
 * and region, then with the GeoNames id.
 */
export function cityId({ label, town }: City, isFree: (id: string) => boolean): string {
  const slug = slugOf(label);
  const state = town.iso.toLowerCase();
  const tries = [slug, `${slug}-${state}`, `${slug}-${state}-${slugOf(town.region)}`];
  return tries.find((id) => id !== '' && isFree(id)) ?? `geonames-${town.id}`;
}
