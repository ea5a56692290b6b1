import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/**
 * Reads the names that are words or first names too and clear all the same.
 *
 * @throws Error when the file is no list of names.
 */
export function readClearNames(): ReadonlySet<string> {
  const text = readFileSync(path.join(import.meta.dirname, 'clear-names.yaml'), 'utf8');
  const read = v.safeParse(v.array(v.string()), parse(text));
  if (read.success) return new Set(read.output);
  throw new Error(`clear-names.yaml has faults.\n${v.summarize(read.issues)}`);
}
