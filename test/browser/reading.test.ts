import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { FOUNDING_NAMES, SAMPLE } from './sample-article.ts';

/** The sample paints some eighty mentions; fifty say that it has been read to the end. */
const MANY = 50;
const CARD_HOST = 'sidelight-card';

function documentWithoutCard(tab: Tab): Promise<string> {
  return tab.evaluate((host: string) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector(host)?.remove();
    return copy.outerHTML;
  }, CARD_HOST);
}

inBrowsers('reading the sample article', { folders: SAMPLE.folders }, (here) => {
  const open = async () => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    return tab;
  };

  it('finds every name of the founding story, and opens its card', async () => {
    const tab = await open();
    for (const [text, title] of FOUNDING_NAMES) {
      await tab.pointTo(text);
      const card = await tab.waitForCard();
      expect(card).toMatchObject({ role: 'dialog', name: expect.stringContaining(title) });
      await tab.press('Escape');
      await tab.waitForNoCard();
    }
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('paints nothing that is not a name', async () => {
    const tab = await open();
    const texts = (await tab.painted()).map(({ text }) => text);
    expect(texts.filter((text) => /^\p{Ll}/u.test(text))).toEqual(['potash']);
    expect(texts).not.toContain('china');
    await tab.close();
  });

  it('shows on the card what it is, and each fact with its source and date', async () => {
    const tab = await open();
    await tab.pointTo('SCO');
    const { text } = await tab.waitForCard();
    expect(text).toMatch(/organisation/i);
    expect(text).toContain('Belarus');
    await tab.inCard((dialog) => {
      for (const date of dialog.querySelectorAll<HTMLElement>('.when')) date.click();
    });
    const facts = await tab.inCard((dialog) =>
      [...dialog.querySelectorAll('.fact')]
        .filter((fact) => fact.querySelector('.when') !== null)
        .map((fact) => ({
          label: fact.querySelector('dt')?.textContent ?? '',
          source: fact.querySelector('a')?.getAttribute('href') ?? '',
          said: fact.querySelector('.when')?.textContent ?? '',
        })),
    );
    expect(facts.length).toBeGreaterThan(4);
    for (const { label, source, said } of facts) {
      expect(label).not.toBe('');
      expect(source).toMatch(/^https:\/\//);
      expect(said).toMatch(/\d{4}/);
    }
    const more = await tab.inCard((dialog) =>
      dialog.querySelector('.more a')?.getAttribute('href'),
    );
    expect(more).toMatch(/^https:\/\//);
    await tab.close();
  });

  it('puts the card above or below the line, never over it, and inside the window', async () => {
    const tab = await open();
    await tab.setViewport(900, 600);
    for (const text of ['Lukashenko', 'SCO', 'Eagle Assault 2024']) {
      await tab.pointTo(text);
      const card = (await tab.waitForCard()).rect;
      const line = await tab.locate(text);
      expect(card.y >= line.y + line.height || card.y + card.height <= line.y).toBe(true);
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(900);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.height).toBeLessThanOrEqual(600);
      await tab.press('Escape');
      await tab.waitForNoCard();
    }
    await tab.close();
  });

  it('lets the pointer walk into the card, and closes once it has left', async () => {
    const tab = await open();
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    await tab.clickInCard('.description');
    expect(await tab.card()).toMatchObject({ name: 'Minsk' });
    await tab.moveMouse(5, 5, { steps: 4 });
    await tab.waitForNoCard();
    await tab.close();
  });

  it('closes by its own button', async () => {
    const tab = await open();
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    await tab.clickInCard('.close');
    await tab.waitForNoCard();
    await tab.close();
  });

  it('closes when its line has scrolled away, and follows it until then', async () => {
    const tab = await open();
    await tab.setViewport(900, 600);
    await tab.pointTo('Minsk');
    const before = (await tab.waitForCard()).rect;
    await tab.wheel(40);
    await expect.poll(async () => (await tab.card())?.rect.y).toBeLessThan(before.y);
    await tab.wheel(1500);
    await tab.waitForNoCard();
    await tab.close();
  });

  it('opens nothing under a pointer that only passes', async () => {
    const tab = await open();
    const line = await tab.locate('Minsk');
    for (let sweep = 0; sweep < 3; sweep++) {
      await tab.moveMouse(line.x, line.y - 150);
      await tab.moveMouse(line.x + 10, line.y + 150, { steps: 12 });
    }
    await tab.moveMouse(2, line.y);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await tab.card()).toBeNull();
    await tab.close();
  });

  it('leaves the page as it was, but for the card while it is open', async () => {
    const tab = await open();
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await tab.pointTo('Minsk');
    await tab.waitForCard();
    expect(await documentWithoutCard(tab)).toBe(before);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await tab.close();
  });

  it('asks nothing of the network', () => {
    expect(here.session.requests()).toEqual([]);
  });
});
