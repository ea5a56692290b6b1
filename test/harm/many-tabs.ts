import { parseArgs } from 'node:util';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { serve } from '../harness/serve.ts';
import type { Session } from '../harness/session.ts';
import { until } from '../harness/wait.ts';

/*
 * Opens very many tabs in one Chromium at the same moment, as a restored session does, and looks at
 * some of them afterwards: `npm run tabs`.
 */

const TABS = 1_000;
/** Tabs that are looked at in the end, from one end of the strip to the other. */
const LOOKED_AT = 20;
/** A thousand pages on two cores take minutes to load. */
const PATIENCE_MS = 400_000;
/** The first of them waits until the browser has done with the others. */
const NAMES_MS = 90_000;
const PAGES = { '/page.html': '<!doctype html><title>Page</title><p>Minsk is in Belarus.' };

const { values } = parseArgs({ options: { tabs: { type: 'string', default: String(TABS) } } });
process.exitCode = await main(Number(values.tabs));

async function main(count: number): Promise<number> {
  const over = new AbortController();
  const { signal } = over;
  try {
    const served = await serve({ pages: PAGES, signal });
    const options = { extension: BUILDS.chromium, headless: true, signal } as const;
    const session = await launchBrowser('chromium', options);
    const began = performance.now();
    await session.inExtension(openTabs, served.url('/page.html'), count);
    await until('all tabs to load', () => progress(session, count), PATIENCE_MS);
    const seconds = (performance.now() - began) / 1_000;
    const named: string[] = [];
    for (let tab = 0; tab < LOOKED_AT; tab++) named.push(await namesIn(session, tab / LOOKED_AT));
    const errors = await session.backgroundErrors();
    process.stdout.write(
      `${count} tabs loaded in ${seconds.toFixed(0)} s; of ${named.length} looked at ` +
        `${named.filter((text) => text === '2').length} have both names; ${errors.length} errors.\n`,
    );
    return errors.length === 0 && named.every((text) => text === '2') ? 0 : 1;
  } finally {
    over.abort();
  }
}

async function progress(session: Session, count: number) {
  // The browser may be too busy to answer in time: then it is asked again.
  const loaded = await session.inExtension(countLoaded).catch(() => 0);
  return loaded >= count ? { done: undefined } : { seen: `${loaded} of ${count}` };
}

/** What the button says of a tab, once it has been brought to the front. */
async function namesIn(session: Session, share: number): Promise<string> {
  const id = await session.inExtension(bringToFront, share);
  const probe = async () => {
    const text = await session.inExtension(counted, id).catch(() => '');
    return text === '' ? { seen: 'nothing' } : { done: text };
  };
  return until('the names of a tab', probe, NAMES_MS);
}

interface Chrome {
  tabs: {
    create(tab: object): Promise<unknown>;
    query(query: object): Promise<{ id: number; status: string }[]>;
    update(id: number, changes: object): Promise<unknown>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** Runs in the extension. */
function openTabs(url: string, count: number): null {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  // Behind the answer, which the browser would be too busy to give.
  setTimeout(() => {
    for (let tab = 0; tab < count; tab++) void chrome.tabs.create({ url, active: false });
  });
  return null;
}

/** Runs in the extension: how many pages of the web have loaded. */
async function countLoaded(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  return (await chrome.tabs.query({ url: 'http://*/*', status: 'complete' })).length;
}

/** Runs in the extension: brings a tab to the front, counted in shares of the strip, and gives its number. */
async function bringToFront(share: number): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  const tabs = await chrome.tabs.query({ url: 'http://*/*' });
  const { id } = tabs[Math.floor(share * tabs.length)]!;
  await chrome.tabs.update(id, { active: true });
  return id;
}

/** Runs in the extension: what the button of a tab counts. */
function counted(tabId: number): Promise<string> {
  const { chrome } = globalThis as unknown as { chrome: Chrome };
  return chrome.action.getBadgeText({ tabId });
}
