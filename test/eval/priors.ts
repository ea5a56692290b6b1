import type { AloneFeature, AmidFeature } from '../../src/linker/features.ts';
import type { Sort } from '../../src/linker/sorts.ts';

type Limits = readonly [least: number, most: number];

/**
 * What a cue is believed to weigh before any example is seen, in log odds; cues that are not here
 * are believed to say nothing.
 */
export const ALONE_PRIOR: Partial<Record<AloneFeature, number>> = {
  bias: 1.5,
  'cap-before': -2,
  'opening-cap-before': -1.5,
  'cap-after': -2,
  'pair-after': -1,
  'province-after': -3,
  'kin-before': -3,
  'tongue-after': -3,
  'tongue-before': -3,
  'in-and-done': -0.5,
  'article-after': -1.5,
  'shouted-word': -3,
  glued: -3,
  'team-after': -2,
  'team-before': -2,
  'player-after': -2,
  'sport-after': -1,
  'sport-before': -1,
  'against-before': -0.5,
  'bare-in-sport': -1.5,
  'side-for-before': -2,
  versus: -2,
  'office-of-before': 0.7,
  'cap-near-in-title': -0.3,
  'body-after': -2,
  'body-of-before': -2,
  'name-of-before': -1,
  'office-before': 0.5,
  'speech-after': 0.5,
  'of-before': 0.3,
  'where-before': 0.3,
  'state-after': 0.5,
  kitchen: -2,
  software: -1,
  'much-sport': -0.5,
  rivals: -0.7,
};

const LONG_NAMES = { 'two-words': 0.8, 'many-words': 1.5 };

/** What a sort adds to that: a name of several words is hardly ever something else's. */
export const ALONE_SORT_PRIOR: Partial<Record<Sort, Partial<Record<AloneFeature, number>>>> = {
  person: LONG_NAMES,
  body: LONG_NAMES,
  company: LONG_NAMES,
  work: LONG_NAMES,
  term: LONG_NAMES,
};

/** Least and most that a cue weighs, where the corpora have too few cases to be believed. */
export const ALONE_LIMITS: Partial<Record<AloneFeature, Limits>> = {
  // No corpus marks terms, which are all that is written small.
  lower: [-0.7, 0],
  'line-in-capitals': [-0.2, 0],
  'line-in-title-case': [-0.5, 0],
  'cap-near-in-title': [-0.8, -0.4],
  'cap-before': [-4, -2],
  'opening-cap-before': [-4, -1.8],
  'speech-after': [0.3, 2],
  kitchen: [-4, -1.5],
  // aida-testa is of 1996 and leads few bodies of today to an entity: it would teach that an article that goes with a
  // name speaks against it.
  'the-fitting': [0, 2],
  compound: [-0.3, 1],
  // A longer name is clearer than a short one; corpora that lead "West Bank" nowhere would teach otherwise.
  'two-words': [0, 2],
  'many-words': [0, 2.5],
  'kind-territory': [-0.4, 0.4],
  'kind-region': [-0.4, 0.4],
  'kind-event': [-0.4, 0.4],
  // Parties and offices of 1996 are few, and their names are not those of today.
  'kind-party': [-0.4, 0.4],
  'kind-agency': [-0.4, 0.4],
  'kind-group': [-0.4, 0.4],
};

/** What evidence of the article is believed to weigh; mostly what writers of decks say of aliases. */
export const AMID_PRIOR: Partial<Record<AmidFeature, number>> = {
  bias: -1,
  alone: 3,
  related: 1,
  peers: 0.5,
  itself: 1.5,
  'same-name': 1,
  'other-bearer': -1,
  'unmet-context': -1.5,
  fitting: 1.2,
  'unmet-full-name': -6,
  'place-pair': 2,
  'pair-mismatch': -4,
  'region-mismatch': -5,
  'bound-acronym': 2.5,
  outdone: -2,
  outdoes: 2,
  primary: 0.5,
  secondary: -1.5,
  prominent: 1.5,
  overshadowed: -2,
  'kitchen-share': -1,
  'bare-sport-share': -1,
  'software-share': -0.5,
};

/**
 * Least and most that evidence weighs. The public corpora have few names with two bearers, so they
 * would teach that it hardly matters who else is named.
 */
export const AMID_LIMITS: Partial<Record<AmidFeature, Limits>> = {
  related: [0.6, 3],
  fitting: [1.5, 3],
  'unmet-context': [-2, -1],
  'kitchen-share': [-4, -0.3],
  'software-share': [-4, 0],
  'bare-sport-share': [-4, -0.3],
  peers: [0.2, 1],
  itself: [1, 4],
  'place-pair': [1, 4],
  'bound-acronym': [2, 4],
  'other-bearer': [-4, -1],
  outdone: [-4, -1.5],
  outdoes: [1.5, 4],
  primary: [0.5, 3],
  secondary: [-4, -1],
  prominent: [1, 3],
  overshadowed: [-4, -1.5],
  'pair-mismatch': [-6, -3],
  'region-mismatch': [-8, -4],
  'unmet-full-name': [-8, -5],
};
