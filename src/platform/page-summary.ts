import * as v from 'valibot';
import type { Named } from '../entity/outline.ts';
import { browser } from './browser.ts';
import { backgroundContract } from './contracts.ts';

const PREFIX = 'names-of-tab-';

/** An entity that a tab names, with the frames that do. */
export interface NamedInTab extends Named {
  frames: number[];
}

/**
 * Keeps what one frame of a tab names, in session storage, which outlives the background's naps
 * and ends with the browser: nothing of it reaches the disk. Each frame has a key of its own, so
 * that two that report at once cannot undo each other.
 */
export async function keepNames(tab: number, frame: number, names: Named[]): Promise<void> {
  const key = `${prefixOf(tab)}${frame}`;
  if (names.length > 0) await browser.storage.session.set({ [key]: names });
  else await browser.storage.session.remove(key);
}

/** Forgets what a tab names. */
export async function forgetNames(tab: number): Promise<void> {
  const stored = await browser.storage.session.get(null);
  await browser.storage.session.remove(keysOf(tab, stored));
}

/** What a tab names, all its frames together, most often named first. */
export async function readNames(tab: number): Promise<NamedInTab[]> {
  const stored = await browser.storage.session.get(null);
  const frames = keysOf(tab, stored).map((key) => ({
    frame: Number(key.slice(prefixOf(tab).length)),
    names: namesFrom(stored[key]),
  }));
  return mergeFrames(frames);
}

/** Calls back whenever what a tab names has changed, until the signal aborts. */
export function watchNames(tab: number, changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'session' && keysOf(tab, changes).length > 0) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** All frames' names as one list: counts added up, most often named first. */
function mergeFrames(frames: readonly { frame: number; names: readonly Named[] }[]): NamedInTab[] {
  const merged = new Map<string, NamedInTab>();
  for (const { frame, names } of frames) {
    for (const named of names) {
      const known = merged.get(named.id) ?? { ...named, mentions: 0, frames: [] };
      known.mentions += named.mentions;
      known.frames.push(frame);
      merged.set(named.id, known);
    }
  }
  return [...merged.values()].sort((a, b) => b.mentions - a.mentions);
}

function namesFrom(stored: unknown): Named[] {
  const read = v.safeParse(backgroundContract.report.request.entries.names, stored);
  return read.success ? read.output : [];
}

function keysOf(tab: number, stored: Record<string, unknown>): string[] {
  return Object.keys(stored).filter((key) => key.startsWith(prefixOf(tab)));
}

function prefixOf(tab: number): string {
  return `${PREFIX}${tab}-frame-`;
}
