import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findDifference } from './difference.ts';
import { lint } from './lint.ts';
import { writePackages } from './packages.ts';
import { rebuild } from './rebuild.ts';
import { filesUnderGit } from './source-files.ts';
import type { Zip } from './zip.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const USAGE = `npm run package -- [--twice]
  --twice   builds the source zip again in another folder, and says whether its zips are the same`;
/** What the shell knows as a wrong command line. */
const WRONG_USAGE = 2;

process.exitCode = await main(process.argv.slice(2));

/** `npm run package`: zips the builds for the stores, and the source; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let twice: boolean;
  try {
    twice =
      parseArgs({ args: [...args], options: { twice: { type: 'boolean' } } }).values.twice ?? false;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return WRONG_USAGE;
  }
  const over = new AbortController();
  process.once('SIGINT', () => over.abort());
  try {
    return await packageAll(twice, over.signal);
  } catch (error) {
    process.stderr.write(`Sidelight was not packaged: ${(error as Error).message}\n`);
    return 1;
  }
}

async function packageAll(twice: boolean, signal: AbortSignal): Promise<number> {
  const source = await filesUnderGit(ROOT, signal);
  const zips = await writePackages(ROOT, source, join(ROOT, 'dist'));
  for (const { name, bytes, sum } of zips) {
    process.stdout.write(`dist/${name} (${bytes.length} bytes)\n  SHA-256 ${sum}\n`);
  }
  if (twice && !(await sameAgain(zips, source, signal))) return 1;
  return lint(join(ROOT, 'dist/firefox'), signal);
}

/** Says of each zip whether it comes out again the same when the source zip is built elsewhere. */
async function sameAgain(
  zips: readonly Zip[],
  source: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  process.stdout.write('\nBuilding the source zip in another folder…\n');
  const again = await rebuild(zips, source, signal);
  const differences = zips.map((zip, at) => findDifference(zip, again[at]));
  for (const [at, { name, sum }] of zips.entries()) {
    const said = differences[at] ?? `the same bytes, SHA-256 ${sum}`;
    process.stdout.write(`${name}: ${said}\n`);
  }
  return differences.every((difference) => difference === undefined);
}
