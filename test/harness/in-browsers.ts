import { afterAll, beforeAll, describe } from 'vitest';
import { BUILDS, launchBrowser } from './browsers.ts';
import { type Served, type ServeOptions, serve } from './serve.ts';
import type { BrowserName, LaunchOptions, Session } from './session.ts';

/** What a spec works with; `session` is there once tests run. */
export interface Here {
  readonly browser: BrowserName;
  readonly session: Session;
  /** The full address of a path that this spec serves. */
  url(path: string): string;
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Starting the second browser while another suite runs on the same two cores. */
const LAUNCH_MS = 90_000;

type Wanted = Omit<ServeOptions, 'signal'> & Pick<LaunchOptions, 'touch' | 'private'>;

/**
 * Describes the same behaviour in both browsers, each started once, with pages of the spec's own;
 * `touch` for readers who have a screen to touch and no pointer, `private` for private windows.
 */
export function inBrowsers(
  title: string,
  { touch = false, private: hidden = false, ...served }: Wanted,
  specs: (here: Here) => void,
): void {
  describe.each(BROWSERS)(`${title} in %s`, (browser) => {
    const over = new AbortController();
    let session: Session | undefined;
    let server: Served | undefined;
    beforeAll(async () => {
      server = await serve({ ...served, signal: over.signal });
      session = await launchBrowser(browser, {
        extension: BUILDS[browser],
        headless: true,
        touch,
        private: hidden,
        signal: over.signal,
      });
    }, LAUNCH_MS);
    afterAll(async () => {
      over.abort();
      await session?.closed;
    });
    specs({
      browser,
      get session() {
        return started(session);
      },
      url: (path) => started(server).url(path),
    });
  });
}

function started<T>(thing: T | undefined): T {
  if (thing !== undefined) return thing;
  throw new Error('The browser is started before the first test: ask for it inside of `it`.');
}
