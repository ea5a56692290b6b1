import { parseArgs } from 'node:util';
import type { BrowserName } from './session.ts';

/** What a person asks of `npm start`. */
export interface StartOptions {
  readonly browser: BrowserName;
  /** The page to open; undefined opens the sample article. */
  readonly url: string | undefined;
  readonly headless: boolean;
  readonly json: boolean;
  readonly shot: string;
}

/** How to call `npm start`. */
export const USAGE = `npm start -- [options]
  --url URL             the page to open, or a saved page's file (default: the sample article)
  --browser NAME        chromium or firefox (default: chromium)
  --headless            no window: open a card, print what was found, save a picture, end
  --json                the same, printed as one JSON object (npm --silent start -- --json)
  --shot FILE           where the picture goes (default: test/shots/start-BROWSER.png)`;

/** Reads the command line; throws a sentence for the person who wrote it. */
export function readOptions(args: readonly string[], hasDisplay: boolean): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      shot: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const { browser, json, url } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not “${browser}”.`);
  }
  return {
    browser,
    url,
    json,
    headless: values.headless || json || values.shot !== undefined || !hasDisplay,
    shot: values.shot ?? `test/shots/start-${browser}.png`,
  };
}
