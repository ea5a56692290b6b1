import type { Needs } from '../../entity/alias.ts';
import type { FamiliarWords } from './familiar-words.ts';
import { foldName } from './fold-name.ts';

/** What is to be known of a place before its bare name may be an alias. */
export interface NamedPlace {
  name: string;
  iso: string;
  population: number;
  isCapital: boolean;
  /** Inhabitants of the next largest place of the same name in the whole world. */
  rivalPopulation: number;
  /** Whether another card of the decks is written so as well. */
  isTaken: boolean;
}

/**
 * How a bare place name is to be believed.
 *
 * - `clear`: nobody means anything else by it.
 * - `state`: it is meant where the article names the state, the region, or a body or place there.
 * - `region`: it is somebody's surname, a word or a common place name, and the state is named in
 *   too many articles to tell: the first-level region, or a place in it, has to be named.
 * - `full-name`: too common a word for that too: only a fuller name will do.
 */
export type Trust = 'clear' | 'state' | 'region' | 'full-name';

/** A city that a reader of world news has heard of; capitals are known sooner, but not all of them. */
const KNOWN_POPULATION = 1_000_000;
const KNOWN_CAPITAL_POPULATION = 30_000;
/** So many times the next place of the name, and nobody thinks of the other. */
const CLEAR_DOMINANCE = 20;
const STATE_DOMINANCE = 3;
/** Short words start sentences ("Most", "Van", "Same"); longer ones seldom have a capital. */
const LONGEST_SHORT_WORD = 4;
/** Japanese cities give their names to families, and to firms: Matsumoto, Toyota. */
const SURNAME_STATES = new Set(['JP']);

/** Decides from data how the bare name of a place is to be believed. */
export function trustIn(place: NamedPlace, familiar: FamiliarWords): Trust {
  const folded = foldName(place.name);
  const isWord = familiar.words.has(folded);
  if (isWord && folded.length <= LONGEST_SHORT_WORD) return 'full-name';
  if (isWord || place.isTaken || isPersonName(place, folded, familiar)) return 'region';
  if (place.population < STATE_DOMINANCE * place.rivalPopulation) return 'region';
  const isKnown =
    place.population >= (place.isCapital ? KNOWN_CAPITAL_POPULATION : KNOWN_POPULATION);
  const isClear = place.population >= CLEAR_DOMINANCE * place.rivalPopulation;
  return isKnown && isClear ? 'clear' : 'state';
}

/**
 * What an alias of this trust says of itself; the relations say what its context is. `isTied` says
 * whether there is anything but the state to tell the place by: a region, or being its capital.
 */
export function needsFor(trust: Trust, isTied: boolean): Needs | undefined {
  if (trust === 'clear') return undefined;
  return trust === 'state' || (trust === 'region' && isTied) ? 'context' : 'full-name';
}

function isPersonName({ iso, isCapital }: NamedPlace, folded: string, familiar: FamiliarWords) {
  const { firstNames, surnames } = familiar;
  return firstNames.has(folded) || surnames.has(folded) || (SURNAME_STATES.has(iso) && !isCapital);
}
