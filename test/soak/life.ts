import type { Session } from '../harness/session.ts';
import { EVENING } from './evening.ts';
import { EVERYDAY } from './everyday.ts';
import { type Measure, measure } from './measure.ts';
import { type Act, type Scene, tellErrors } from './scene.ts';
import type { SoakPages } from './soak-pages.ts';

/** Where and how long a life is led. */
export interface LifeOptions {
  readonly session: Session;
  readonly pages: SoakPages;
  /** Rounds of a day; its last ends with an evening. */
  readonly day: number;
  /** Ends the life, after the round that is going on. */
  readonly signal: AbortSignal;
  /** Told after every round. */
  readonly measured: (measure: Measure) => void;
}

/** What a life came to. */
export interface Life {
  readonly measures: readonly Measure[];
  /** What went wrong, a sentence each. */
  readonly errors: readonly string[];
}

/**
 * Leads a long life in short time: rounds of what readers, pages and the browser do, each measured at
 * its end. Evenings come after some rounds and not after each, because they throw away what the
 * content script and the background hold: a leak that lives in between has that long to show.
 * Throws when the old tab cannot be measured any more.
 */
export async function lead(options: LifeOptions): Promise<Life> {
  const { session, pages, day, signal, measured } = options;
  const errors: string[] = [];
  const measures: Measure[] = [];
  const old = await session.open(pages.old);
  const scene: Scene = { session, pages, old, complain: (what) => errors.push(what) };
  for (let round = 1; !signal.aborted; round++) {
    const age = (round - 1) % day;
    for (const act of EVERYDAY) await attempt(act, scene, round);
    const taken = { round, age, ...(await measure(session, old)) };
    measures.push(taken);
    measured(taken);
    if (age < day - 1) continue;
    for (const act of EVENING) await attempt(act, scene, round);
  }
  await tellErrors(scene, old);
  errors.push(...(await session.backgroundErrors()).map((text) => `background: ${text}`));
  return { measures, errors };
}

/** One act that fails is an error to be told, and no reason to end a run of hours. */
async function attempt(act: Act, scene: Scene, round: number): Promise<void> {
  try {
    await act.do(scene, round);
  } catch (error) {
    scene.complain(`round ${round}, ${act.name}: ${(error as Error).message}`);
  }
}
