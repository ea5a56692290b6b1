import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { chromiumDriver } from './chromium-tab.ts';
import { watchChromiumWorker } from './chromium-worker.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { closeOnFailure } from './lifetime.ts';
import { howToInstall, locate } from './locate.mjs';
import { quietPathOf } from './manifest.ts';
import { once } from './once.ts';
import type { LaunchOptions, Session, Tab } from './session.ts';
import { tabOn } from './tab.ts';
import { tabIdFrom } from './tab-id.ts';
import { within } from './wait.ts';
import { closeWelcome } from './welcome.ts';

const VIEWPORT = { width: 1280, height: 800 };

/** The discard port, where nothing listens: what the browser insists on asking it asks in vain. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Where Chromium fetches parts of itself now and then, whatever flags it is given; seen only in
 * specs that type into a field. The gateway refuses it, and it is nobody's request but the browser's.
 */
const OWN_DOWNLOADS = 'https://redirector.gvt1.com';

/** Keeps the browser from calling home, which is noise in `requests()` and waits on a closed network. */
const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
];

/** Starts Chromium with the extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  options.signal?.throwIfAborted();
  const executablePath = locate('chromium');
  if (!executablePath) throw new Error(`Chromium was not found. ${howToInstall('chromium')}`);
  const folder = resolve(options.extension);
  const quietPath = await quietPathOf(folder);
  const gateway = options.network === 'open' ? undefined : await openGateway();
  const profile = await readyProfile(options.profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    // The sandbox refuses to run as root, which is what containers are.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.headless ? VIEWPORT : null,
    hasTouch: options.touch ?? false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      ...QUIET_FLAGS,
      ...blocked(gateway),
      ...(options.private === true ? ['--incognito'] : []),
      ...(options.language === undefined ? [] : [`--lang=${options.language}`]),
    ],
  });
  const closed = new Promise<void>((done) => context.once('close', () => done())).then(async () => {
    gateway?.close();
    // The event tells that the end has begun, this that the process has gone.
    await context.close();
    if (options.profile === undefined) await removeProfile(profile);
  });
  const close = (): Promise<void> => context.close();
  options.signal?.addEventListener('abort', () => void close(), { once: true });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium runs, but gives no way to load an extension into it.');
  const running = { context, browser, gateway, folder, quietPath, closed };
  return closeOnFailure(sessionOn({ ...running, private: options.private === true }), close);
}

/** Chromium turns an unpacked extension off when it is reloaded outside developer mode. */
async function readyProfile(given: string | undefined): Promise<string> {
  const profile = given ?? (await mkdtemp(join(tmpdir(), 'sidelight-chromium-')));
  if (existsSync(join(profile, 'Default'))) return profile;
  await mkdir(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** The browser's processes write a little longer than it answers, so one attempt may not do. */
async function removeProfile(profile: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  // What is left lies in the system's folder for temporary files, which is swept without us.
  await rm(profile, options).catch(() => undefined);
}

function blocked(gateway: Gateway | undefined): string[] {
  if (!gateway) return [];
  return [
    `--proxy-server=http://127.0.0.1:${gateway.port}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ];
}

interface Running {
  readonly context: BrowserContext;
  readonly browser: Browser;
  readonly gateway: Gateway | undefined;
  readonly folder: string;
  readonly quietPath: string;
  readonly closed: Promise<void>;
  readonly private: boolean;
}

async function sessionOn(running: Running): Promise<Session> {
  const { context, browser, gateway, folder, quietPath, closed } = running;
  const cdp = await browser.newBrowserCDPSession();
  const worker = watchChromiumWorker(context, cdp);
  const load = async (): Promise<string> => {
    const started = worker.startsAgain();
    const wanted = { path: folder, enableInIncognito: running.private };
    const loaded = cdp.send('Extensions.loadUnpacked', wanted);
    const [{ id }] = await within('the extension to load', Promise.all([loaded, started]));
    return id;
  };
  const origin = `chrome-extension://${await load()}`;
  await closeWelcome(async () =>
    context.pages().map((page) => ({ url: page.url(), close: () => page.close() })),
  );
  const open = opener(context);
  const quietTab = once(() => open(`${origin}/${quietPath}`));
  return {
    browser: 'chromium',
    closed,
    open,
    async openedBy(act) {
      const opened = context.waitForEvent('page');
      await act();
      return tabOn(await chromiumDriver(await within('a window to open', opened)));
    },
    extensionPage: (path) => open(`${origin}/${path}`),
    tabIdOf: async (tab) => tabIdFrom(await quietTab(), tab),
    inExtension: (async (code: string, ...args: readonly unknown[]) =>
      (await quietTab()).evaluate(code as never, ...args)) as Session['inExtension'],
    stopWorker: worker.stop,
    workerRuns: worker.runs,
    workerHeap: worker.heap,
    async reloadExtension() {
      quietTab.forget();
      await load();
    },
    backgroundErrors: async () => worker.errors(),
    requests: () => (gateway?.requests() ?? []).filter((asked) => asked !== OWN_DOWNLOADS),
    async close() {
      await context.close();
      await closed;
    },
  };
}

/** Opens pages, the first of them in the empty tab that the browser started with. */
function opener(context: BrowserContext): (url: string) => Promise<Tab> {
  let empty = context.pages()[0];
  return async (url) => {
    const page = empty ?? (await context.newPage());
    empty = undefined;
    const tab = tabOn(await chromiumDriver(page));
    await tab.goto(url);
    return tab;
  };
}
