import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { type Bidi, bidiOf } from './bidi.ts';
import { watchFirefoxConsole } from './firefox-console.ts';
import { firefoxInside, letIntoPrivateWindows } from './firefox-inside.ts';
import { firefoxPrefs } from './firefox-prefs.ts';
import { type FirefoxSurroundings, firefoxDriver } from './firefox-tab.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { closeOnFailure } from './lifetime.ts';
import { howToInstall, locate } from './locate.mjs';
import { contentScriptsOf, quietPathOf, readManifest } from './manifest.ts';
import { once } from './once.ts';
import type { LaunchOptions, Session, Tab } from './session.ts';
import { tabOn } from './tab.ts';
import { tabIdFrom } from './tab-id.ts';
import { until } from './wait.ts';
import { closeWelcome } from './welcome.ts';

const VIEWPORT = { width: 1280, height: 800 };

/** Firefox reads a fresh profile and starts several processes: slow when the machine is busy. */
const LAUNCH_MS = 60_000;

/** Starts Firefox with the extension in it. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  options.signal?.throwIfAborted();
  const executablePath = locate('firefox');
  if (!executablePath) throw new Error(`Firefox was not found. ${howToInstall('firefox')}`);
  const folder = resolve(options.extension);
  const id = (await readManifest(folder)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder} has no Firefox id in its manifest; is it the Firefox build?`);
  // The same again in a profile that was used before: the extension's data lies under it.
  const uuid = options.profile === undefined ? randomUUID() : uuidOf(options.profile);
  const gateway = options.network === 'open' ? undefined : await openGateway();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    timeout: LAUNCH_MS,
    // Lets the harness open the extension's pages and end its background.
    args: ['--remote-allow-system-access', ...windowSize(options.headless)],
    // Without it a release build does not let a pref turn its settings server off.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: firefoxPrefs({
      id,
      uuid,
      proxyPort: gateway?.port,
      touch: options.touch ?? false,
      private: options.private ?? false,
    }),
  });
  const closed = new Promise<void>((done) => browser.once('disconnected', () => done()));
  void closed.then(() => gateway?.close());
  options.signal?.addEventListener('abort', () => void browser.close(), { once: true });
  const bidi = bidiOf(browser);
  if (options.private === true) await letIntoPrivateWindows(bidi, id);
  const running = { browser, bidi, gateway, folder, id, uuid, closed };
  return closeOnFailure(sessionOn(running), () => browser.close());
}

/** A name in the form of a random one, always the same for the same folder. */
function uuidOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex');
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

function windowSize(headless: boolean): string[] {
  return headless ? [`--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height}`] : [];
}

interface Running {
  readonly browser: Browser;
  readonly bidi: Bidi;
  readonly gateway: Gateway | undefined;
  readonly folder: string;
  readonly id: string;
  readonly uuid: string;
  readonly closed: Promise<void>;
}

async function sessionOn(running: Running): Promise<Session> {
  const { browser, bidi, gateway, folder, id, closed } = running;
  await browser.installExtension(folder);
  const origin = `moz-extension://${running.uuid}`;
  const contentScripts = contentScriptsOf(await readManifest(folder));
  const inside = await firefoxInside(bidi, { id, origin, contentScripts });
  await closeWelcome(async () => {
    const { contexts } = await bidi.send('browsingContext.getTree', {});
    return contexts.map(({ context, url }) => ({
      url,
      close: () => bidi.send('browsingContext.close', { context }),
    }));
  });
  const console = watchFirefoxConsole(bidi, inside.thrown);
  const around = { bidi, console, prefer: inside.prefer };
  const open = await opener(around);
  const quietUrl = `${origin}/${await quietPathOf(folder)}`;
  const quietTab = once(() => open(quietUrl));
  return {
    browser: 'firefox',
    closed,
    open,
    openedBy: async (act) => tabOn(firefoxDriver(await contextOpenedBy(bidi, act), around)),
    extensionPage: (path) => open(`${origin}/${path}`),
    tabIdOf: async (tab) => tabIdFrom(await quietTab(), tab),
    inExtension: (async (code: string, ...args: readonly unknown[]) =>
      (await quietTab()).evaluate(code as never, ...args)) as Session['inExtension'],
    stopWorker: inside.stopBackground,
    workerRuns: inside.backgroundRuns,
    workerHeap: async () => undefined,
    async reloadExtension() {
      quietTab.forget();
      await browser.installExtension(folder);
    },
    backgroundErrors: inside.backgroundErrors,
    requests: () => gateway?.requests() ?? [],
    close: () => browser.close(),
  };
}

async function contextOpenedBy(bidi: Bidi, act: () => Promise<unknown>): Promise<string> {
  const contexts = async (): Promise<string[]> => {
    const tree = await bidi.send('browsingContext.getTree', {});
    return tree.contexts.map(({ context }) => context);
  };
  const before = await contexts();
  await act();
  return until('a window to open', async () => {
    const opened = (await contexts()).find((context) => !before.includes(context));
    return opened === undefined ? { seen: 'the windows of before' } : { done: opened };
  });
}

/** Opens pages, the first of them in the empty tab that the browser started with. */
async function opener(around: FirefoxSurroundings): Promise<(url: string) => Promise<Tab>> {
  const { bidi } = around;
  const { contexts } = await bidi.send('browsingContext.getTree', {});
  let empty = contexts[0]?.context;
  return async (url) => {
    const context = empty ?? (await bidi.send('browsingContext.create', { type: 'tab' })).context;
    empty = undefined;
    const tab = tabOn(firefoxDriver(context, around));
    await tab.goto(url);
    return tab;
  };
}
