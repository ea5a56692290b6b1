import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import type { Session } from '../harness/session.ts';
import { type Life, lead } from '../soak/life.ts';
import type { Measure } from '../soak/measure.ts';
import { servePages } from '../soak/soak-pages.ts';
import { judge, type Verdict } from '../soak/verdict.ts';

/**
 * After the rounds of warming up: three of one day, where a leak of one thing a round shows, and the
 * first of the next, where one an evening does.
 */
const DAY = 3;
const ROUNDS = 7;
/** About a minute where nothing else runs. In ms. */
const SPEC_MS = 300_000;
/** So few rounds cannot tell a cache that fills from a leak: here only what runs away is one. */
const BYTES_RUN_AWAY = 0.5;

function growing(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ unit, first, last, flat }) =>
    unit === 'bytes' ? !(last < first * (1 + BYTES_RUN_AWAY)) : !flat,
  );
}

describe('a long life in short time, in chromium', () => {
  const over = new AbortController();
  let session: Session | undefined;
  let life: Life | undefined;
  beforeAll(async () => {
    const { signal } = over;
    session = await launchBrowser('chromium', {
      extension: BUILDS.chromium,
      headless: true,
      signal,
    });
    const enough = new AbortController();
    const measured = ({ round }: Measure) => round === ROUNDS && enough.abort();
    const pages = await servePages(undefined, signal);
    life = await lead({ session, pages, day: DAY, signal: enough.signal, measured });
  }, SPEC_MS);
  afterAll(async () => {
    over.abort();
    await session?.closed;
  });

  it('has no errors', () => {
    expect(life?.errors).toEqual([]);
  });

  it('leaves no nodes, listeners or ranges behind, and no heap that runs away', () => {
    const measures = life?.measures ?? [];
    expect(measures).toHaveLength(ROUNDS);
    expect(growing(judge(measures, 'run'))).toEqual([]);
    expect(growing(judge(measures, 'day'))).toEqual([]);
  });
});

const MEGABYTE = 1_000_000;

/** Forty rounds, four days: at rest, but for what grows in the n-th round, counted from 0. */
function lived(grows: (round: number) => { nodes?: number; listeners?: number; bytes?: number }) {
  return Array.from({ length: 40 }, (_, at): Measure => {
    const { nodes = 0, listeners = 0, bytes = 0 } = grows(at);
    const heap = { all: 4 * MEGABYTE + bytes, objects: MEGABYTE + bytes };
    return {
      round: at + 1,
      age: at % 10,
      heap,
      nodes: 200 + nodes,
      listeners: 18 + listeners,
      ranges: 78,
      worker: heap,
    };
  });
}

function namesOf(measures: readonly Measure[], span: 'run' | 'day'): string[] {
  return judge(measures, span).flatMap(({ what, flat }) => (flat ? [] : [what]));
}

describe('the verdict of a soak', () => {
  it('is flat where nothing grows', () => {
    const measures = lived((at) => ({ bytes: (at % 2) * 20_000 }));
    expect(namesOf(measures, 'run')).toEqual([]);
    expect(namesOf(measures, 'day')).toEqual([]);
  });

  it('names what grows over the run, though it be one node late in it', () => {
    expect(
      namesOf(
        lived((at) => ({ nodes: Math.floor(at / 30) })),
        'run',
      ),
    ).toEqual(['its nodes']);
  });

  it('names what grows from one evening to the next, and is thrown away then', () => {
    const measures = lived((at) => ({ listeners: at % 10, bytes: (at % 10) * 10_000 }));
    expect(namesOf(measures, 'day')).toEqual([
      'objects of the old tab',
      'its listeners',
      'objects of the background',
    ]);
  });

  it('is not flat where something was never measured', () => {
    const measures = lived(() => ({})).map((one) => ({ ...one, worker: undefined }));
    expect(namesOf(measures, 'run')).toEqual(['objects of the background']);
  });
});
