import type { Sort } from '../../src/linker/sorts.ts';

/** How a corpus may be read: see the README beside the gold files. */
export interface Corpus {
  name: string;
  /**
   * - `exhaustive`: what is not marked is no mention;
   * - `places`: so for places, and other sorts are not marked at all;
   * - `incomplete`: only what lies on marked text says anything;
   * - `types`: spans with types, without entities.
   */
  gold: 'exhaustive' | 'places' | 'incomplete' | 'types';
  /** Sorts whose examples count, when not all do. */
  sorts?: readonly Sort[];
  /** It marks no demonyms, so nothing can be said of them. */
  demonyms?: 'unmarked';
}

/** The people of the decks are those of today; in older texts their names are other people's. */
const NOT_PEOPLE: readonly Sort[] = ['place', 'demonym', 'body', 'company', 'work'];

/** The public corpora by how they may be read. */
export const CORPORA: readonly Corpus[] = [
  { name: 'aida-testa', gold: 'exhaustive', sorts: NOT_PEOPLE },
  { name: 'wiki-fair-v2', gold: 'exhaustive' },
  { name: 'geovirus-wikinews', gold: 'places', sorts: ['place'], demonyms: 'unmarked' },
  { name: 'geo-trnews', gold: 'places', sorts: ['place', 'demonym'] },
  { name: 'geowebnews', gold: 'places', sorts: ['place', 'demonym'] },
  { name: 'reuters-128', gold: 'incomplete', sorts: NOT_PEOPLE },
  { name: 'meantime-wikinews', gold: 'incomplete' },
  { name: 'oke-2016-train', gold: 'incomplete', sorts: NOT_PEOPLE },
  { name: 'slavicner-ru', gold: 'exhaustive' },
  { name: 'hipe-hipe2020-fr', gold: 'incomplete', sorts: NOT_PEOPLE },
  { name: 'conll-es-val', gold: 'types', sorts: ['place', 'demonym'] },
  { name: 'conll-de-val', gold: 'types', sorts: ['place', 'demonym'] },
];

/** Corpora of which figures are reported: those that mark all names of what they mark. */
export const REPORTED: readonly string[] = ['aida-testa', 'geovirus-wikinews', 'wiki-fair-v2'];
