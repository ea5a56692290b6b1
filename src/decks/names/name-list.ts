import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/**
 * Reads one of the lists of names beside this file.
 *
 * @throws Error when the file is no list of names.
 */
export function readNameList(file: `${string}.yaml`): readonly string[] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const read = v.safeParse(v.array(v.string()), parse(text));
  if (read.success) return read.output;
  throw new Error(`${file} has faults.\n${v.summarize(read.issues)}`);
}
