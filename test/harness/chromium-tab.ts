import type { CDPSession, Page } from 'playwright-core';
import { CARD_HOST, findHosts, reachableDocuments } from './card-in-page.ts';
import { watchChromiumConsole } from './chromium-console.ts';
import { pageMemory } from './chromium-memory.ts';
import type { CardRoot, Driver } from './driver.ts';
import { asHandleExpression } from './page-source.ts';
import { NAVIGATION_MS } from './wait.ts';

/** Handles of one look at the cards, let go at the next so that a long test does not gather them. */
const LOOK = 'sidelight-look';

/**
 * Drives one Chromium page. Code goes in over the protocol itself and not through Playwright's
 * `evaluate`, which needs `eval` and so stops at a strict page's policy.
 */
export async function chromiumDriver(page: Page): Promise<Driver> {
  const cdp = await page.context().newCDPSession(page);
  const errors = await watchChromiumConsole(cdp);
  return {
    evaluate: (expression) => evaluateIn(cdp, expression),
    cardRoots: () => cardRoots(cdp),
    async goto(url) {
      await page.goto(url, { timeout: NAVIGATION_MS });
    },
    activate: () => page.bringToFront(),
    close: () => page.close(),
    consoleErrors: async () => [...errors.seen()],
    forgetErrors: errors.forget,
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    prefer: ({ colourScheme, reducedMotion, paper }) =>
      page.emulateMedia({
        ...(paper !== undefined && { media: paper ? 'print' : 'screen' }),
        ...(colourScheme && { colorScheme: colourScheme }),
        ...(reducedMotion !== undefined && {
          reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
        }),
      }),
    moveMouse: (x, y, steps) => page.mouse.move(x, y, { steps }),
    async pressMouse() {
      await page.mouse.down();
      await page.mouse.up();
    },
    tap: (x, y) => page.touchscreen.tap(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    accessible: () => accessible(cdp),
    async memory() {
      // What the harness itself holds of the page is not the page's doing.
      await cdp.send('Runtime.releaseObjectGroup', { objectGroup: LOOK });
      return pageMemory(cdp);
    },
  };
}

async function accessible(cdp: CDPSession): Promise<string[]> {
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, description }) =>
      [`${role?.value}: ${name?.value ?? ''}`, description?.value].filter(Boolean).join(' | '),
    );
}

async function evaluateIn(cdp: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function cardRoots(cdp: CDPSession): Promise<CardRoot[]> {
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup: LOOK });
  const selector = JSON.stringify(CARD_HOST);
  const expression = asHandleExpression(`(${findHosts})(${selector}, (${reachableDocuments})())`);
  const found = await cdp.send('Runtime.evaluate', { expression, objectGroup: LOOK });
  if (!found.result.objectId) return [];
  const listed = await cdp.send('Runtime.getProperties', {
    objectId: found.result.objectId,
    ownProperties: true,
  });
  const hosts = listed.result.filter(({ name }) => /^\d+$/.test(name));
  const roots = await Promise.all(hosts.map(({ value }) => rootOf(cdp, value?.objectId)));
  return roots.filter((root) => root !== undefined);
}

/** The protocol shows closed shadow roots, which no script of the page can reach. */
async function rootOf(cdp: CDPSession, host: string | undefined): Promise<CardRoot | undefined> {
  if (host === undefined) return undefined;
  const { node } = await cdp.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await cdp.send('DOM.resolveNode', { backendNodeId, objectGroup: LOOK });
  const { objectId } = object;
  if (objectId === undefined) return undefined;
  return { call: (declaration) => callOn(cdp, objectId, declaration) };
}

async function callOn(cdp: CDPSession, objectId: string, declaration: string): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: declaration,
    arguments: [{ objectId }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
