import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';

/*
 * Pages that watch themselves: whatever a page can see of its own document, scripts and timing is the
 * same with Sidelight as without, until the reader opens a card, and again once it is closed.
 */

const TEXT = '<p>Belarus and China met Poland in Minsk.</p><p>NATO was not there.</p>';

/** Runs first in its page: notes every change of the document, every layout shift, every global. */
const WATCH = `
  const seen = { mutations: 0, shift: 0, calls: 0, globals: Object.getOwnPropertyNames(window).length };
  new MutationObserver((all) => { seen.mutations += all.length; }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) seen.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  window.__seen = seen;`;

/**
 * Runs in its page: counts what code of an extension calls of the page's own objects. The specs
 * themselves call some of them too, from nowhere.
 */
const SPY = `
  const spied = [
    [Array.prototype, 'push'], [Map.prototype, 'set'], [Element.prototype, 'attachShadow'],
    [Document.prototype, 'createElement'], [EventTarget.prototype, 'addEventListener'],
    [Node.prototype, 'appendChild'], [HighlightRegistry.prototype, 'set'], [JSON, 'stringify'],
  ];
  for (const [holder, name] of spied) {
    const own = holder[name];
    holder[name] = function (...given) {
      if (/extension:/.test(new Error().stack)) window.__seen.calls += 1;
      return own.apply(this, given);
    };
  }`;

const FREEZE = `
  for (const name of Object.getOwnPropertyNames(window)) {
    const { prototype } = Object(window[name]);
    if (typeof prototype === 'object' && prototype !== null) Object.freeze(prototype);
  }`;

const PAGES = {
  '/watched.html': page(`${TEXT}<script>${WATCH}</script>`),
  '/spied.html': page(`${TEXT}<script>${WATCH}${SPY}</script>`),
  '/frozen.html': page(`${TEXT}<script>${WATCH}${FREEZE}</script>`),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Watched</title><body>${body}`;
}

interface Seen {
  mutations: number;
  shift: number;
  calls: number;
}

/** What the page has seen since it began to watch, with what it can look up of itself. */
function lookAround(tab: Tab) {
  return tab.evaluate(() => {
    const { __seen: seen } = globalThis as unknown as { __seen: Seen & { globals: number } };
    const { documentElement, styleSheets, adoptedStyleSheets } = document;
    return {
      seen: { mutations: seen.mutations, shift: seen.shift, calls: seen.calls },
      more: Object.getOwnPropertyNames(window).length - seen.globals,
      html: documentElement.outerHTML,
      sheets: styleSheets.length + adoptedStyleSheets.length,
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      selected: String(getSelection()),
      focus: document.activeElement?.localName,
    };
  });
}

inBrowsers('a page that watches itself', { pages: PAGES }, (here) => {
  const open = async (path: string) => {
    const tab = await here.session.open(here.url(path));
    await tab.waitForPainted(5);
    return tab;
  };

  it('sees no change, no shift, no sheet, no request and no global of ours', async () => {
    const tab = await open('/watched.html');
    const { seen, loaded, sheets, more } = await lookAround(tab);
    expect(seen).toEqual({ mutations: 0, shift: 0, calls: 0 });
    // The name that the page keeps its notes under.
    expect(more).toBe(1);
    expect(sheets).toBe(0);
    expect(loaded.filter((url) => !url.startsWith(here.url('/')))).toEqual([]);
    await tab.close();
  });

  it('is as it was once a card has come and gone, and has not moved for it', async () => {
    const tab = await open('/watched.html');
    const before = await lookAround(tab);
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    await tab.press('Escape');
    await tab.waitForNoCard();
    const after = await lookAround(tab);
    expect({ ...after, seen: undefined }).toEqual({ ...before, seen: undefined });
    expect(after.seen.shift).toBe(0);
    // The card's element came, and went.
    expect(after.seen.mutations).toBe(2);
    await tab.close();
  });

  it('is never called: what it has put in place of the language’s own is not ours', async () => {
    const tab = await open('/spied.html');
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    await tab.clickInCard('.close');
    await tab.waitForNoCard();
    expect((await lookAround(tab)).seen.calls).toBe(0);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may freeze everything that things are made of', async () => {
    const tab = await open('/frozen.html');
    await tab.pointTo('Poland');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Poland' });
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect((await tab.consoleErrors()).filter(({ from }) => from === 'extension')).toEqual([]);
    await tab.close();
  });
});
