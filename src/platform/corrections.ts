import * as v from 'valibot';
import { type Correction, correctionSchema } from '../entity/correction.ts';
import { browser } from './browser.ts';

const KEY = 'corrections';
const AREA = 'local';

const storedSchema = v.object({ version: v.literal(1), corrections: v.array(v.unknown()) });

/** What the reader said names mean, oldest first; what cannot be understood is passed over. */
export async function readCorrections(): Promise<Correction[]> {
  return correctionsFrom((await browser.storage[AREA].get(KEY))[KEY]);
}

/** Keeps a correction, in place of one of the same name and place. Never leaves this browser. */
export async function keepCorrection(correction: Correction): Promise<void> {
  const others = (await readCorrections()).filter((other) => !isOfSamePlace(other, correction));
  await write([...others, correction]);
}

/** Takes a correction back. */
export async function dropCorrection(correction: Correction): Promise<void> {
  await write((await readCorrections()).filter((other) => !isOfSamePlace(other, correction)));
}

/** Calls back with all corrections whenever any context changed them, until the signal aborts. */
export function watchCorrections(
  changed: (corrections: Correction[]) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === AREA && KEY in changes) changed(correctionsFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function isOfSamePlace(one: Correction, other: Correction): boolean {
  return one.surface === other.surface && one.scope === other.scope && one.where === other.where;
}

async function write(corrections: readonly Correction[]): Promise<void> {
  const stored: v.InferOutput<typeof storedSchema> = { version: 1, corrections: [...corrections] };
  await browser.storage[AREA].set({ [KEY]: stored });
}

function correctionsFrom(stored: unknown): Correction[] {
  const read = v.safeParse(storedSchema, stored);
  if (!read.success) return [];
  return read.output.corrections.flatMap((one) => {
    const correction = v.safeParse(correctionSchema, one);
    return correction.success ? correction.output : [];
  });
}
