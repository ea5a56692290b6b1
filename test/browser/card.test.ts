import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Session, Tab } from '../harness/session.ts';
import { SAMPLE } from './sample-article.ts';

const MANY = 50;

/** What the browser tells the page when the reader presses a command's keys. */
async function command(session: Session, tab: Tab, name: string): Promise<unknown> {
  const id = await session.tabIdOf(tab);
  return session.inExtension(
    (to: number, pressed: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { sendMessage(tab: number, message: object, where: object): Promise<unknown> };
        };
      };
      const message = { to: 'frame', name: 'walk', request: { command: pressed } };
      return chrome.tabs.sendMessage(to, message, { frameId: 0 });
    },
    id,
    name,
  );
}

/** What of a card can be pressed, chosen or followed; what is disabled cannot. */
const CONTROLS = 'button:not(:disabled), a[href], select, summary, [tabindex="0"]';

/** Runs in the card: which of its controls has the focus, counted from 0; -1 when none has. */
function placeOfFocus(dialog: HTMLElement, controls: string): number {
  const { activeElement } = dialog.getRootNode() as ShadowRoot;
  return activeElement === null
    ? -1
    : [...dialog.querySelectorAll(controls)].indexOf(activeElement);
}

async function click(tab: Tab, selector: string): Promise<void> {
  await tab.inCard((dialog, wanted: string) => {
    dialog.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
}

inBrowsers('the card', { folders: SAMPLE.folders }, (here) => {
  const open = async (text: string) => {
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    await tab.pointTo(text);
    await tab.waitForCard();
    return tab;
  };

  it('opens the names in it in the same card, and goes back the way it came', async () => {
    const tab = await open('Lukashenko');
    await click(tab, '.name');
    await expect.poll(async () => (await tab.card())?.name).not.toContain('Lukashenko');
    await click(tab, '.back');
    await expect.poll(async () => (await tab.card())?.name).toContain('Lukashenko');
    await tab.close();
  });

  it('says how often the article names it, and what ties it to the others', async () => {
    const tab = await open('Belarus');
    const { text } = await tab.waitForCard();
    expect(text).toMatch(/1 of \d+/);
    expect(text).toMatch(/In this article/i);
    expect(text).toMatch(/Belarus is a member of SCO, since/);
    await tab.close();
  });

  it('says why it opened, and leaves a name alone once the reader says so, until undone', async () => {
    const tab = await open('Lukashenko');
    const count = async () =>
      (await tab.painted()).filter(({ text }) => text === 'Lukashenko').length;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    await click(tab, '[aria-expanded].quiet');
    await expect.poll(async () => (await tab.card())?.text).toContain('means this');
    await click(tab, '.choices:last-of-type li:first-child button');
    await expect.poll(count).toBe(0);
    await tab.press('Escape');
    await here.session.inExtension(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove(key: string): Promise<void> } } };
      };
      return chrome.storage.local.remove('corrections');
    });
    await expect.poll(count).toBe(before);
    await tab.close();
  });

  it('leads from name to name by keyboard, opens the card there and closes it', async () => {
    // The tab that commands are sent from comes to the front when it opens: before the article does.
    await here.session.inExtension(() => undefined);
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    expect(await command(here.session, tab, 'next')).toBe(true);
    expect(await command(here.session, tab, 'card')).toBe(true);
    const first = (await tab.waitForCard()).name;
    await command(here.session, tab, 'card');
    await tab.waitForNoCard();
    await command(here.session, tab, 'next');
    await command(here.session, tab, 'card');
    expect((await tab.waitForCard()).name).not.toBe(first);
    await tab.close();
  });

  it('leads the Tab key to everything that can be pressed, and Enter presses it', async () => {
    await here.session.inExtension(() => undefined);
    const tab = await here.session.open(here.url(SAMPLE.path));
    await tab.waitForPainted(MANY);
    await command(here.session, tab, 'next');
    await command(here.session, tab, 'card');
    await tab.waitForCard();
    const wanted = await tab.inCard(
      (dialog, controls: string) => dialog.querySelectorAll(controls).length,
      CONTROLS,
    );
    expect(wanted).toBeGreaterThan(10);
    const reached = new Set<number>();
    for (let pressed = 0; pressed < wanted; pressed++) {
      await tab.press('Tab');
      reached.add(await tab.inCard(placeOfFocus, CONTROLS));
    }
    expect([...reached].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: wanted }, (_, place) => place),
    );
    await tab.inCard((dialog) => {
      dialog.querySelector<HTMLElement>('[aria-expanded].quiet')?.focus();
    });
    await tab.press('Enter');
    await expect.poll(async () => (await tab.card())?.text).toContain('means this');
    await tab.press('Escape');
    await tab.waitForNoCard();
    await tab.close();
  });

  it('tells screen readers its name, its description and its facts', async () => {
    const tab = await open('Belarus');
    const told = await tab.accessible();
    if (told !== undefined) {
      expect(told).toContainEqual(
        expect.stringMatching(/^dialog: .*Belarus.*\| .*landlocked state/),
      );
      expect(told).toContainEqual(expect.stringMatching(/^StaticText: Capital/));
      expect(told).toContainEqual(expect.stringMatching(/^(?:button|link): Minsk/));
      expect(told).toContainEqual(expect.stringMatching(/^image: .*Belarus/));
    }
    await tab.close();
  });

  it('shows on a map of the world who belongs to a body', async () => {
    const tab = await open('SCO');
    const map = await tab.inCard((dialog) => {
      const svg = dialog.querySelector('svg.states');
      return { name: svg?.getAttribute('aria-label'), width: svg?.getBoundingClientRect().width };
    });
    expect(map?.name).toMatch(/^Map\. Members: (?=.*\bBelarus)(?=.*\bChina)(?=.*\bIndia)/);
    expect(map?.width).toBeGreaterThan(200);
    await tab.close();
  });

  it('asks where a choice holds, and keeps to it', async () => {
    const tab = await open('Lukashenko');
    await click(tab, '[aria-expanded].quiet');
    await expect.poll(async () => (await tab.card())?.text).toContain('What you choose holds');
    await tab.inCard((dialog) => {
      const select = dialog.querySelector('select');
      if (select === null) return;
      select.value = 'always';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click(tab, '.choices:last-of-type li:first-child button');
    const kept = () =>
      here.session.inExtension(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<unknown> } } };
        };
        return JSON.stringify(await chrome.storage.local.get('corrections'));
      });
    await expect.poll(kept).toContain('"scope":"always"');
    await here.session.inExtension(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { remove(key: string): Promise<void> } } };
      };
      return chrome.storage.local.remove('corrections');
    });
    await tab.close();
  });

  it('stays where it is once pinned, while others open', async () => {
    const tab = await open('Lukashenko');
    await click(tab, '.pin');
    await tab.pointTo('Poland');
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('sidelight-card').length))
      .toBe(2);
    await tab.press('Escape');
    await tab.press('Escape');
    await expect
      .poll(() => tab.evaluate(() => document.querySelectorAll('sidelight-card').length))
      .toBe(0);
    await tab.close();
  });
});
