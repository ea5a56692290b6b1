import type { Entity } from '../../entity/entity.ts';
import { foldName } from './fold-name.ts';
import type { Rules, Zone } from './rules.ts';

/** Names of states that English puts an article before: "in the United States". */
const WITH_ARTICLE =
  /^(United|Democratic Republic|Republic of the|Central African|Dominican Republic|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Czech Republic)|(Islands|Virgin Islands|Territory|Strip|Bank)$/;

/** A state or territory of the decks as others speak of it. */
export interface Country {
  id: string;
  label: string;
  /** With the article that English wants: "the United States". */
  spoken: string;
  iso: string;
}

/** The states and territories of the decks by ISO code; of two cards with one code, the later. */
export function countriesOf(entities: readonly Entity[]): Map<string, Country> {
  const countries = new Map<string, Country>();
  for (const { id, kind, label, iso } of entities) {
    if ((kind !== 'state' && kind !== 'territory') || iso === undefined) continue;
    countries.set(iso, { id, label, iso, spoken: withArticle(label) });
  }
  return countries;
}

/** A state's name with the article that English wants before it inside a sentence. */
function withArticle(label: string): string {
  return WITH_ARTICLE.test(label) ? `the ${label}` : label;
}

/** The disputed territory that a town lies in, if it lies in one. */
export function zoneOf(
  town: { name: string; label: string; iso: string; region: string },
  zones: Rules['zones'],
): Zone | undefined {
  return zones.find(
    ({ regions, states, inState, towns }) =>
      regions.includes(`${town.iso}.${town.region}`) ||
      states.includes(town.iso) ||
      (inState === town.iso && (towns.includes(town.name) || towns.includes(town.label))),
  );
}

/** A name as an id: a-z, 0-9 and hyphens. */
export function slugOf(name: string): string {
  return foldName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
