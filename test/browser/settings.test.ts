import { afterEach, expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const MANY = 50;
const OPTIONS = 'src/contexts/options/index.html';

/** Browsers draw tabs that come to the front, and what waited for that, within this. In ms. */
const PATIENCE_MS = 5_000;
/** A card that was going to open would be open after this. In ms. */
const LATE_MS = 900;

/** A file of one card, for a name that the article has. */
const CARDS = 'term,description\nEastgate Mercury,A newspaper that nobody prints.\n';

inBrowsers('the settings', { folders: SAMPLE.folders }, (here) => {
  const open = async () => {
    const article = await here.session.open(here.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    const options = await here.session.extensionPage(OPTIONS);
    await expect.poll(() => has(options, 'section')).toBe(true);
    return { article, options };
  };
  const paintedIn = async (article: Tab) => {
    await article.activate();
    return (await article.painted()).map(({ text }) => text);
  };

  afterEach(async () => {
    await here.session.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'sync', { clear(): Promise<void> }> };
      };
      await Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()]);
    });
  });

  it('say how often a name is marked, and which kinds are', async () => {
    const { article, options } = await open();
    const before = (await paintedIn(article)).length;
    await press(options, 'input[type=radio][value=every]');
    await expect
      .poll(async () => (await paintedIn(article)).length, { timeout: PATIENCE_MS })
      .toBeGreaterThan(before);
    await press(options, 'input[type=radio][value=page]');
    await expect
      .poll(async () => (await paintedIn(article)).length, { timeout: PATIENCE_MS })
      .toBeLessThan(before);
    await press(options, 'input[name=kind][value=person]');
    await expect
      .poll(() => paintedIn(article), { timeout: PATIENCE_MS })
      .not.toContain('Alexander Lukashenko');
    await options.close();
    await article.close();
  });

  it('say when cards open, and in which size', async () => {
    const { article, options } = await open();
    await press(options, 'input[type=radio][value=click]');
    await press(options, 'input[type=radio][value=large]');
    await article.activate();
    await article.pointTo('Minsk');
    await pause(LATE_MS);
    expect(await article.card()).toBeNull();
    const { x, y, width, height } = await article.locate('Minsk');
    await article.click(x + width / 2, y + height / 2);
    await article.waitForCard();
    expect(await article.inCard((dialog) => dialog.getAttribute('data-size'))).toBe('large');
    await options.close();
    await article.close();
  });

  it('keep the names that were put away, and give them back', async () => {
    const { article, options } = await open();
    await here.session.inExtension(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ 'reader-lists': { muted: ['minsk'], known: [] } });
    });
    await expect.poll(() => paintedIn(article), { timeout: PATIENCE_MS }).not.toContain('Minsk');
    await expect.poll(() => has(options, '#known li button')).toBe(true);
    await press(options, '#known li button');
    await expect.poll(() => paintedIn(article), { timeout: PATIENCE_MS }).toContain('Minsk');
    await options.close();
    await article.close();
  });

  it('take a deck in after showing it, and paint its names', async () => {
    const { article, options } = await open();
    await options.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('input[name=deck]');
      const files = new DataTransfer();
      files.items.add(new File([text], 'mine.csv', { type: 'text/csv' }));
      if (input === null) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, CARDS);
    await expect
      .poll(() => has(options, '.import .buttons button'), { timeout: PATIENCE_MS })
      .toBe(true);
    expect(await textOf(options, '.import')).toContain('Eastgate Mercury');
    await press(options, '.import .buttons button');
    await expect
      .poll(() => paintedIn(article), { timeout: PATIENCE_MS })
      .toContain('Eastgate Mercury');
    await options.close();
    await article.close();
  });

  it('of a newer Sidelight are left alone, and the page says so', async () => {
    await here.session.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.sync.set({ settings: { version: 99, textSize: 'large', cards: 'new' } });
    });
    const options = await here.session.extensionPage(OPTIONS);
    await expect.poll(() => textOf(options, '[role=alert]')).toMatch(/newer/i);
    await options.evaluate(() => {
      const [small] = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      small?.click();
    });
    const kept = await here.session.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { get(key: string): Promise<object> } } };
      };
      return chrome.storage.sync.get('settings');
    });
    expect(kept).toEqual({ settings: { version: 99, textSize: 'large', cards: 'new' } });
    await options.close();
  });

  it('of the first version are taken over', async () => {
    const { article, options } = await open();
    await here.session.inExtension(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { sync: { set(items: object): Promise<void> } } };
      };
      const settings = { version: 1, off: false, sitesOff: ['127.0.0.1'] };
      await chrome.storage.sync.set({ settings });
    });
    await expect.poll(() => paintedIn(article)).toEqual([]);
    await expect.poll(() => textOf(options, '#sites')).toContain('127.0.0.1');
    await options.close();
    await article.close();
  });

  it('make a card of the reader’s own that pages show', async () => {
    const article = await here.session.open(here.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    const editor = await here.session.extensionPage(`${OPTIONS}?card=&text=night+landings`);
    await expect.poll(() => has(editor, 'textarea[name=description]')).toBe(true);
    await editor.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea[name=description]');
      if (field === null) return;
      field.value = 'Soldiers who jump out of aircraft.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => has(editor, 'button[type=submit]:enabled')).toBe(true);
    await press(editor, 'button[type=submit]');
    await expect.poll(() => textOf(editor, '[role=status]')).not.toBe('');
    await expect
      .poll(() => paintedIn(article), { timeout: PATIENCE_MS })
      .toContain('night landings');
    await article.pointTo('night landings');
    expect((await article.waitForCard()).text).toContain('Soldiers who jump out of aircraft.');
    await editor.close();
    await article.close();
  });
});

function has(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
}

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

function press(tab: Tab, selector: string): Promise<void> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`There is no ${wanted}.`);
    element.click();
  }, selector);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
