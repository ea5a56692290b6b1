import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../harness/manifest.ts';
import { filesIn, type Zip, zipOf } from './zip.ts';

/** The start of the name of the zip that holds the source. */
export const SOURCE_ZIP = 'sidelight-source-';

/**
 * Packs the two builds under `root` and the source files named by paths inside it, and writes the
 * three zips to a folder; throws when there is no build.
 */
export async function writePackages(
  root: string,
  source: readonly string[],
  folder: string,
): Promise<Zip[]> {
  const chrome = join(root, 'dist/chrome');
  const firefox = join(root, 'dist/firefox');
  const version = await versionOf(chrome);
  const zips = [
    await zipOf(`sidelight-chrome-${version}.zip`, chrome, await filesIn(chrome)),
    await zipOf(`sidelight-firefox-${version}.zip`, firefox, await filesIn(firefox)),
    await zipOf(`${SOURCE_ZIP}${version}.zip`, root, source),
  ];
  for (const { name, bytes } of zips) await writeFile(join(folder, name), bytes);
  return zips;
}

async function versionOf(build: string): Promise<string> {
  const { version } = await readManifest(build);
  if (!version) throw new Error(`${join(build, 'manifest.json')} has no version.`);
  return version;
}
