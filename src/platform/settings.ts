import * as v from 'valibot';
import { browser } from './browser.ts';

const KEY = 'settings';
const AREA = 'sync';

/**
 * What the reader chose, and nothing else: defaults are worked out on reading, so that a better
 * default reaches everybody who never touched the switch.
 */
const storedSchema = v.object({
  version: v.literal(1),
  off: v.exactOptional(v.boolean()),
  sitesOff: v.exactOptional(v.array(v.string())),
});

/** The reader's settings, complete. */
export interface Settings {
  /** Off everywhere. */
  off: boolean;
  /** Hosts on which Sidelight is off. */
  sitesOff: readonly string[];
}

const DEFAULTS: Settings = { off: false, sitesOff: [] };

/** Whether Sidelight works on a host; `undefined` is a page without one, such as a local file. */
export function isOn({ off, sitesOff }: Settings, host: string | undefined): boolean {
  return !off && (host === undefined || !sitesOff.includes(host));
}

/** The settings with one host switched on or off. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

/** Reads the settings; what cannot be understood counts as never chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage[AREA].get(KEY);
  return settingsFrom(stored[KEY]);
}

/** Keeps the settings. Every context learns of them through {@link watchSettings}. */
export async function writeSettings({ off, sitesOff }: Settings): Promise<void> {
  const stored: v.InferOutput<typeof storedSchema> = { version: 1, off, sitesOff: [...sitesOff] };
  await browser.storage[AREA].set({ [KEY]: stored });
}

/** Calls back with the settings whenever any context changed them, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === AREA && KEY in changes) changed(settingsFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

function settingsFrom(stored: unknown): Settings {
  const read = v.safeParse(storedSchema, stored);
  if (!read.success) return DEFAULTS;
  const { off = DEFAULTS.off, sitesOff = DEFAULTS.sitesOff } = read.output;
  return { off, sitesOff };
}
