import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { howToInstall, locate } from '../harness/locate.mjs';

/** A browser to measure in. */
export interface BenchBrowser {
  context: BrowserContext;
  /** The protocol of the browser as a whole. */
  cdp: CDPSession;
  version: string;
  /** A new tab, in front. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 800 };

/**
 * Starts Chromium, with an extension or bare. The bench does without the test harness's session:
 * that one's consoles and counters would be part of what is measured.
 */
export async function launch(extension?: string): Promise<BenchBrowser> {
  const executablePath = locate('chromium');
  if (!executablePath) throw new Error(`Chromium was not found. ${howToInstall('chromium')}`);
  const profile = mkdtempSync(path.join(tmpdir(), 'sidelight-bench-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    // The sandbox refuses to run as root, which is what containers are.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: VIEWPORT,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  const browser = context.browser();
  if (browser === null) throw new Error('Chromium gives no way to reach it.');
  const cdp = await browser.newBrowserCDPSession();
  if (extension !== undefined) {
    const started = context.waitForEvent('serviceworker');
    await cdp.send('Extensions.loadUnpacked', { path: extension });
    await started;
  }
  return {
    context,
    cdp,
    version: browser.version(),
    newPage: () => context.newPage(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}

/** Ends the extension's service worker, as the browser does when it is idle. */
export async function stopWorker({ cdp }: BenchBrowser): Promise<void> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
  );
  if (worker !== undefined) await cdp.send('Target.closeTarget', { targetId: worker.targetId });
}
