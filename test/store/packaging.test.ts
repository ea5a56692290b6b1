import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDifference } from './difference.ts';
import { filesUnderGit } from './source-files.ts';
import { filesIn, zipOf } from './zip.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const { signal } = new AbortController();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-packaging-'));
  await mkdir(path.join(folder, 'b'));
  await writeFile(path.join(folder, 'a.txt'), 'first');
  await writeFile(path.join(folder, 'b/c.txt'), 'second');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a zip', () => {
  it('has the same bytes in whatever order its files are found', async () => {
    const files = await filesIn(folder);
    expect(files.toSorted()).toEqual(['a.txt', 'b/c.txt']);
    const one = await zipOf('one', folder, ['a.txt', 'b/c.txt']);
    const other = await zipOf('other', folder, ['b/c.txt', 'a.txt']);
    expect(one.sum).toBe(other.sum);
    expect(findDifference(one, other)).toBeUndefined();
  });

  it('names the first file in which it differs from another, and where', async () => {
    const before = await zipOf('before', folder, await filesIn(folder));
    await writeFile(path.join(folder, 'b/c.txt'), 'secure');
    const after = await zipOf('after', folder, await filesIn(folder));
    expect(findDifference(before, after)).toBe('b/c.txt differs, from byte 3 on');
    const less = await zipOf('less', folder, ['b/c.txt']);
    expect(findDifference(after, less)).toBe('a.txt is only in the first');
    expect(findDifference(less, after)).toBe('a.txt is only in the second');
    expect(findDifference(after, undefined)).toBe('made only once');
  });
});

describe('the source', () => {
  // In the unpacked source zip there is no repository to ask.
  it.skipIf(!existsSync(path.join(ROOT, '.git')))(
    'is what git tracks: all that the build needs, nothing that it makes',
    async () => {
      const files = await filesUnderGit(ROOT, signal);
      expect(files).toEqual(
        expect.arrayContaining(['package-lock.json', 'manifest.json', 'NOTICE']),
      );
      expect(files.filter((file) => /^(?:dist|node_modules|\.cache)\//.test(file))).toEqual([]);
    },
  );

  it('cannot be told where there is no repository, and says so', async () => {
    await expect(filesUnderGit(folder, signal)).rejects.toThrow(/git did not list it/);
  });
});
