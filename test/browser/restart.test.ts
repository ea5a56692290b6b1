import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { type Served, serve } from '../harness/serve.ts';
import { press, waitFor } from '../lookup/reader.ts';

const OPTIONS = 'src/contexts/options/index.html';
const PAGE = '<!doctype html><html lang="en"><title>Twice</title><p>Belarus is Belarus.</p>';

let server: Served;
const over = new AbortController();
beforeAll(async () => {
  server = await serve({ pages: { '/page.html': PAGE }, signal: over.signal });
});
afterAll(async () => {
  over.abort();
});

it.each(['chromium', 'firefox'] as const)(
  'what the reader has set holds after %s has been closed',
  async (browser) => {
    const profile = await mkdtemp(join(tmpdir(), 'sidelight-restart-'));
    const start = () =>
      launchBrowser(browser, { extension: BUILDS[browser], headless: true, profile });
    const before = await start();
    const options = await before.extensionPage(OPTIONS);
    await waitFor(options, 'input[type=radio][value=every]');
    await press(options, 'input[type=radio][value=every]');
    await expect
      .poll(() =>
        before.inExtension(() => Reflect.get(globalThis, 'chrome').storage.sync.get('settings')),
      )
      .toMatchObject({ settings: { density: 'every' } });
    await before.close();

    const after = await start();
    const page = await after.open(server.url('/page.html'));
    await page.waitForPainted(2);
    const again = await after.extensionPage(OPTIONS);
    await waitFor(again, 'input[type=radio][value=every]:checked');
    await after.close();
    await rm(profile, { recursive: true, force: true });
  },
);
