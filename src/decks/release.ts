import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type Release, releaseSchema } from '../entity/deck-address.ts';

/** Says where the project publishes newer editions of these decks, once it does. */
const FILE = path.join(import.meta.dirname, 'release.yaml');

/**
 * Reads `release.yaml`; null where there is none, and no newer edition is offered to anybody.
 *
 * @throws Error naming the file when it is not of the form that docs/deck-format.md gives.
 */
export function readRelease(file = FILE): Release | null {
  if (!existsSync(file)) return null;
  const read = v.safeParse(releaseSchema, parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`${path.basename(file)}: ${v.summarize(read.issues)}`);
  return read.output;
}
