import { createRequire } from 'node:module';
import * as v from 'valibot';
import type { Entity } from '../../entity/entity.ts';
import type { Source } from '../../entity/source.ts';
import type { FamiliarWords } from './familiar-words.ts';
import { foldName } from './fold-name.ts';
import { type Country, slugOf } from './geography.ts';

const require = createRequire(import.meta.url);

/** Where CLDR says which state uses which currency since when. */
export const CURRENCY_SOURCE: Source = {
  id: 'cldr-currencies',
  title: 'Currencies by territory and date (currencyData.json), CLDR 48.2',
  url: 'https://github.com/unicode-org/cldr-json/blob/main/cldr-json/cldr-core/supplemental/currencyData.json',
  publisher: 'Unicode Consortium',
  published: '2026-03-30',
  retrieved: '2026-11-25',
};

/** The day of the edition that was read. */
const CLDR_DATE = '2026-03-30';

const periodSchema = v.looseObject({
  _from: v.exactOptional(v.string()),
  _to: v.exactOptional(v.string()),
  _tender: v.exactOptional(v.string()),
});
const currencyDataSchema = v.object({
  supplemental: v.object({
    currencyData: v.object({
      region: v.record(v.string(), v.array(v.record(v.string(), periodSchema))),
    }),
  }),
});

/** A currency in use, and the states that use it. */
interface Currency {
  code: string;
  name: string;
  /** "Belarusian ruble", "Belarusian rubles". */
  counted: string[];
  users: { country: Country; since: string | undefined }[];
}

/** The cards of the currencies that the states of the decks use today. */
export function currencyCards(
  countries: ReadonlyMap<string, Country>,
  familiar: FamiliarWords,
  isFree: (id: string) => boolean,
): Entity[] {
  return currenciesInUse(countries).map((currency) => {
    const id = slugOf(currency.name);
    return currencyCard(isFree(id) ? id : `${id}-currency`, currency, familiar);
  });
}

function currenciesInUse(countries: ReadonlyMap<string, Country>): Currency[] {
  const data = v.parse(currencyDataSchema, require('cldr-core/supplemental/currencyData.json'));
  const names = readNames();
  const users = new Map<string, Currency['users']>();
  for (const [iso, periods] of Object.entries(data.supplemental.currencyData.region)) {
    const country = countries.get(iso);
    if (country === undefined) continue;
    for (const [code, period] of periods.flatMap((period) => Object.entries(period))) {
      if (period._to !== undefined || period._tender === 'false') continue;
      users.set(code, [...(users.get(code) ?? []), { country, since: period._from }]);
    }
  }
  return [...users]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .flatMap(([code, held]) => {
      const name = names.get(code);
      return name === undefined ? [] : [{ code, ...name, users: held }];
    });
}

/** The English names of currencies by code; counted forms are as in "one ruble, two rubles". */
function readNames(): Map<string, { name: string; counted: string[] }> {
  const file = require('cldr-numbers-full/main/en/currencies.json') as {
    main: { en: { numbers: { currencies: Record<string, Record<string, string>> } } };
  };
  return new Map(
    Object.entries(file.main.en.numbers.currencies).flatMap(([code, names]) => {
      const one = names['displayName-count-one'];
      const other = names['displayName-count-other'];
      if (one === undefined || other === undefined) return [];
      return [[code, { name: one, counted: [...new Set([one, other])] }] as const];
    }),
  );
}

/** So many states are named on a card; the euro has more. */
const NAMED_USERS = 6;

function currencyCard(id: string, currency: Currency, familiar: FamiliarWords): Entity {
  const { code, name, users } = currency;
  const label = name.charAt(0).toUpperCase() + name.slice(1);
  const source = CURRENCY_SOURCE.id;
  const [only] = users;
  const isOnly = users.length === 1 && only !== undefined;
  const named = users.map(({ country }) => country.label).sort();
  const rest = named.length - NAMED_USERS;
  return {
    id,
    kind: 'term',
    label,
    short: code,
    description: isOnly
      ? `The ${name} is the currency of ${only.country.spoken}.`
      : `The ${name} is the currency of ${named.length} states and territories.`,
    aliases: aliasesOf(currency, familiar),
    facts: [
      { label: 'Code', value: code, asOf: CLDR_DATE, source },
      {
        label: 'Used in',
        value:
          rest > 0
            ? `${named.slice(0, NAMED_USERS).join(', ')} and ${rest} more`
            : named.join(', '),
        ...(isOnly && only.since !== undefined ? { since: only.since } : {}),
        asOf: CLDR_DATE,
        source,
      },
    ],
    relations: users.map(({ country, since }) => ({
      type: 'about',
      target: country.id,
      ...(since === undefined ? {} : { since }),
      source,
    })),
    links: [],
  };
}

/**
 * A currency by its whole name ("Belarusian ruble"). By its code, and by a name of one word, only where
 * the article is about a state that uses it: the euro is on every page with a price, and capitals
 * alone are often something else ("TRY", "ALL", "TOP").
 */
function aliasesOf({ code, counted }: Currency, { words }: FamiliarWords): Entity['aliases'] {
  const names = counted.map((text) => ({
    text,
    match: 'folded' as const,
    ...(text.includes(' ') ? {} : { needs: 'context' as const }),
  }));
  if (words.has(foldName(code))) return names;
  return [...names, { text: code, match: 'exact', needs: 'context' }];
}
