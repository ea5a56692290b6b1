import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';

const MEGABYTE = 1_000_000;
const TABS = 20;
const STRICT =
  "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const PAGES: Readonly<Record<string, string>> = {
  '/plain.html': page('<p>Belarus and China</p>'),
  '/strict.html': page('<p>Belarus and China</p>'),
  '/huge.html': page(
    `<p>Belarus</p><p>${'All work and no play. '.repeat((10 * MEGABYTE) / 22)}</p><p>Poland</p>`,
  ),
  '/deep.html': page(`${'<div>'.repeat(3_000)}<p>Belarus</p>`),
  '/hostile.html': page(
    '<p>Belarus</p><script>Element.prototype.attachShadow = Node.prototype.appendChild = null;' +
      'MutationObserver = Map = Set = document.caretPositionFromPoint = null;</script>',
  ),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${body}`;
}

const served = { pages: PAGES, headers: { '/strict.html': { 'content-security-policy': STRICT } } };

inBrowsers('a page that makes it hard', served, (here) => {
  it('may forbid everything: the strictest policy and Trusted Types', async () => {
    const tab = await here.session.open(here.url('/strict.html'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    const padding = await tab.inCard((dialog) => {
      const body = dialog.querySelector('.body');
      return body && getComputedStyle(body).paddingLeft;
    });
    expect(padding).toBe('16px');
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may hold ten megabytes of text, and stays responsive', async () => {
    const tab = await here.session.open(here.url('/huge.html'));
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'), 40_000);
    expect((await tab.painted()).map(({ text }) => text)).toEqual(['Belarus', 'Poland']);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may be nested deeply', async () => {
    const tab = await here.session.open(here.url('/deep.html'));
    await tab.waitForPainted(1);
    await tab.close();
  });

  it('may change what the language is made of', async () => {
    const tab = await here.session.open(here.url('/hostile.html'));
    await tab.waitForPainted(1);
    await tab.pointTo('Belarus');
    await tab.waitForCard();
    await tab.close();
  });

  it('may clear the highlights: they are back at the next movement', async () => {
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await tab.evaluate(() => CSS.highlights.clear());
    expect(await tab.painted()).toEqual([]);
    await tab.moveMouse(30, 30, { steps: 2 });
    await tab.waitForPainted(2);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('cannot open a card by making events up', async () => {
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await tab.evaluate(async () => {
      const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0];
      const box = document.createRange();
      if (!range) return;
      box.selectNodeContents(range.startContainer);
      const { x, y } = box.getBoundingClientRect();
      for (const type of ['pointermove', 'click']) {
        document.dispatchEvent(
          new PointerEvent(type, { clientX: x + 5, clientY: y + 5, bubbles: true }),
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 700));
    });
    expect(await tab.card()).toBeNull();
    await tab.close();
  });
});

inBrowsers('an extension with a life of its own', served, (here) => {
  it('may have its background stopped at any time', async () => {
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await here.session.stopWorker();
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await here.session.stopWorker();
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Poland'));
    await tab.waitForPainted(3);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may find its memory full', async () => {
    await here.session.inExtension(fillStorage);
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
    await here.session.inExtension(emptyStorage);
  });

  it('may be refused its database, as some private windows do', async () => {
    await here.session.inExtension(lockDecks);
    await here.session.stopWorker();
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await tab.close();
    await here.session.inExtension(unlockDecks);
  });

  it('may meet twenty pages that open at the same moment', async () => {
    const opened = Array.from({ length: TABS }, () => here.session.open(here.url('/plain.html')));
    for (const tab of await Promise.all(opened)) {
      await tab.activate();
      await tab.waitForPainted(2);
      expect(await tab.consoleErrors()).toEqual([]);
      await tab.close();
    }
  });

  it('may be reloaded under an open page, which goes on without a reload of its own', async () => {
    const tab = await here.session.open(here.url('/plain.html'));
    await tab.waitForPainted(2);
    await here.session.reloadExtension();
    await tab.activate();
    await tab.moveMouse(10, 200, { steps: 3 });
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Poland'));
    await tab.waitForPainted(3);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(
      await tab.evaluate(
        (host: string) => document.querySelectorAll(host).length,
        'sidelight-card',
      ),
    ).toBe(0);
    await tab.close();
  });
});

/** Travels to the extension: fills what the browser gives it for the session, and for good, to the brim. */
const fillStorage = `async () => {
  const { storage } = globalThis.browser ?? chrome;
  for (const area of [storage.session, storage.local]) {
    let size = 4_000_000;
    for (let place = 0; size > 100; place++) {
      try {
        await area.set({ ['junk' + place]: 'x'.repeat(size) });
        if (place > 8) break;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }
}`;

/** Travels to the extension: puts a database of a later version there, which this one cannot open. */
const lockDecks = `async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await done(indexedDB.deleteDatabase('sidelight-decks'));
  (await done(indexedDB.open('sidelight-decks', 99))).close();
}`;

/** Travels to the extension: takes that database away again. */
const unlockDecks = `() => new Promise((resolve) => {
  indexedDB.deleteDatabase('sidelight-decks').onsuccess = () => resolve(null);
})`;

/** Travels to the extension: takes away what {@link fillStorage} has put there. */
const emptyStorage = `async () => {
  const { storage } = globalThis.browser ?? chrome;
  for (const area of [storage.session, storage.local]) {
    const junk = Object.keys(await area.get(null)).filter((key) => key.startsWith('junk'));
    await area.remove(junk);
  }
}`;
