import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const MANY = 50;

/** Browsers let the clocks of tabs behind run once a second. In ms. */
const PATIENCE_MS = 5_000;

inBrowsers('the briefing', { folders: SAMPLE.folders }, (here) => {
  const open = async () => {
    const article = await here.session.open(here.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    const id = await here.session.tabIdOf(article);
    const panel = await here.session.extensionPage(`src/contexts/briefing/index.html?tab=${id}`);
    await expect.poll(() => textOf(panel, 'section')).not.toBe('');
    return { article, panel };
  };

  it('says who, where, which bodies and what happened, and how they belong together', async () => {
    const { article, panel } = await open();
    const section = async (title: string) =>
      panel.evaluate((wanted) => {
        const all = [...document.querySelectorAll('section')];
        return all.find((one) => one.querySelector('h2')?.textContent === wanted)?.textContent;
      }, title);
    expect(await section('Who')).toContain('Alexander Lukashenko');
    expect(await section('Where')).toContain('Belarus');
    expect(await section('Which bodies')).toContain('Shanghai Cooperation Organisation');
    expect(await section('What happened')).toContain('Eagle Assault 2024');
    expect(await section('How they belong together')).toMatch(/Belarus is a member of SCO, since/);
    expect(await section('When')).toContain('Eagle Assault 2024');
    const links = await panel.evaluate(() =>
      [...document.querySelectorAll('a')].every(({ protocol }) => protocol === 'https:'),
    );
    expect(links).toBe(true);
    await panel.close();
    await article.close();
  });

  it('leads to each mention in the page, and opens its card there', async () => {
    const { article, panel } = await open();
    await panel.evaluate(() => {
      const item = [...document.querySelectorAll('li')].find((one) =>
        one.textContent?.includes('Alexander Lukashenko'),
      );
      item?.querySelectorAll<HTMLElement>('.mentions button')[1]?.click();
    });
    await article.activate();
    expect((await article.waitForCard()).name).toContain('Lukashenko');
    expect((await article.waitForCard()).text).toContain('2 of ');
    await panel.close();
    await article.close();
  });

  it('opens from a card: beside the page, or in a window where the browser keeps that to itself', async () => {
    await here.session.inExtension(() => undefined);
    const article = await here.session.open(here.url(SAMPLE.path));
    await article.waitForPainted(MANY);
    await article.pointTo('Lukashenko');
    await article.waitForCard();
    await article.clickInCard('footer button:nth-of-type(2)');
    await expect.poll(() => here.session.inExtension(briefingsOpen)).toBe(1);
    await here.session.inExtension(closeBriefings);
    await article.close();
  });

  it('follows the page when more names come', async () => {
    const { article, panel } = await open();
    expect(await textOf(panel, '#briefing')).not.toContain('Iceland');
    await article.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Iceland has sent its foreign minister to Norway.';
      document.querySelector('article')?.append(late);
    });
    await article.activate();
    await expect
      .poll(() => textOf(panel, '#briefing'), { timeout: PATIENCE_MS })
      .toContain('Iceland');
    await panel.close();
    await article.close();
  });
});

/** Travels to the extension: how many briefings stand beside a page, or in a window of their own. */
const briefingsOpen = `async () => {
  if (chrome.sidePanel !== undefined) {
    return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
  }
  const windows = await browser.windows.getAll({ windowTypes: ['popup'], populate: true });
  return windows.filter(({ tabs }) => tabs.some(({ url }) => url.includes('/briefing/'))).length;
}`;

/** Travels to the extension: closes the windows of briefings. */
const closeBriefings = `async () => {
  if (chrome.sidePanel !== undefined) return;
  const windows = await browser.windows.getAll({ windowTypes: ['popup'] });
  for (const { id } of windows) await browser.windows.remove(id);
}`;

function textOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}
