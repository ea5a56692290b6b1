import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, Session } from './session.ts';

/** The folder of the build for each browser. */
export const BUILDS: Readonly<Record<BrowserName, string>> = {
  chromium: fileURLToPath(new URL('../../dist/chrome', import.meta.url)),
  firefox: fileURLToPath(new URL('../../dist/firefox', import.meta.url)),
};

/** Starts a browser with the built extension in it. */
export function launchBrowser(browser: BrowserName, options: LaunchOptions): Promise<Session> {
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
