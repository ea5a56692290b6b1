import fc from 'fast-check';
import { it } from 'vitest';

const DAY_MS = 86_400_000;

/** 2^32 / golden ratio: days side by side start far apart, so that a long hunt spends no other day's seeds. */
const SCATTER = 0x9e3779b1;

/** Characters of a report that a terminal has room for: some cases are a megabyte. */
const MOST_REPORT = 4_000;

/**
 * Time for a round, some two seconds' work, on a busy machine; half of it for looking: a case that is
 * found may take any time to be made small.
 */
const ROUND_MS = 60_000;

/** The seed of the first round: the one asked for, or another each day, the same for everybody (UTC). */
const SEED = numberIn('SIDELIGHT_FUZZ_SEED') ?? Math.imul(Math.floor(Date.now() / DAY_MS), SCATTER);

/** Rounds of every property, each with the seed after the last one's: one, but for long hunts. */
const ROUNDS = numberIn('SIDELIGHT_FUZZ_RUNS') ?? 1;

/** Declares a test that a property holds for random cases; a failure says how to repeat it. */
export function fuzz<Case>(name: string, cases: number, property: fc.IRawProperty<Case>): void {
  it(
    name,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await hold(property, cases, (SEED + round) | 0);
        // The test runner wants to hear from a long hunt now and then.
        await new Promise(setImmediate);
      }
    },
    ROUNDS * ROUND_MS,
  );
}

async function hold<Case>(
  property: fc.IRawProperty<Case>,
  numRuns: number,
  seed: number,
): Promise<void> {
  const details = await fc.check(property, {
    seed,
    numRuns,
    interruptAfterTimeLimit: ROUND_MS / 2,
    markInterruptAsFailure: true,
  });
  if (!details.failed) return;
  const report = (await fc.asyncDefaultReportMessage(details))?.slice(0, MOST_REPORT);
  throw new Error(`Repeat this with SIDELIGHT_FUZZ_SEED=${seed} in the environment.\n${report}`, {
    cause: details.errorInstance,
  });
}

function numberIn(variable: string): number | undefined {
  const written = process.env[variable];
  if (written === undefined || written === '') return undefined;
  const number = Number(written);
  if (!Number.isInteger(number)) throw new Error(`${variable}="${written}" is no whole number.`);
  return number;
}
