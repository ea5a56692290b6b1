import type { Session, Tab } from '../harness/session.ts';
import { until } from '../harness/wait.ts';

const LOOKUP_PAGE = 'src/contexts/lookup/index.html';
const POPUP = 'src/contexts/popup/index.html';

/** Presses an element of a page of the extension as a reader does, once it is there. */
export async function press(page: Tab, selector: string): Promise<void> {
  await page.activate();
  await waitFor(page, selector);
  const middle = await page.evaluate((wanted: string) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
  if (middle === undefined) throw new Error(`There is no ${selector} to press.`);
  await page.click(middle.x, middle.y);
}

/** Allows look-ups by way of a mirror, on the page that says what is sent, by clicks. */
export async function allowLookups(session: Session, mirror: string): Promise<void> {
  const page = await session.extensionPage(LOOKUP_PAGE);
  await waitFor(page, 'button.allow');
  await fillMirror(page, mirror);
  await press(page, 'button.allow');
  await waitFor(page, 'button.forbid');
  await page.close();
}

/** Writes the address of a mirror into the field for it. */
export async function fillMirror(page: Tab, mirror: string): Promise<void> {
  await page.evaluate((address: string) => {
    const field = document.querySelector<HTMLInputElement>('input[name=mirror]');
    if (field) field.value = address;
  }, mirror);
}

/** Takes the allowance back, by a click. */
export async function forbidLookups(session: Session): Promise<void> {
  const page = await session.extensionPage(LOOKUP_PAGE);
  await waitFor(page, 'button.forbid');
  await press(page, 'button.forbid');
  await waitFor(page, 'button.allow');
  await page.close();
}

/** Waits until a page of the extension shows an element. */
export async function waitFor(page: Tab, selector: string): Promise<void> {
  await until(`${selector} on the page`, async () => {
    const there = await page.evaluate(
      (wanted: string) => document.querySelector(wanted) !== null,
      selector,
    );
    return there ? { done: undefined } : { seen: 'it is not there' };
  });
}

/** Opens the toolbar popup over a tab. */
async function openPopup(session: Session, over: Tab): Promise<Tab> {
  const popup = await session.extensionPage(`${POPUP}?tab=${await session.tabIdOf(over)}`);
  await waitFor(popup, 'section.lookup');
  return popup;
}

/** Selects a text of the page, which must say it in one text node. */
export function select(tab: Tab, text: string): Promise<void> {
  return tab.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`The page does not say “${wanted}”.`);
  }, text);
}

/** Types a name into the popup's box and presses enter; the card opens on the page. */
export async function lookUpInPopup(session: Session, tab: Tab, name: string): Promise<void> {
  const popup = await openPopup(session, tab);
  await press(popup, 'section.lookup input[type=search]');
  await popup.type(name);
  // The popup closes on it, before the driver has heard that the key was pressed.
  await popup.press('Enter').catch(() => undefined);
  await until('the page to be in front', () =>
    tab.activate().then(
      () => ({ done: undefined }),
      (error: unknown) => ({ seen: String(error) }),
    ),
  );
}

/** Waits until the open card says something; gives all it says. */
export function waitForCardText(tab: Tab, wanted: RegExp, timeout = 15_000): Promise<string> {
  const probe = async () => {
    const { text = 'no card' } = (await tab.card()) ?? {};
    return wanted.test(text) ? { done: text } : { seen: text };
  };
  return until(`the card to say ${wanted}`, probe, timeout);
}

/** Has the popup find the names of a page that no deck knows; gives what the popup says. */
export async function findMore(session: Session, tab: Tab): Promise<string> {
  const popup = await openPopup(session, tab);
  await press(popup, '.find-more');
  const words = await until('the popup to say what it found', async () => {
    const said = await popup.evaluate(
      () => document.querySelector('.lookup [role=status]')?.textContent ?? '',
    );
    return said === '' || said.startsWith('Finding') ? { seen: said } : { done: said };
  });
  await popup.close();
  await tab.activate();
  return words;
}

/**
 * Looks up what is selected, as the command and the menu do: no driver reaches the browser's own
 * shortcuts and menus, so the message that both of them send is sent from here.
 */
export async function lookUpSelected(session: Session, tab: Tab): Promise<void> {
  const id = await session.tabIdOf(tab);
  await session.inExtension((to: number) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { sendMessage(tab: number, message: object): Promise<unknown> } };
    };
    const message = { to: 'frame', name: 'lookUp', request: {} };
    return chrome.tabs.sendMessage(to, message).then(() => null);
  }, id);
}

/** Closes the pages that ask whether look-ups are allowed; gives how many there were. */
export function closeLookupPages(session: Session): Promise<number> {
  return session.inExtension(async (page: string) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(of: object): Promise<{ id: number; url?: string }[]>;
          remove(ids: number[]): Promise<void>;
        };
      };
    };
    const tabs = await chrome.tabs.query({});
    const asking = tabs.filter(({ url }) => url?.endsWith(page));
    await chrome.tabs.remove(asking.map(({ id }) => id));
    return asking.length;
  }, LOOKUP_PAGE);
}

/** Has the page that asks know what the reader wanted to look up, as the card that led there does. */
export async function wantLookup(session: Session, tab: Tab, text: string): Promise<void> {
  const id = await session.tabIdOf(tab);
  await session.inExtension(
    async (to: number, name: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { set(items: object): Promise<void> } } };
      };
      await chrome.storage.session.set({ 'pending-lookup': { tab: to, frame: 0, text: name } });
      return null;
    },
    id,
    text,
  );
}
