import type { Session, Tab } from '../harness/session.ts';

/** What is another on a page with Sidelight, in words. */
export type Harm = string;

/** The paint of a page is complete when nothing was added to it for so long; in ms. */
const SETTLED_MS = 600;
/** Some pages name nobody, and nothing is to be waited for. In ms. */
const LONGEST_MS = 6_000;
const LOOK_EVERY_MS = 150;
/** Pages whose advertisers cannot be reached go on trying for a while. In ms. */
const LONGEST_REST_MS = 40_000;
/** Such pages do something every few seconds: only what stays the same for longer is at rest. In ms. */
const REST_MS = 4_000;

/** Opens a page with Sidelight off, turns it on, and says what that has changed, and how much it painted. */
export async function harmOn(
  session: Session,
  url: string,
): Promise<{ harm: Harm[]; names: number }> {
  await turn(session, false);
  const tab = await session.open(url);
  await tab.evaluate(watchShifts);
  const before = await atRest(tab);
  await turn(session, true);
  const names = await settled(tab);
  const after = await look(tab);
  const errors = (await tab.consoleErrors()).filter(({ from }) => from === 'extension');
  await tab.close();
  const harm = [
    ...(after.html === before.html ? [] : ['the document is another']),
    ...(after.shift === before.shift
      ? []
      : [`the layout shifted by ${after.shift - before.shift}`]),
    ...errors.map(({ text }) => `an error: ${text}`),
  ];
  return { harm, names };
}

/** A page that goes on changing itself would be another without us too: it gets time to come to rest. */
async function atRest(tab: Tab): Promise<Looked> {
  const end = performance.now() + LONGEST_REST_MS;
  let before = await look(tab);
  let since = performance.now();
  while (performance.now() < end && performance.now() - since < restOf(before)) {
    await settled(tab);
    const now = await look(tab);
    if (now.html !== before.html || now.shift !== before.shift) since = performance.now();
    before = now;
  }
  return before;
}

/** A page without scripts has nothing to change itself with. */
function restOf({ html }: Looked): number {
  return html.includes('<script') ? REST_MS : SETTLED_MS;
}

function turn(session: Session, on: boolean): Promise<unknown> {
  return session.inExtension((off: boolean) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { set(items: object): Promise<void> } } };
    };
    return chrome.storage.sync.set({ settings: { version: 2, off } });
  }, !on);
}

/** Waits until the paint no longer grows; gives how many mentions are painted then. */
async function settled(tab: Tab): Promise<number> {
  const end = performance.now() + LONGEST_MS;
  let count = (await tab.painted()).length;
  let since = performance.now();
  while (performance.now() < end && performance.now() - since < SETTLED_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const now = (await tab.painted()).length;
    if (now !== count) since = performance.now();
    count = now;
  }
  return count;
}

interface Watched {
  __shift?: number;
}

/** Runs in the page, where the browser tells of shifts: adds them up from now on. */
function watchShifts(): void {
  const page = globalThis as Watched;
  page.__shift = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      page.__shift = (page.__shift ?? 0) + Number(Reflect.get(entry, 'value'));
    }
  }).observe({ type: 'layout-shift' });
}

interface Looked {
  html: string;
  shift: number;
}

function look(tab: Tab): Promise<Looked> {
  return tab.evaluate(() => ({
    html: document.documentElement.outerHTML,
    shift: (globalThis as Watched).__shift ?? 0,
  }));
}
