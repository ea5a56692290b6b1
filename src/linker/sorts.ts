import type { Kind } from '../entity/kind.ts';

/** The sorts of reading that the same cue speaks for or against in different measure. */
export const SORTS = ['place', 'demonym', 'person', 'body', 'company', 'work', 'term'] as const;

/** A sort of reading; see {@link SORTS}. */
export type Sort = (typeof SORTS)[number];

const SORT_OF: Readonly<Record<Kind, Sort>> = {
  state: 'place',
  territory: 'place',
  region: 'place',
  city: 'place',
  person: 'person',
  organisation: 'body',
  agency: 'body',
  party: 'body',
  group: 'body',
  company: 'company',
  agreement: 'work',
  event: 'work',
  weapon: 'work',
  term: 'term',
};

/** The sort of a reading, by the kind of its entity and whether the name is a demonym. */
export function sortOf(kind: Kind, demonym: boolean): Sort {
  const sort = SORT_OF[kind];
  return sort === 'place' && demonym ? 'demonym' : sort;
}
