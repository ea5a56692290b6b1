import type { Kind } from '../entity/kind.ts';
import { type Cues, FORM, NEAR, SETTING, SETTING_BIT } from './cues.ts';
import { SORTS } from './sorts.ts';

const HIGHEST_BIT = 31;

/** The bits of the setting that are features: all below that of the language. */
const WEIGHED = SETTING_BIT.english - 1;

const KIND_FEATURES = [
  'kind-state',
  'kind-territory',
  'kind-region',
  'kind-city',
  'kind-organisation',
  'kind-agency',
  'kind-party',
  'kind-group',
  'kind-agreement',
  'kind-event',
  'kind-weapon',
] as const;

/** What is weighed of one reading by itself: the cues of its span, then what the decks say of it. */
export const ALONE = [
  ...NEAR,
  ...FORM,
  ...SETTING,
  'bias',
  /** How many entities the decks relate it to, on a logarithmic scale: who is known, has ties. */
  'ties',
  /** "The" stands before a name that goes with it: "the Associated Press", and not "the Apple". */
  'the-fitting',
  /** The name has readings that are other entities, and that its deck holds to be as likely. */
  'rivals',
  ...KIND_FEATURES,
] as const;

/** What is weighed of one reading among all that the article names. */
export const AMID = [
  'bias',
  /** The reading by itself, as log odds. */
  'alone',
  /** How many related entities the article names, on a logarithmic scale. */
  'related',
  /** How many other states it names, or companies where it is one, on a logarithmic scale. */
  'peers',
  /** The article names the entity in another way as well. */
  'itself',
  /** How well the same name fares elsewhere in the article, from 0 to 1. */
  'same-name',
  /** The same name stands behind somebody else's first name in the article. */
  'other-bearer',
  'unmet-context',
  /** The alias needs context and has it from the words beside it: "Turkey said". */
  'fitting',
  'unmet-full-name',
  /** Something related follows or precedes after a comma: "Brest, Belarus". */
  'place-pair',
  /** Something unrelated and larger does: "Warsaw, Indiana". */
  'pair-mismatch',
  /** A region that is not its own follows: "Lebanon, Pennsylvania". */
  'region-mismatch',
  /** "Shanghai Cooperation Organisation (SCO)". */
  'bound-acronym',
  /** Another reading of the name has more related entities in the article. */
  'outdone',
  /** It has more of them than every other reading. */
  'outdoes',
  /** By its deck it needs less than every other reading of the name, or more than one of them. */
  'primary',
  'secondary',
  /** It is far better known than every other reading, or far less than one of them. */
  'prominent',
  'overshadowed',
  /** Which part of the article's blocks are about it, from 0 to 1. */
  'sport-share',
  /** The same, for names without "in", brackets or dateline. */
  'bare-sport-share',
  'kitchen-share',
  'software-share',
  'market-share',
  'affairs-share',
] as const;

/** A feature of a reading by itself. */
export type AloneFeature = (typeof ALONE)[number];

/** A feature of a reading in its article. */
export type AmidFeature = (typeof AMID)[number];

/** Place of each feature in {@link ALONE}. */
export const ALONE_AT = placesOf(ALONE);

/** Place of each feature in {@link AMID}. */
export const AMID_AT = placesOf(AMID);

/** Place of the feature of a kind in {@link ALONE}; -1 where the sort says all. */
export function kindFeature(kind: Kind): number {
  return (ALONE as readonly string[]).indexOf(`kind-${kind}`);
}

/** The number of a sort's vector of weights. */
export const SORT_AT = placesOf(SORTS);

/** Calls back with every feature that is there, and its value. */
export type Visit = (feature: number, value: number) => void;

/** Visits the features that are bits. */
export function visitCues({ near, form, setting }: Cues, visit: Visit): void {
  visitBits(near, 0, visit);
  visitBits(form, NEAR.length, visit);
  visitBits(setting & WEIGHED, NEAR.length + FORM.length, visit);
}

function visitBits(bits: number, from: number, visit: Visit): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    visit(from + HIGHEST_BIT - Math.clz32(rest & -rest), 1);
  }
}

function placesOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, at])) as Record<Name, number>;
}
