/** Wikidata's names for what a statement says, as far as cards show or need them. */
export const PROPERTY = {
  instanceOf: 'P31',
  shortName: 'P1813',
  website: 'P856',
  coordinates: 'P625',
  birth: 'P569',
  since: 'P580',
  until: 'P582',
  pointInTime: 'P585',
  referenceUrl: 'P854',
  statedIn: 'P248',
  retrieved: 'P813',
  published: 'P577',
  referenceTitle: 'P1476',
  importedFrom: 'P143',
  importUrl: 'P4656',
} as const;

/** A row of the card that Wikidata can fill. */
export interface Row {
  property: string;
  /** The label of the fact; the same words as in the decks. */
  label: string;
  /** Whether only what holds today is shown: who holds an office, not who once did. */
  current?: boolean;
}

/** Statements of one property that a card shows at most: the rest is for the article. */
export const MOST_OF_ONE = 3;

/** The rows of a looked-up card, in the order in which they are shown. */
export const ROWS: readonly Row[] = [
  { property: 'P39', label: 'Office' },
  { property: 'P106', label: 'Occupation' },
  { property: 'P102', label: 'Party', current: true },
  { property: 'P27', label: 'Citizenship', current: true },
  { property: 'P569', label: 'Born' },
  { property: 'P570', label: 'Died' },
  { property: 'P17', label: 'Country', current: true },
  { property: 'P131', label: 'Located in', current: true },
  { property: 'P36', label: 'Capital', current: true },
  { property: 'P35', label: 'Head of state', current: true },
  { property: 'P6', label: 'Head of government', current: true },
  { property: 'P488', label: 'Chair', current: true },
  { property: 'P3975', label: 'Secretary-general', current: true },
  { property: 'P169', label: 'Chief executive', current: true },
  { property: 'P571', label: 'Founded' },
  { property: 'P576', label: 'Dissolved' },
  { property: 'P112', label: 'Founder' },
  { property: 'P159', label: 'Seat', current: true },
  { property: 'P749', label: 'Parent body', current: true },
  { property: 'P463', label: 'Member of', current: true },
  { property: 'P1082', label: 'Population' },
  { property: 'P2046', label: 'Area' },
  { property: 'P580', label: 'Began' },
  { property: 'P582', label: 'Ended' },
  { property: 'P585', label: 'Date' },
  { property: 'P276', label: 'Place' },
  { property: 'P710', label: 'Taking part' },
];
