import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Rect, Tab } from '../harness/session.ts';

const ARTICLE = '/article.html';
const LINES = 40;
const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Joint drills</title><h1>Joint drills</h1>
<p>Belarus joined the Shanghai Cooperation Organisation in July 2024, after drills with China.</p>
<p id="linked">More about <a href="#followed">NATO</a> is elsewhere.</p>
${'<p>A line of an article that names nobody.</p>'.repeat(LINES)}`;

/** A card that was going to open would be open after this. In ms. */
const LATE_MS = 700;
/** A telephone, in CSS pixels. */
const SCREEN = { width: 390, height: 800 };

function tapMiddle(tab: Tab, { x, y, width, height }: Rect): Promise<void> {
  return tab.tap(x + width / 2, y + height / 2);
}

inBrowsers('on a screen that is touched', { pages: { [ARTICLE]: PAGE }, touch: true }, (here) => {
  const open = async () => {
    const tab = await here.session.open(here.url(ARTICLE));
    await tab.setViewport(SCREEN.width, SCREEN.height);
    await tab.waitForPainted(4);
    return tab;
  };

  it('a tap on a name opens its card as a sheet at the bottom, and one beside it closes it', async () => {
    const tab = await open();
    expect(
      await tab.evaluate(() => matchMedia('(hover: none) and (pointer: coarse)').matches),
    ).toBe(true);
    await tapMiddle(tab, await tab.locate('Belarus'));
    const { rect, name } = await tab.waitForCard();
    expect(name).toContain('Belarus');
    await expect
      .poll(async () => {
        const sheet = (await tab.card())?.rect ?? rect;
        return Math.round(sheet.y + sheet.height);
      })
      .toBe(SCREEN.height);
    expect(rect.x).toBe(0);
    // Firefox on a desk keeps its scroll bar, which a telephone lays over the page.
    const [left, wide, broad] = await tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollX, scrollWidth, clientWidth];
    });
    expect(Math.round(rect.width)).toBe(broad);
    expect([left, wide]).toEqual([0, broad]);
    await tab.tap(SCREEN.width / 2, 20);
    await tab.waitForNoCard();
    await tab.close();
  });

  it('names in the sheet open in it', async () => {
    const tab = await open();
    await tapMiddle(tab, await tab.locate('China'));
    await tab.waitForCard();
    const name = await tab.inCard((dialog) => {
      const { x, y, width, height } = (
        dialog.querySelector('.name') as HTMLElement
      ).getBoundingClientRect();
      return { x, y, width, height };
    });
    await tapMiddle(tab, name);
    await expect.poll(async () => (await tab.card())?.name).not.toContain('China');
    await tab.close();
  });

  it('a tap on a link stays a tap on a link', async () => {
    const tab = await open();
    await tapMiddle(tab, await tab.locate('NATO'));
    await expect.poll(() => tab.evaluate(() => location.hash)).toBe('#followed');
    await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    expect(await tab.card()).toBeNull();
    await tab.close();
  });
});
