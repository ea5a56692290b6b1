import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isOn, readSettings, withSite, writeSettings } from './settings.ts';

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

beforeEach(() => stored.clear());

describe('settings', () => {
  it('are on everywhere until the reader says otherwise', async () => {
    const settings = await readSettings();
    expect(isOn(settings, 'example.org')).toBe(true);
    expect(isOn(settings, undefined)).toBe(true);
  });

  it('are kept', async () => {
    await writeSettings(withSite({ off: false, sitesOff: [] }, 'example.org', false));
    const settings = await readSettings();
    expect(isOn(settings, 'example.org')).toBe(false);
    expect(isOn(settings, 'other.example')).toBe(true);
    expect(isOn(withSite(settings, 'example.org', true), 'example.org')).toBe(true);
    expect(isOn({ ...settings, off: true }, 'other.example')).toBe(false);
  });

  it('count as never chosen when they cannot be understood', async () => {
    for (const nonsense of [
      null,
      'off',
      { version: 99, off: true },
      { version: 1, sitesOff: 'x' },
    ]) {
      stored.set('settings', nonsense);
      expect(await readSettings()).toEqual({ off: false, sitesOff: [] });
    }
  });
});
