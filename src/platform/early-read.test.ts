import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readEarly, takeEarly } from './early-read.ts';

type Changed = () => void;

/** Storage that answers with the key it was asked for, and can be changed. */
class FakeStorage {
  readonly listeners = new Set<Changed>();
  readonly sync = { get: vi.fn(async (key: unknown) => ({ [String(key)]: 'from sync' })) };
  readonly local = { get: vi.fn(async (key: unknown) => ({ [String(key)]: 'from local' })) };
  readonly onChanged = {
    addListener: (listener: Changed) => void this.listeners.add(listener),
    removeListener: (listener: Changed) => void this.listeners.delete(listener),
  };
  change(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

describe('reading early', () => {
  let storage: FakeStorage;

  beforeEach(() => {
    takeEarly();
    storage = new FakeStorage();
  });

  it('gives what was asked for, once', async () => {
    readEarly(storage);
    const read = takeEarly();
    expect(await read?.settings).toEqual({ settings: 'from sync' });
    expect(await read?.lists).toEqual({ 'reader-lists': 'from local' });
    expect(takeEarly()).toBeUndefined();
    expect(storage.sync.get).toHaveBeenCalledTimes(1);
  });

  it('gives nothing where nothing was asked for', () => {
    expect(takeEarly()).toBeUndefined();
  });

  it('gives nothing once something has changed, and then listens no more', () => {
    readEarly(storage);
    storage.change();
    expect(takeEarly()).toBeUndefined();
    expect(storage.listeners.size).toBe(0);
  });

  it('leaves a failure to whoever takes what failed', async () => {
    storage.sync.get.mockRejectedValueOnce(new Error('no storage'));
    readEarly(storage);
    await expect(takeEarly()?.settings).rejects.toThrow('no storage');
  });
});
