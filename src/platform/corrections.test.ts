import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../entity/correction.ts';
import {
  dropCorrection,
  keepCorrection,
  readCorrections,
  watchCorrections,
} from './corrections.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const { stored, listeners } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  listeners: new Set<Listener>(),
}));
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, newValue] of Object.entries(items)) {
            stored.set(key, newValue);
            for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
          }
        },
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  },
}));

const NOWHERE: Correction = { surface: 'Jordan', entity: null, scope: 'always' };
const ON_SITE: Correction = {
  surface: 'Georgia',
  entity: 'georgia',
  scope: 'site',
  where: 'news.example',
};

beforeEach(() => {
  stored.clear();
  listeners.clear();
});

describe('corrections', () => {
  it('are kept, one a name and place, and taken back', async () => {
    await keepCorrection(ON_SITE);
    await keepCorrection(NOWHERE);
    await keepCorrection({ ...ON_SITE, entity: null });
    expect(await readCorrections()).toEqual([NOWHERE, { ...ON_SITE, entity: null }]);
    await dropCorrection(NOWHERE);
    expect(await readCorrections()).toEqual([{ ...ON_SITE, entity: null }]);
  });

  it('that cannot be understood are passed over, the others kept', async () => {
    stored.set('corrections', { version: 1, corrections: [{ surface: '' }, 7, NOWHERE] });
    expect(await readCorrections()).toEqual([NOWHERE]);
    stored.set('corrections', 'nonsense');
    expect(await readCorrections()).toEqual([]);
  });

  it('are told of until the signal ends', async () => {
    const told: Correction[][] = [];
    const end = new AbortController();
    watchCorrections((corrections) => told.push(corrections), end.signal);
    await keepCorrection(NOWHERE);
    end.abort();
    await keepCorrection(ON_SITE);
    expect(told).toEqual([[NOWHERE]]);
  });
});
