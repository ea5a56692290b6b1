import { impliedMatch } from '../../entity/alias.ts';
import type { Entity } from '../../entity/entity.ts';
import { GEONAMES, type RegionPlace } from './setting.ts';
import { regionTitle } from './wikipedia-title.ts';

/** So many cities are named on the card; the rest are its map. */
const NAMED_CITIES = 6;

/** The card of a first-level region. */
export function regionCard(id: string, region: RegionPlace): Entity {
  const { label, country, seat } = region;
  const wikipedia = regionTitle(region);
  return {
    id,
    kind: 'region',
    label,
    description: describe(region),
    aliases: aliasesOf(region),
    facts: factsOf(region),
    relations: [
      ...(region.zone?.about ?? [country.id]).map((target) => ({
        type: region.zone === undefined ? ('partOf' as const) : ('about' as const),
        target,
        source: GEONAMES,
      })),
    ],
    ...(seat === undefined ? {} : { geo: { lat: seat.lat, lon: seat.lon } }),
    ...(wikipedia === undefined ? {} : { wikipedia }),
    links: [],
  };
}

function describe({ label, word, country, zone }: RegionPlace): string {
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  if (zone === undefined) return `${label} is ${article} ${word} of ${country.spoken}.`;
  return `${label} is ${article} ${word} of ${country.spoken}, ${zone.clause}.`;
}

function aliasesOf({ label, base, word, bare, country }: RegionPlace): Entity['aliases'] {
  const alias = (text: string, needs?: 'context') => ({
    text,
    match: impliedMatch(text),
    ...(needs === undefined ? {} : { needs }),
  });
  const long = label === base ? [] : [alias(label)];
  const typed = /^country$| /.test(word) ? [] : [alias(`${base} ${word}`)];
  const named = bare === undefined ? [] : [alias(base, bare === 'clear' ? undefined : 'context')];
  const all = [...long, ...typed, ...named];
  return all.length > 0 ? all : [alias(`${label}, ${country.label}`)];
}

function factsOf({ country, zone, seat, cities, edited }: RegionPlace): Entity['facts'] {
  const fact = (label: string, value: string) => ({ label, value, asOf: edited, source: GEONAMES });
  const more = cities.length - NAMED_CITIES;
  const named = cities.slice(0, NAMED_CITIES).join(', ');
  return [
    ...(zone === undefined
      ? [fact('Country', country.label)]
      : [{ label: 'Status', value: zone.status, asOf: zone.asOf, source: zone.source }]),
    ...(seat === undefined ? [] : [fact('Seat', seat.label)]),
    ...(cities.length === 0
      ? []
      : [fact('Cities above 100,000', more > 0 ? `${named} and ${more} more` : named)]),
  ];
}
