import type { City } from './choose-towns.ts';
import type { RegionPlace, Setting } from './setting.ts';

/** The cities of the United States whose articles go without the name of their state. */
const WITHOUT_STATE = new Set(
  `Atlanta Baltimore Boston Chicago Cincinnati Cleveland Dallas Denver Detroit Honolulu Houston
  Indianapolis Las_Vegas Los_Angeles Miami Milwaukee Minneapolis New_Orleans New_York_City
  Oklahoma_City Philadelphia Pittsburgh St._Louis Salt_Lake_City San_Antonio San_Diego
  San_Francisco Seattle`
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
);

/** Titles that no rule gives. */
const CITY_TITLES: Readonly<Record<string, string>> = {
  'Washington, US': 'Washington, D.C.',
  'San José, CR': 'San José, Costa Rica',
  'Chisinau, MD': 'Chișinău',
  'Thessaloníki, GR': 'Thessaloniki',
  'Kingston, JM': 'Kingston, Jamaica',
  'Georgetown, GY': 'Georgetown, Guyana',
  'Tripoli, LY': 'Tripoli, Libya',
  'Tripoli, LB': 'Tripoli, Lebanon',
  'Birmingham, GB': 'Birmingham',
  'Birmingham, US': 'Birmingham, Alabama',
  'Santiago, CL': 'Santiago',
  'Hyderabad, IN': 'Hyderabad',
  'Hyderabad, PK': 'Hyderabad, Sindh',
  'Gaza, PS': 'Gaza City',
  'Male, MV': 'Malé',
  'Sofia, BG': 'Sofia',
  'Colombo, LK': 'Colombo',
  'Salvador, BR': 'Salvador, Bahia',
  'Nassau, BS': 'Nassau, Bahamas',
  'Moroni, KM': 'Moroni, Comoros',
  'Jilin, CN': 'Jilin City',
  'Paraná, AR': 'Paraná, Entre Ríos',
  'La Rioja, AR': 'La Rioja, Argentina',
  'Puebla, MX': 'Puebla (city)',
  'Querétaro, MX': 'Querétaro City',
  'Davao, PH': 'Davao City',
  'Frankfurt am Main, DE': 'Frankfurt',
  'The Bronx, US': 'The Bronx',
  'Brooklyn, US': 'Brooklyn',
  'Manhattan, US': 'Manhattan',
  'Queens, US': 'Queens',
  'Staten Island, US': 'Staten Island',
};
const REGION_TITLES: Readonly<Record<string, string>> = {
  'Georgia, US': 'Georgia (U.S. state)',
  'New York, US': 'New York (state)',
  'Washington, US': 'Washington (state)',
  'Victoria, AU': 'Victoria (state)',
  'São Paulo, BR': 'São Paulo (state)',
  'Rio de Janeiro, BR': 'Rio de Janeiro (state)',
  'Paraná, BR': 'Paraná (state)',
  'Santa Catarina, BR': 'Santa Catarina (state)',
  'Amazonas, BR': 'Amazonas (Brazilian state)',
  'Querétaro, MX': 'Querétaro',
  'Punjab, IN': 'Punjab, India',
  'Punjab, PK': 'Punjab, Pakistan',
};
/** States of which every region with a card has its article under the name of the card. */
const BY_LABEL = new Set(['US', 'CA', 'AU', 'DE', 'IT', 'CN', 'UA', 'RU', 'BR', 'GB']);

/**
 * The title of the English Wikipedia article about a city, where a rule gives it with certainty: by a
 * name that no other place has or that everybody means, or by the custom of the United States.
 * Undefined elsewhere: a wrong join is worse than none.
 */
export function cityTitle({ town, label, trust, rivalPopulation }: City, { region }: Setting) {
  const known = CITY_TITLES[`${label}, ${town.iso}`];
  if (known !== undefined) return known;
  if (town.iso === 'US') {
    if (WITHOUT_STATE.has(label)) return label;
    return region === undefined ? undefined : `${label}, ${region.label}`;
  }
  const isOnly = rivalPopulation === 0 && (trust === 'clear' || trust === 'state');
  return trust === 'clear' || isOnly ? label.replaceAll('’', "'") : undefined;
}

/** The title of the English Wikipedia article about a region, where a rule gives it with certainty. */
export function regionTitle({ label, code, bare }: RegionPlace): string | undefined {
  const iso = code.slice(0, 2);
  const known = REGION_TITLES[`${label}, ${iso}`];
  if (known !== undefined) return known;
  return BY_LABEL.has(iso) || bare === 'clear' ? label : undefined;
}
