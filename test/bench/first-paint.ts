import type { Page } from 'playwright-core';
import { until } from '../harness/wait.ts';

/** Notes when the first highlight is there: the registry is the page's as well as ours. */
const WATCH = `(() => {
  let ready;
  document.addEventListener('DOMContentLoaded', () => {
    ready = performance.now();
    const look = () => {
      for (const [, highlight] of CSS.highlights) {
        if (highlight.size > 0) {
          globalThis.firstNames = performance.now() - ready;
          return;
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
})()`;

/** Opens a page anew; gives the milliseconds from when its document is ready to its first names. */
export async function firstPaint(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: WATCH,
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const found = await until('the first names', async () => {
    const time: unknown = await page.evaluate(() => Reflect.get(globalThis, 'firstNames'));
    return typeof time === 'number' ? { done: time } : { seen: 'none yet' };
  });
  await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  await session.detach();
  return found;
}
