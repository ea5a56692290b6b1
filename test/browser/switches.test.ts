import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Session, Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';
import { closeTab, openWindow, paintedThere, turnOff } from './tabs-from-inside.ts';

const MANY = 50;
const POPUP = 'src/contexts/popup/index.html';

async function openPopup(session: Session, over: Tab): Promise<Tab> {
  const popup = await session.extensionPage(`${POPUP}?tab=${await session.tabIdOf(over)}`);
  const switches = () => popup.evaluate(() => document.querySelectorAll('[role=switch]').length);
  await expect.poll(switches).toBeGreaterThanOrEqual(2);
  return popup;
}

/** Presses the popup's n-th switch as a reader does. */
async function press(popup: Tab, place: number): Promise<void> {
  await popup.activate();
  const middle = await popup.evaluate((nth: number) => {
    const box = document.querySelectorAll('input[role=switch]')[nth]?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, place);
  if (middle === undefined) throw new Error(`The popup has no switch ${place}.`);
  await popup.click(middle.x, middle.y);
}

function badgeOf(session: Session, tab: number): Promise<string> {
  return session.inExtension(
    (tabId: number) =>
      (
        globalThis as unknown as {
          browser?: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
          chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } };
        }
      ).chrome.action.getBadgeText({ tabId }),
    tab,
  );
}

inBrowsers('the switches', { folders: SAMPLE.folders }, (here) => {
  const open = async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    return tab;
  };

  it('clear and restore the paint of open pages at once, everywhere and here', async () => {
    const tab = await open();
    const before = await tab.painted();
    const popup = await openPopup(here.session, tab);
    for (const place of [0, 1]) {
      await press(popup, place);
      await tab.activate();
      await tab.waitForPainted((painted) => painted.length === 0);
      await press(popup, place);
      await tab.activate();
      await tab.waitForPainted(before.length);
      expect(await tab.painted()).toEqual(before);
    }
    expect(await tab.consoleErrors()).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('hold for pages opened later', async () => {
    const tab = await open();
    const popup = await openPopup(here.session, tab);
    await press(popup, 0);
    const later = await here.session.open(here.url(SAMPLE.path));
    await later.waitForPainted((painted) => painted.length === 0);
    await press(popup, 0);
    await later.activate();
    await later.waitForPainted(MANY);
    for (const opened of [popup, later, tab]) await opened.close();
  });

  it('reach pages in other windows', async () => {
    const id = (await here.session.inExtension(openWindow, here.url(SAMPLE.path))) as number;
    const painted = () => here.session.inExtension(paintedThere, id);
    await expect.poll(painted).toBeGreaterThan(MANY - 1);
    await here.session.inExtension(turnOff, true);
    await expect.poll(painted).toBe(0);
    await here.session.inExtension(turnOff, false);
    await expect.poll(painted).toBeGreaterThan(MANY - 1);
    await here.session.inExtension(closeTab, id);
  });

  it('take an open card away', async () => {
    const tab = await open();
    const popup = await openPopup(here.session, tab);
    await tab.activate();
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    await press(popup, 0);
    await tab.activate();
    await tab.waitForNoCard();
    await press(popup, 0);
    await popup.close();
    await tab.close();
  });
});

inBrowsers('the popup', { folders: SAMPLE.folders }, (here) => {
  it('lists the names of the page with their mentions, and the badge counts them', async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    const popup = await openPopup(here.session, tab);
    await expect
      .poll(() => popup.evaluate(() => document.querySelectorAll('li').length))
      .toBeGreaterThan(30);
    const { rows, count } = await popup.evaluate(() => ({
      count: document.querySelector('.count')?.textContent ?? '',
      rows: [...document.querySelectorAll('li')].map((row) => ({
        label: row.querySelector('.label')?.textContent ?? '',
        kind: row.querySelector('.kind')?.textContent ?? '',
        mentions: Number(row.querySelector('.mentions')?.textContent),
      })),
    }));
    expect(rows[0]).toMatchObject({ label: 'Belarus', kind: 'State' });
    const mentions = rows.reduce((sum, row) => sum + row.mentions, 0);
    expect(count).toBe(`${rows.length} names, ${mentions} mentions on this page`);
    const id = await here.session.tabIdOf(tab);
    await expect.poll(() => badgeOf(here.session, id)).toBe(String(rows.length));
    await popup.close();
    await tab.close();
  });

  it('leads to each mention of a name in turn, and opens its card', async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    await tab.setViewport(900, 600);
    const popup = await openPopup(here.session, tab);
    const places: number[] = [];
    for (let time = 0; time < 2; time++) {
      await popup.activate();
      await popup.evaluate(() => {
        const rows = [...document.querySelectorAll('li')];
        const row = rows.find((each) => each.textContent?.startsWith('Alexander Lukashenko'));
        row?.querySelector('button')?.click();
      });
      await tab.activate();
      expect(await tab.waitForCard()).toMatchObject({ name: 'Alexander Lukashenko' });
      places.push(await tab.evaluate(() => scrollY));
    }
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
    await popup.close();
    await tab.close();
  });

  it('says so where extensions are kept out', async () => {
    const popup = await here.session.extensionPage(POPUP);
    await popup
      .goto(`${await popup.url()}?tab=${await here.session.tabIdOf(popup)}`)
      .catch(() => {});
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.notice')?.textContent))
      .toMatch(/keep extensions out/);
    await popup.close();
  });
});
