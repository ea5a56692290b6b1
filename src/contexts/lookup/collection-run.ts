import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { type Collection, collectionSchema } from '../../entity/collection.ts';
import type { LookupFailure } from '../../entity/enrichment.ts';
import { browser } from '../../platform/browser.ts';
import { askBackground } from '../../platform/messages.ts';

const KEY = 'collection-run';
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How far a collection has been made into cards: kept, so that it can be gone on with later. */
const progressSchema = v.strictObject({
  ...collectionSchema.entries,
  /** Where to go on; absent at the start. */
  from: v.exactOptional(v.string()),
  passed: countSchema,
  kept: countSchema,
  /** Absent until the first answer. */
  total: v.exactOptional(countSchema),
});

/** How far a collection has been made into cards. */
type Progress = v.InferOutput<typeof progressSchema>;

/** A collection on its way to be cards of the reader's own. */
export interface CollectionRun {
  /** Undefined when none has been begun, or the last one is done. */
  progress: ReadonlySignal<Progress | undefined>;
  running: ReadonlySignal<boolean>;
  failure: ReadonlySignal<LookupFailure | undefined>;
  /** How many cards the deck has that the run which ended last has made. */
  done: ReadonlySignal<number | undefined>;
  begin(of: Collection): Promise<void>;
  goOn(): Promise<void>;
  /** Stops after the part that is under way. */
  pause(): void;
  /** Makes a deck of what there is, once the part that is under way has come. */
  giveUp(): Promise<void>;
}

/** Opens the run that was left off, if there is one. */
export async function openCollectionRun(): Promise<CollectionRun> {
  const stored = v.safeParse(progressSchema, (await browser.storage.local.get(KEY))[KEY]);
  const progress = signal<Progress | undefined>(stored.success ? stored.output : undefined);
  const running = signal(false);
  const failure = signal<LookupFailure | undefined>(undefined);
  const done = signal<number | undefined>(undefined);
  const keep = async (now: Progress | undefined) => {
    progress.value = now;
    if (now === undefined) await browser.storage.local.remove(KEY);
    else await browser.storage.local.set({ [KEY]: now });
  };
  const walk = async () => {
    while (running.value && progress.value !== undefined) {
      const step = await takeStep(progress.value);
      if ('failure' in step) {
        failure.value = step.failure;
        break;
      }
      await keep(step.next);
      if (step.next === undefined) done.value = step.kept;
    }
  };
  let walking: Promise<void> | undefined;
  const goOn = () => {
    failure.value = undefined;
    running.value = true;
    // A part may be under way still after a pause: a second walk would take it twice.
    walking ??= walk().finally(() => {
      running.value = false;
      walking = undefined;
    });
    return walking;
  };
  return {
    progress,
    running,
    failure,
    done,
    async begin(of) {
      done.value = undefined;
      // At once, not one after the other: the bar would show for a moment as one that was left off.
      await Promise.all([keep({ ...of, passed: 0, kept: 0 }), goOn()]);
    },
    goOn,
    pause() {
      running.value = false;
    },
    async giveUp() {
      // What is under way would add its cards to a deck that is made already.
      running.value = false;
      await walking?.catch(() => undefined);
      if (progress.value !== undefined) {
        done.value = await askBackground('lookupCollectionEnd', collectionOf(progress.value));
      }
      await keep(undefined);
    },
  };
}

type Step = { next: Progress | undefined; kept: number } | { failure: LookupFailure };

async function takeStep(at: Progress): Promise<Step> {
  const { from } = at;
  const collection = collectionOf(at);
  const request = { ...collection, ...(from !== undefined && { from }) };
  const reply = await askBackground('lookupCollection', request).catch(() => undefined);
  if (reply?.status === 'failed') return { failure: reply.failure };
  if (reply?.status !== 'kept') return { failure: { code: 'stopped' } };
  const kept = at.kept + reply.kept;
  const { next, total } = reply;
  if (next === undefined) return { next: undefined, kept };
  return {
    kept,
    next: { ...collection, kept, total, from: next, passed: at.passed + reply.passed },
  };
}

function collectionOf({ kind, asked, language }: Progress): Collection {
  return { kind, asked, language };
}
