import { openGazetteer } from '../../../src/gazetteer/gazetteer.ts';
import { createRecogniser, type Recognise } from '../../../src/gazetteer/recognise.ts';

/** A stretch this long is many ticks of the clock, and short enough to interleave finely. */
const LEAST_MS = 2;

/** The engine's compilers have long settled by then. */
const WARM_UP_MS = 700;

/** Kept, so that no engine can leave the work out. */
export let kept = 0;
let pages: readonly (readonly string[])[] = [];
let recognise: Recognise = () => [];

/** Milliseconds from the bytes of a gazetteer to a recogniser, the first time in this document. */
export async function timeToReady(url: string): Promise<number> {
  const file = await (await fetch(url)).arrayBuffer();
  const start = performance.now();
  recognise = createRecogniser([openGazetteer(file)]);
  return performance.now() - start;
}

/**
 * Sets this document up with the texts of some pages and one gazetteer, as the background has it;
 * gives the number of candidates on each page.
 */
export async function setUp(url: string, texts: readonly (readonly string[])[]): Promise<number[]> {
  const file = await (await fetch(url)).arrayBuffer();
  pages = texts;
  recognise = createRecogniser([openGazetteer(file)]);
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm)
    for (const blocks of pages) kept += scan(blocks) + recogniseAll(blocks);
  return pages.map((blocks) => recogniseAll(blocks));
}

/** Nanoseconds a character, page by page, of a bare scan and of recognition. */
export function timeOnce(): { scan: number[]; recognise: number[] } {
  const times = { scan: [] as number[], recognise: [] as number[] };
  for (const blocks of pages) {
    times.scan.push(nanosecondsPerCharacter(scan, blocks));
    times.recognise.push(nanosecondsPerCharacter(recogniseAll, blocks));
  }
  return times;
}

/** Reads every UTF-16 unit and does nothing with it that costs anything. */
function scan(texts: readonly string[]): number {
  let mixed = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index++) mixed ^= text.charCodeAt(index);
  }
  return mixed;
}

function recogniseAll(texts: readonly string[]): number {
  let found = 0;
  found += recognise(texts).length;
  return found;
}

function nanosecondsPerCharacter(
  work: (texts: readonly string[]) => number,
  texts: readonly string[],
): number {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let runs = 0;
  let elapsed = 0;
  const start = performance.now();
  while (elapsed < LEAST_MS) {
    kept += work(texts);
    runs++;
    elapsed = performance.now() - start;
  }
  return (elapsed * 1e6) / (runs * characters);
}
