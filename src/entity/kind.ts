import * as v from 'valibot';

/**
 * What sort of thing an entity is. The order is the order of lists that readers see.
 */
export const KINDS = [
  'state',
  'territory',
  'region',
  'city',
  'person',
  'organisation',
  'agency',
  'party',
  'group',
  'company',
  'agreement',
  'event',
  'weapon',
  'term',
] as const;

/** One of the kinds, checked. */
export const kindSchema = v.picklist(KINDS);

/** What sort of thing an entity is. */
export type Kind = v.InferOutput<typeof kindSchema>;

const KNOWN: ReadonlySet<string> = new Set(KINDS);

/** Whether a text is the name of a kind. */
export function isKind(text: string): text is Kind {
  return KNOWN.has(text);
}

/**
 * The accents a reader tells apart at a glance: five are about as many colours as stay distinct
 * under the common colour-vision deficiencies (Okabe and Ito, 2008, offer eight in all).
 */
export const FAMILIES = ['place', 'person', 'body', 'event', 'term'] as const;

/** The accent that a kind is painted with, in the text and on the card alike. */
export type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Record<Kind, Family> = {
  state: 'place',
  territory: 'place',
  region: 'place',
  city: 'place',
  person: 'person',
  organisation: 'body',
  agency: 'body',
  party: 'body',
  group: 'body',
  company: 'body',
  agreement: 'event',
  event: 'event',
  weapon: 'term',
  term: 'term',
};

/** The accent family of a kind. */
export function familyOf(kind: Kind): Family {
  return FAMILY_OF[kind];
}
