import { writeFile } from 'node:fs/promises';
import { type Bidi, type ContextInfo, outcomeOf, type RemoteValue } from './bidi.ts';
import { CARD_HOST, findHosts } from './card-in-page.ts';
import type { CardRoot, Driver } from './driver.ts';
import type { FirefoxConsole } from './firefox-console.ts';
import { firefoxHand } from './firefox-hand.ts';
import { asHandleExpression } from './page-source.ts';
import type { ReaderPreferences } from './session.ts';
import { NAVIGATION_MS, until } from './wait.ts';

/** What Firefox shows in place of a page that it could not load. */
const ERROR_PAGE = 'about:neterror';

/** What a tab needs of the browser around it. */
export interface FirefoxSurroundings {
  readonly bidi: Bidi;
  readonly console: FirefoxConsole;
  prefer(preferences: ReaderPreferences): Promise<void>;
}

/** Drives one Firefox tab over WebDriver BiDi. */
export function firefoxDriver(context: string, around: FirefoxSurroundings): Driver {
  const { bidi } = around;
  const evaluate = async (expression: string): Promise<unknown> =>
    outcomeOf(
      await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise: true }),
    )?.value;
  return {
    evaluate,
    cardRoots: async () => {
      const { contexts } = await bidi.send('browsingContext.getTree', { root: context });
      const roots = await Promise.all(flat(contexts).map((frame) => rootsIn(bidi, frame)));
      return roots.flat();
    },
    goto: (url) => goto(bidi, context, url, evaluate),
    async activate() {
      await bidi.send('browsingContext.activate', { context });
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
    consoleErrors: () => around.console.errorsOf(context),
    forgetErrors: () => around.console.forget(context),
    async screenshot(file) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    async setViewport(width, height) {
      await bidi.send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async prefer(preferences) {
      await around.prefer(preferences);
      await preferencesArrive(evaluate, preferences);
    },
    accessible: async () => undefined,
    memory: async () => undefined,
    ...firefoxHand(bidi, context),
  };
}

/**
 * The protocol's own wait never ends on pages of an extension, and a load event may come late
 * behind refused requests, so the harness asks the page itself.
 */
async function goto(
  bidi: Bidi,
  context: string,
  url: string,
  evaluate: (expression: string) => Promise<unknown>,
): Promise<void> {
  const mark = 'sidelightHarnessLeft';
  await evaluate(`globalThis.${mark} = true`);
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  await until(
    `${url} to load`,
    async () => {
      const state = await evaluate(
        `globalThis.${mark} ? 'still on the page before' : document.readyState`,
      ).catch((error: unknown) => `no answer (${String(error)})`);
      return state === 'complete' ? { done: undefined } : { seen: String(state) };
    },
    NAVIGATION_MS,
  );
  const shown = String(await evaluate('document.documentURI'));
  if (shown.startsWith(ERROR_PAGE)) throw new Error(`Firefox could not load ${url}: ${shown}`);
}

/** The browser's process tells its pages of a changed preference in its own time. */
async function preferencesArrive(
  evaluate: (expression: string) => Promise<unknown>,
  { colourScheme, reducedMotion }: ReaderPreferences,
): Promise<void> {
  const wanted = [
    ...(colourScheme === undefined ? [] : [`(prefers-color-scheme: ${colourScheme})`]),
    ...(reducedMotion === undefined
      ? []
      : [`(prefers-reduced-motion: ${reducedMotion ? 'reduce' : 'no-preference'})`]),
  ];
  const queries = JSON.stringify(wanted);
  await until(`the page to match ${wanted.join(' and ')}`, async () =>
    (await evaluate(`${queries}.every((query) => matchMedia(query).matches)`)) === true
      ? { done: undefined }
      : { seen: 'it does not' },
  );
}

async function rootsIn(bidi: Bidi, context: string): Promise<CardRoot[]> {
  const found = await bidi.send('script.evaluate', {
    expression: asHandleExpression(`(${findHosts})(${JSON.stringify(CARD_HOST)}, [document])`),
    target: { context },
    awaitPromise: false,
    // Only so is the shadow root of a host told, closed ones too.
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const hosts = (outcomeOf(found)?.value ?? []) as readonly RemoteValue[];
  return hosts.flatMap((host) => {
    const root = (host.value as { readonly shadowRoot?: RemoteValue | null } | undefined)
      ?.shadowRoot;
    if (root?.sharedId === undefined) return [];
    const { sharedId } = root;
    return [{ call: (declaration: string) => callOn(bidi, context, sharedId, declaration) }];
  });
}

async function callOn(
  bidi: Bidi,
  context: string,
  sharedId: string,
  functionDeclaration: string,
): Promise<unknown> {
  const called = await bidi.send('script.callFunction', {
    functionDeclaration,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: true,
  });
  return outcomeOf(called)?.value;
}

function flat(tree: readonly ContextInfo[]): string[] {
  return tree.flatMap(({ context, children }) => [context, ...flat(children ?? [])]);
}
