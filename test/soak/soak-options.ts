import { parseArgs } from 'node:util';

/** What a person asks of `npm run soak`. */
export interface SoakOptions {
  readonly minutes: number;
  /** A folder of saved pages; undefined takes the one beside the repository, where there is one. */
  readonly pages: string | undefined;
}

/** How to call `npm run soak`. */
export const USAGE = `npm run soak -- [options]
  --minutes N           how long it goes on (default: 120)
  --pages DIR           a folder of saved pages to open as well`;

/** Reads the command line; throws a sentence for the person who wrote it. */
export function readOptions(args: readonly string[]): SoakOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '120' }, pages: { type: 'string' } },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) throw new Error(`--minutes is a number above 0, not “${values.minutes}”.`);
  return { minutes, pages: values.pages };
}
