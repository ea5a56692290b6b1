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
}

/** The public corpora by how they may be read. */
export const CORPORA: readonly Corpus[] = [
  { name: 'aida-testa', gold: 'exhaustive' },
  { name: 'wiki-fair-v2', gold: 'exhaustive' },
  { name: 'geovirus-wikinews', gold: 'places', sorts: ['place'] },
  { name: 'geo-trnews', gold: 'places', sorts: ['place', 'demonym'] },
  { name: 'geowebnews', gold: 'places', sorts: ['place', 'demonym'] },
  { name: 'reuters-128', gold: 'incomplete' },
  { name: 'meantime-wikinews', gold: 'incomplete' },
  { name: 'oke-2016-train', gold: 'incomplete' },
  { name: 'slavicner-ru', gold: 'exhaustive' },
  { name: 'hipe-hipe2020-fr', gold: 'incomplete' },
  { name: 'conll-es-val', gold: 'types', sorts: ['place', 'demonym', 'person'] },
  { name: 'conll-de-val', gold: 'types', sorts: ['place', 'demonym', 'person'] },
];

/** Corpora of which figures are reported; the weights that ship are not trained on them. */
export const REPORTED: readonly string[] = ['aida-testa', 'geovirus-wikinews', 'wiki-fair-v2'];
