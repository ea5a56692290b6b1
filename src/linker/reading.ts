import type { Catalogue } from '../entity/catalogue.ts';
import { entityOf } from '../gazetteer/entry.ts';
import type { Cues } from './cues.ts';

/**
 * One thing that a name on the page may mean: gazetteer number times 2^32, plus the packed entry.
 * A plain number, so that a page's readings travel between contexts as a flat list.
 */
export type Reading = number;

/** A span with what it may mean and what the text around it tells. */
export interface CuedSpan extends Cues {
  /** Number of the block among the article's. */
  block: number;
  readings: readonly Reading[];
}

/** An entity as the catalogue has it. */
export type Entry = Catalogue['entities'][number];

const ENTRIES = 2 ** 32;

/** Makes a reading of a packed entry of one of the gazetteers. */
export function readingOf(gazetteer: number, entry: number): Reading {
  return gazetteer * ENTRIES + entry;
}

/** Which gazetteer a reading is of. */
export function gazetteerOf(reading: Reading): number {
  return Math.floor(reading / ENTRIES);
}

/** The packed entry of a reading. */
export function entryOf(reading: Reading): number {
  return reading % ENTRIES;
}

/** The entity that a reading means; undefined when the decks have no such number. */
export function meantBy(reading: Reading, catalogues: readonly Catalogue[]): Entry | undefined {
  return catalogues[gazetteerOf(reading)]?.entities[entityOf(entryOf(reading))];
}
