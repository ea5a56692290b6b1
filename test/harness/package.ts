import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import { BUILDS } from './browsers.ts';
import { readManifest } from './manifest.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const WEB_EXT = fileURLToPath(new URL('../../node_modules/.bin/web-ext', import.meta.url));

/** The same for every file, so that the same build gives the same bytes; zips know no earlier one. */
const FIXED_TIME = new Date(1980, 0, 1);
const SMALLEST = 9;

try {
  await packageFor('chrome', BUILDS.chromium);
  await packageFor('firefox', BUILDS.firefox);
  process.exitCode = await lint(BUILDS.firefox);
} catch (error) {
  process.stderr.write(`Sidelight was not packaged: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

async function packageFor(store: string, folder: string): Promise<void> {
  const { version } = await readManifest(folder);
  if (!version) throw new Error(`${join(folder, 'manifest.json')} has no version.`);
  const file = join(DIST, `sidelight-${store}-${version}.zip`);
  const bytes = zipSync(await entriesOf(folder), { level: SMALLEST, mtime: FIXED_TIME });
  await writeFile(file, bytes);
  process.stdout.write(`${relative(process.cwd(), file)} (${bytes.length} bytes)\n`);
}

async function entriesOf(folder: string): Promise<Zippable> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    // By code unit, which no machine's language changes.
    .sort((a, b) => (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const file of files) entries[file] = await readFile(join(folder, file));
  return entries;
}

/** Mozilla's own check of the Firefox build; it exits with an error when it finds one. */
function lint(folder: string): Promise<number> {
  const args = ['lint', '--source-dir', folder, '--no-config-discovery'];
  const env = { ...process.env, NO_UPDATE_NOTIFIER: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(WEB_EXT, args, { stdio: 'inherit', env });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
