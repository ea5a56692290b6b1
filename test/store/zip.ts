import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A zip file that is ready to be written. */
export interface Zip {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sum: string;
}

/** The same for every file, so that the same files give the same bytes; zips know no earlier one. */
const FIXED_TIME = new Date(1980, 0, 1);
const SMALLEST = 9;

/** Packs files of a folder, named by paths with slashes inside it; throws when one is missing. */
export async function zipOf(name: string, folder: string, files: readonly string[]): Promise<Zip> {
  const entries: Zippable = {};
  // By code unit, which no machine's language changes.
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1))) {
    entries[file] = await readFile(join(folder, file));
  }
  const bytes = zipSync(entries, { level: SMALLEST, mtime: FIXED_TIME });
  return { name, bytes, sum: createHash('sha256').update(bytes).digest('hex') };
}

/** All files in a folder and its folders, as paths with slashes inside it. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
