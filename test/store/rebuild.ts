import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { SOURCE_ZIP, writePackages } from './packages.ts';
import type { Zip } from './zip.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Another date and another order of letters than most machines have, which no build may notice. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'et_EE.UTF-8' };

/** What two builds say; what Node allows by default is one megabyte. */
const MOST_OUTPUT = 2 ** 24;

/**
 * Unpacks the source zip of `zips` in a new folder, builds it there with this checkout's packages
 * but in another language and time zone, and packs it again: the same zips in the same order.
 * Throws when the build fails.
 */
export async function rebuild(
  zips: readonly Zip[],
  source: readonly string[],
  signal: AbortSignal,
): Promise<Zip[]> {
  const zip = zips.find(({ name }) => name.startsWith(SOURCE_ZIP));
  if (zip === undefined) throw new Error('there is no source zip to build.');
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-again-'));
  try {
    await unpack(zip.bytes, folder);
    await symlink(PACKAGES, join(folder, 'node_modules'), 'junction');
    await build(folder, signal);
    return await writePackages(folder, source, join(folder, 'dist'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function unpack(bytes: Uint8Array, folder: string): Promise<void> {
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function build(folder: string, signal: AbortSignal): Promise<void> {
  const env = { ...process.env, ...ELSEWHERE };
  const options = { cwd: folder, maxBuffer: MOST_OUTPUT, signal, env };
  try {
    await promisify(execFile)('npm', ['run', '--silent', 'build'], options);
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`the source zip does not build. It said:\n\n${stderr || message}`, {
      cause: error,
    });
  }
}
