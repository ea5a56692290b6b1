import type { Letters } from '../gazetteer/letters.ts';
import { type Neighbour, wordAfter } from './neighbours.ts';
import { CLASS_BIT } from './words/word-classes.ts';

/** Scores are small; larger numbers are years and amounts. */
export const LONGEST_SCORE = 3;

/** Names of bodies and teams have no more words than this between their land and what they are. */
const LONGEST_NAME = 3;

const NATIONAL = 'national';

/** A figure that goes on, or a share. */
const COUNTED = /^(?:[.,'’]\d|\s?%)/;

const { body, player, calendar, measure } = CLASS_BIT;

/** Whether the word behind a name begins the name of a side: "England national football team". */
export function leadsToTeam(text: string, after: Neighbour, letters: Letters): boolean {
  if (text.slice(after.start, after.end) !== NATIONAL) return false;
  return leadsTo(player, text, after, letters);
}

/** Whether the capitals behind a name end in a body: "Indonesian Democratic Party", "New York Mercantile Exchange". */
export function leadsToBody(text: string, after: Neighbour, letters: Letters): boolean {
  return leadsTo(body, text, after, letters);
}

/** Whether words written like the first lead to one of a class. */
function leadsTo(classes: number, text: string, first: Neighbour, letters: Letters): boolean {
  let at = first;
  for (let words = 0; words < LONGEST_NAME; words++) {
    const next = wordAfter(text, at.end, letters);
    if (next === undefined || next.capital !== first.capital || next.gap !== 0) return false;
    if ((next.classes & classes) !== 0) return true;
    at = next;
  }
  return false;
}

/** Whether a figure behind a name is a score: "Arsenal 3", and not "Russia 12 years ago", "Italy 143,600". */
export function isScore(
  text: string,
  { figure, start, end }: Neighbour,
  letters: Letters,
): boolean {
  if (!figure || end - start > LONGEST_SCORE || COUNTED.test(text.slice(end, end + 2)))
    return false;
  const counted = wordAfter(text, end, letters);
  return (
    counted === undefined || counted.gap !== 0 || (counted.classes & (calendar | measure)) === 0
  );
}
