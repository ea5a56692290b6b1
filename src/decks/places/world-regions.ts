import { createRequire } from 'node:module';
import { type Alias, impliedMatch } from '../../entity/alias.ts';
import type { Entity } from '../../entity/entity.ts';
import type { Source } from '../../entity/source.ts';
import type { Country } from './geography.ts';
import type { Rules } from './rules.ts';

const require = createRequire(import.meta.url);

/** Where CLDR says which states a part of the world holds. */
export const CONTAINMENT_SOURCE: Source = {
  id: 'cldr-containment',
  title: 'Territory containment after UN M49 (territoryContainment.json), CLDR 48.2',
  url: 'https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-core/supplemental/territoryContainment.json',
  publisher: 'Unicode Consortium',
  published: '2026-03-30',
  retrieved: '2026-11-25',
};

/** The day of the edition that was read. */
const CLDR_DATE = '2026-03-30';
/** A part of the world of so few states names them; a larger one counts them. */
const NAMED_STATES = 12;

/**
 * A larger part of the world is tied to no state: that an article names Europe is no evidence that its
 * "Georgia" is the one there.
 */
const MOST_TIES = 25;

type Containment = Readonly<Record<string, { _contains: readonly string[] }>>;

/** The cards of the parts of the world: which states they hold, in the United Nations' grouping. */
export function worldRegions(
  rules: Rules['worldRegions'],
  countries: ReadonlyMap<string, Country>,
): Entity[] {
  const file = require('cldr-core/supplemental/territoryContainment.json') as {
    supplemental: { territoryContainment: Containment };
  };
  const containment = file.supplemental.territoryContainment;
  return Object.entries(rules).map(([code, rule]) => {
    const held = statesIn(code, containment, countries);
    const spoken = rule.as ?? rule.label;
    return {
      id: rule.id,
      kind: 'region',
      label: rule.label,
      description: `${capital(spoken)} is a part of the world that holds ${held.length} states and territories in the grouping of the United Nations.`,
      aliases: [rule.label, ...rule.more].map((text) => aliasOf(text, rule.needs)),
      facts: [
        {
          label: held.length > NAMED_STATES ? 'States and territories' : 'Holds',
          value:
            held.length > NAMED_STATES
              ? String(held.length)
              : held.map(({ label }) => label).join(', '),
          asOf: CLDR_DATE,
          source: CONTAINMENT_SOURCE.id,
        },
      ],
      relations: (held.length > MOST_TIES ? [] : held).map(({ id }) => ({
        type: 'about' as const,
        target: id,
        source: CONTAINMENT_SOURCE.id,
      })),
      geo: { lat: rule.geo[0], lon: rule.geo[1] },
      wikipedia: rule.label,
      links: [],
    };
  });
}

function aliasOf(text: string, needs: Alias['needs']): Alias {
  return { text, match: impliedMatch(text), ...(needs === undefined ? {} : { needs }) };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function statesIn(
  code: string,
  containment: Containment,
  countries: ReadonlyMap<string, Country>,
): Country[] {
  const inside = containment[code]?._contains;
  if (inside !== undefined) {
    const states = inside.flatMap((part) => statesIn(part, containment, countries));
    return [...new Set(states)].sort((a, b) => a.label.localeCompare(b.label, 'en'));
  }
  const country = countries.get(code);
  return country === undefined ? [] : [country];
}
