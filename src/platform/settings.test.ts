import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KINDS } from '../entity/kind.ts';
import {
  changeSettings,
  isOn,
  PAUSE_MS,
  readSettings,
  SettingsRefused,
  standingOf,
} from './settings.ts';
import {
  CAPS,
  DEFAULTS,
  DELAYS,
  DENSITIES,
  FAMILIARITIES,
  recordOf,
  type Settings,
  STARTS,
  settingsFrom,
  TEXT_SIZES,
  THEMES,
  VERSION,
} from './stored-settings.ts';

const stored = new Map<string, unknown>();
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      sync: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

/** Web locks as the browser has them, for one name: one holder after another. */
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<unknown>) => {
      last = last.then(work, work);
      return last;
    },
  },
});

beforeEach(() => stored.clear());

const settings: fc.Arbitrary<Settings> = fc.record({
  off: fc.boolean(),
  pausedUntil: fc.nat(),
  start: fc.constantFrom(...STARTS),
  sites: fc.array(fc.record({ pattern: fc.string({ minLength: 1 }), on: fc.boolean() })),
  density: fc.constantFrom(...DENSITIES),
  kindsOff: fc.subarray([...KINDS]),
  familiarity: fc.constantFrom(...FAMILIARITIES),
  cap: fc.constantFrom(...CAPS),
  delay: fc.constantFrom(...DELAYS),
  textSize: fc.constantFrom(...TEXT_SIZES),
  theme: fc.constantFrom(...THEMES),
  languages: fc.array(fc.string()),
  history: fc.boolean(),
});

describe('settings', () => {
  it('are on everywhere until the reader says otherwise, but where things are private', async () => {
    const fresh = await readSettings();
    expect(fresh).toEqual(DEFAULTS);
    expect(isOn(fresh, 'https://example.org/')).toBe(true);
    expect(isOn(fresh, undefined)).toBe(true);
    expect(standingOf(fresh, 'https://mail.google.com/mail/u/0')).toMatchObject({
      on: false,
      because: 'quiet',
      reason: 'mail',
    });
  });

  it('come back as they were kept', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const kept: unknown = JSON.parse(JSON.stringify(recordOf(given)));
        expect(settingsFrom(kept)).toEqual({ settings: given, newer: false });
      }),
    );
  });

  it('keep only what was chosen', () => {
    expect(recordOf(DEFAULTS)).toEqual({ version: VERSION });
  });

  it('do not take the rest along when one of them cannot be understood', () => {
    const record = { version: VERSION, off: true, density: 'dense', cap: 7, kindsOff: ['gods'] };
    expect(settingsFrom(record).settings).toEqual({ ...DEFAULTS, off: true });
  });

  it('count as never chosen when there is nothing to understand', () => {
    fc.assert(
      fc.property(fc.anything(), (nonsense) => {
        fc.pre(typeof nonsense !== 'object' || nonsense === null || !('version' in nonsense));
        expect(settingsFrom(nonsense)).toEqual({ settings: DEFAULTS, newer: false });
      }),
    );
  });

  it('are upgraded from version 1', () => {
    const kept = { version: 1, off: true, sitesOff: ['example.org', 'news.example'] };
    expect(settingsFrom(kept)).toEqual({
      newer: false,
      settings: {
        ...DEFAULTS,
        off: true,
        sites: [
          { pattern: 'example.org', on: false },
          { pattern: 'news.example', on: false },
        ],
      },
    });
    expect(settingsFrom({ version: 1 }).settings).toEqual(DEFAULTS);
  });

  it('of a newer version are followed where understood, and never written over', async () => {
    const newer = { version: VERSION + 1, off: true, aura: 'mauve' };
    stored.set('settings', newer);
    expect(await readSettings()).toEqual({ ...DEFAULTS, off: true });
    const change = changeSettings((now) => ({ ...now, off: false }));
    await expect(change).rejects.toThrow(SettingsRefused);
    expect(stored.get('settings')).toBe(newer);
  });

  it('changed in two windows at once keep both changes', async () => {
    await Promise.all([
      changeSettings((now) => ({ ...now, density: 'every' })),
      changeSettings((now) => ({ ...now, theme: 'dark' })),
    ]);
    expect(await readSettings()).toMatchObject({ density: 'every', theme: 'dark' });
  });

  it('too large for the browser are refused, and nothing is lost', async () => {
    await changeSettings((now) => ({ ...now, off: true }));
    const many = Array.from({ length: 400 }, (_, nth) => ({
      pattern: `site-${nth}.example`,
      on: false,
    }));
    const change = changeSettings((now) => ({ ...now, sites: many }));
    await expect(change).rejects.toMatchObject({ reason: 'settings_too_large' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, off: true });
  });

  it('are not paused for longer than pauses last, when the clock has been put back', () => {
    const paused = { ...DEFAULTS, pausedUntil: PAUSE_MS };
    expect(isOn(paused, undefined, 0)).toBe(false);
    expect(isOn(paused, undefined, -1)).toBe(true);
  });

  it('pause everything until the time is over', () => {
    const paused = { ...DEFAULTS, pausedUntil: 1_000 };
    expect(isOn(paused, 'https://example.org/', 999)).toBe(false);
    expect(isOn(paused, 'https://example.org/', 1_000)).toBe(true);
  });
});
