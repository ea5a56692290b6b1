import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { serve } from '../harness/serve.ts';
import { PICTURES } from './pictures.ts';
import { openStudio } from './studio.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = join(ROOT, 'test/pages');
const ARTICLE = '/sample/belarus-sco.html';
const FOLDER = join(ROOT, 'docs/store');

/** Where the studio keeps the shots that a picture is put together from. */
const SHOTS = '/shots';

try {
  await takePictures();
} catch (error) {
  process.stderr.write(`The pictures were not taken: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

/** `npm run store`: takes the pictures for the stores from the built extension, in Chromium. */
async function takePictures(): Promise<void> {
  const over = new AbortController();
  process.once('SIGINT', () => over.abort());
  const shots = await mkdtemp(join(tmpdir(), 'sidelight-store-'));
  try {
    const folders = { '/': PAGES, [SHOTS]: shots };
    const served = await serve({ folders, signal: over.signal });
    const session = await launchBrowser('chromium', {
      extension: BUILDS.chromium,
      headless: true,
      signal: over.signal,
    });
    const studio = openStudio({
      session,
      // The popup names the site, and a number would look odd there.
      article: served.url(ARTICLE).replace('127.0.0.1', 'localhost'),
      shots: { folder: shots, url: served.url(`${SHOTS}/`) },
    });
    await mkdir(FOLDER, { recursive: true });
    for (const [name, take] of Object.entries(PICTURES)) {
      await take(studio, join(FOLDER, name));
      process.stdout.write(`docs/store/${name}\n`);
    }
    await session.close();
  } finally {
    over.abort();
    await rm(shots, { recursive: true, force: true });
  }
}
