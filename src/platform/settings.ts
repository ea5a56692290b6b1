import { browser } from './browser.ts';
import { type Standing, standingOn } from './site-rule.ts';
import { type ReadSettings, recordOf, type Settings, settingsFrom } from './stored-settings.ts';

export type { Settings } from './stored-settings.ts';

const KEY = 'settings';
const AREA = 'sync';
const LOCK = 'sidelight-settings';

/** Bytes that browsers keep in one synced item. */
const MOST_BYTES = 8_192;

/** A change of the settings that was refused; the message is for the reader. */
export class SettingsRefused extends Error {
  override name = 'SettingsRefused';
  /** Key of the message that says why. */
  readonly reason: 'settings_newer' | 'settings_too_large';

  constructor(reason: SettingsRefused['reason']) {
    super(
      reason === 'settings_newer'
        ? 'A newer Sidelight keeps these settings.'
        : 'There are more site rules than the browser keeps for one extension.',
    );
    this.reason = reason;
  }
}

/** Whether Sidelight works on a page; `undefined` is one without a web address, as a local file. */
export function isOn(settings: Settings, url: string | undefined, now = Date.now()): boolean {
  return !settings.off && !isPaused(settings, now) && standingOf(settings, url).on;
}

/** How long a pause lasts: a meeting, a film; long enough to be worth a button. In ms. */
export const PAUSE_MS = 3_600_000;

/**
 * Whether the reader has paused Sidelight and the pause is not over. One that would last longer than
 * pauses do was begun by a clock that has since been put back.
 */
export function isPaused({ pausedUntil }: Settings, now = Date.now()): boolean {
  return pausedUntil > now && pausedUntil - now <= PAUSE_MS;
}

/** What the site rules say of a page, whatever the switch and the pause say. */
export function standingOf({ sites, start }: Settings, url: string | undefined): Standing {
  return standingOn(url, sites, start === 'everywhere');
}

/** Reads the settings; what cannot be understood counts as never chosen. */
export async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/** Whether a newer Sidelight wrote the settings, so that this one may not change them. */
export async function areFromNewer(): Promise<boolean> {
  return (await readStored()).newer;
}

/**
 * Changes the settings, one change after another however many windows are open. Every context
 * learns of it through {@link watchSettings}.
 *
 * @throws SettingsRefused when a newer Sidelight wrote them, or they are too large to keep.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const { settings, newer } = await readStored();
    if (newer) throw new SettingsRefused('settings_newer');
    const record = recordOf(change(settings));
    if (bytesOf(record) > MOST_BYTES) throw new SettingsRefused('settings_too_large');
    await browser.storage[AREA].set({ [KEY]: record });
  });
}

/** Calls back with the settings whenever any context changed them, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === AREA && KEY in changes) changed(settingsFrom(changes[KEY]?.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

async function readStored(): Promise<ReadSettings> {
  const stored = await browser.storage[AREA].get(KEY);
  return settingsFrom(stored[KEY]);
}

/** The browser counts the key and the value as JSON. */
function bytesOf(record: object): number {
  return new TextEncoder().encode(KEY + JSON.stringify(record)).length;
}
