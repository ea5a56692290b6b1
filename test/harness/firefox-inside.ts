import { type Bidi, outcomeOf } from './bidi.ts';
import { asExpression, fromJson } from './page-source.ts';
import type { ReaderPreferences } from './session.ts';
import { until } from './wait.ts';

/** What only the browser's own code can do, for which Firefox was started with system access. */
export interface FirefoxInside {
  backgroundRuns(): Promise<boolean>;
  stopBackground(): Promise<void>;
  /** What the background threw; what it only logged does not reach the browser's own process. */
  backgroundErrors(): Promise<readonly string[]>;
  /** What any code of the extension threw. */
  thrown(): Promise<readonly string[]>;
  prefer(preferences: ReaderPreferences): Promise<void>;
}

interface Installed {
  readonly id: string;
  readonly origin: string;
  readonly contentScripts: readonly string[];
}

/** Allows an extension that is yet to come to run in private windows, as the reader does in its settings. */
export async function letIntoPrivateWindows(bidi: Bidi, id: string): Promise<void> {
  const run = await insideOf(bidi);
  await run(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
    .ExtensionPermissions.add(${JSON.stringify(id)}, {
      permissions: ['internal:privateBrowsingAllowed'], origins: [],
    }).then(() => null)`);
}

type Run = (code: string) => Promise<unknown>;

async function insideOf(bidi: Bidi): Promise<Run> {
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = contexts[0]?.context;
  return async (code) => {
    const params = { expression: asExpression(code, []), target: { context }, awaitPromise: true };
    return fromJson(outcomeOf(await bidi.send('script.evaluate', params))?.value);
  };
}

/** Reaches the browser's own code. */
export async function firefoxInside(bidi: Bidi, extension: Installed): Promise<FirefoxInside> {
  const run = await insideOf(bidi);
  const ours = `WebExtensionPolicy.getByID(${JSON.stringify(extension.id)}).extension`;
  const state = (): Promise<unknown> => run(`${ours}.backgroundState`);
  return {
    backgroundRuns: async () => (await state()) === 'running',
    async stopBackground() {
      // Asked again at every look: a background that is just starting lets the first wish go by.
      await until('the background to stop', async () => {
        await run(
          `${ours}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
        );
        const now = await state();
        return now === 'stopped' ? { done: undefined } : { seen: `it is ${String(now)}` };
      });
    },
    thrown: async () => (await run(thrownBy(extension.origin, []))) as string[],
    backgroundErrors: async () =>
      (await run(thrownBy(extension.origin, extension.contentScripts))) as string[],
    async prefer(preferences) {
      await run(prefsOf(preferences));
    },
  };
}

/** The console of the whole browser, as far as files of the extension wrote errors to it. */
function thrownBy(origin: string, exceptFiles: readonly string[]): string {
  const others = exceptFiles.map((file) => `${origin}/${file}`);
  return `(() => {
    const others = ${JSON.stringify(others)};
    return Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError)
      .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag))
      .filter(({ sourceName }) => sourceName.startsWith(${JSON.stringify(origin)}))
      .filter(({ sourceName }) => !others.includes(sourceName))
      .map(({ errorMessage }) => errorMessage);
  })()`;
}

/** Firefox overrides what pages are told of the system by these prefs, for all tabs at once. */
function prefsOf({ colourScheme, reducedMotion }: ReaderPreferences): string {
  const DARK = 0;
  const LIGHT = 1;
  const steps: string[] = [];
  if (colourScheme !== undefined) {
    const value = colourScheme === 'dark' ? DARK : LIGHT;
    steps.push(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
    );
  }
  if (reducedMotion !== undefined) {
    steps.push(`Services.prefs.setIntPref('ui.prefersReducedMotion', ${reducedMotion ? 1 : 0})`);
  }
  return `(() => { ${steps.join(';')} })()`;
}
