import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { type Life, lead } from './life.ts';
import { readOptions, type SoakOptions, USAGE } from './soak-options.ts';
import { savedPagesBeside, servePages } from './soak-pages.ts';
import { lineOf, tableOf } from './table.ts';
import { judge } from './verdict.ts';

/** Rounds from one evening to the next: enough for growth in between to be told from noise. */
const DAY = 10;
const MINUTE_MS = 60_000;
/** What the shell knows as a wrong command line. */
const WRONG_USAGE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: SoakOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    say(`${(error as Error).message}\n\n${USAGE}`);
    return WRONG_USAGE;
  }
  try {
    return tell(await soak(options));
  } catch (error) {
    say(`The soak did not come to its end. ${(error as Error).message}`);
    return 1;
  }
}

async function soak({ minutes, pages }: SoakOptions): Promise<Life> {
  const over = new AbortController();
  try {
    const served = await servePages(pages ?? savedPagesBeside(), over.signal);
    const session = await launchBrowser('chromium', {
      extension: BUILDS.chromium,
      headless: true,
      signal: over.signal,
    });
    const signal = AbortSignal.timeout(minutes * MINUTE_MS);
    const measured = (measure: Parameters<typeof lineOf>[0]) => say(lineOf(measure));
    const life = await lead({ session, pages: served, day: DAY, signal, measured });
    await session.close();
    return life;
  } finally {
    over.abort();
  }
}

/** Prints what a life came to; gives the command's exit code. */
function tell({ measures, errors }: Life): number {
  const [run, day] = [judge(measures, 'run'), judge(measures, 'day')];
  const title = `Over the run, ${measures.length} rounds: the first fifth after warm-up, and the last`;
  say(`\n${tableOf(title, run)}`);
  say(`\n${tableOf('From one evening to the next', day)}`);
  const flat = [...run, ...day].every((verdict) => verdict.flat);
  say(`\n${flat ? 'Flat.' : 'Not flat.'} ${errors.length} errors.`);
  for (const error of errors) say(`  ${error}`);
  return flat && errors.length === 0 ? 0 : 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
