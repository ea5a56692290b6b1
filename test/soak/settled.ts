import type { Tab } from '../harness/session.ts';
import { type Probed, pause, until } from '../harness/wait.ts';

/** Painting goes on in idle time: it is over when nothing came or went for this long. In ms. */
const SETTLED_MS = 500;
/** A long page on a busy machine is painted within this. In ms. */
const PATIENCE_MS = 30_000;

/** Waits until the paint of a page has come to rest; gives the number of its ranges. */
export async function settledRanges(tab: Tab): Promise<number> {
  let before = await countRanges(tab);
  const probe = async (): Promise<Probed<number>> => {
    await pause(SETTLED_MS);
    const now = await countRanges(tab);
    if (now === before) return { done: now };
    before = now;
    return { seen: `${now} ranges` };
  };
  return until('the paint to come to rest', probe, PATIENCE_MS);
}

function countRanges(tab: Tab): Promise<number> {
  return tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}
