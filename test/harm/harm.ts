import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { serve } from '../harness/serve.ts';
import type { BrowserName } from '../harness/session.ts';
import { type Harm, harmOn } from './harm-on.ts';

const USAGE = `npm run harm                 reads every saved page in both browsers, and says what is another with Sidelight
  --pages DIR                the folder of the pages (../shared/eval/pages)
  --browser NAME             chromium or firefox alone
  --most N                   the first N pages`;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const PAGES = path.resolve(import.meta.dirname, '../../../shared/eval/pages');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: PAGES },
      browser: { type: 'string' },
      most: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE);
  const pages = readdirSync(values.pages).filter((file) => file.endsWith('.html'));
  const some = pages.slice(0, values.most === undefined ? pages.length : Number(values.most));
  const wanted = BROWSERS.filter((each) => (values.browser ?? each) === each);
  for (const browser of wanted) await inBrowser(browser, values.pages, some);
}

async function inBrowser(
  browser: BrowserName,
  folder: string,
  pages: readonly string[],
): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const server = await serve({ folders: { '/': folder }, signal });
  const options = { extension: BUILDS[browser], headless: true, signal };
  const session = await launchBrowser(browser, options);
  const found: Harm[] = [];
  let painted = 0;
  for (const page of pages) {
    const { harm, names } = await harmOn(session, server.url(`/${encodeURIComponent(page)}`));
    painted += names;
    if (harm.length === 0) continue;
    found.push(...harm);
    for (const one of harm) say(`${browser}  ${page}: ${one}`);
  }
  over.abort();
  await session.closed;
  say(`${browser}: ${pages.length} pages, ${painted} names painted, ${found.length} differences`);
  if (found.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
