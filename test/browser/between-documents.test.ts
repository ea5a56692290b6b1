import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';

/*
 * Pages that move text from one document to another: into a small window that stays above all others,
 * and back, or out of a frame. Nodes keep the prototypes of where they were first seen.
 */

const BUTTON = '<button style="display: block; width: 200px; height: 60px">Move</button>';
const STORY = '<section><p>Lukashenko came to <a href="/next.html">Minsk</a>.</p></section>';

const PAGES = {
  '/floats.html': page(`<main>${STORY}</main><p>China</p>${BUTTON}`, floatOnPress),
  '/frames.html': page(
    `<main></main><p>China</p>${BUTTON}<iframe width="400" height="200" srcdoc='${STORY}'></iframe>`,
    takeOutOnPress,
  ),
  '/next.html': page('<p>Poland</p>', () => {}),
};

function page(body: string, script: () => void): string {
  const head = '<html lang="en"><meta charset="utf-8"><title>Moves</title>';
  return `<!doctype html>${head}<body>${body}<script>(${script})()</script>`;
}

async function textsOf(tab: Tab): Promise<string[]> {
  return (await tab.painted()).map(({ text }) => text);
}

async function pressButton(tab: Tab): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const box = document.querySelector('button')?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  });
  await tab.click(x, y);
}

inBrowsers('a part of a page in a window that floats', { pages: PAGES }, (here) => {
  const turn = (switches: { off: boolean; sitesOff: readonly string[] }) =>
    here.session.inExtension(
      `(switches) => (globalThis.browser ?? chrome).storage.sync.set({
        settings: { version: 1, ...switches },
      })`,
      switches,
    );

  it('is read there, has its cards there, and comes back to the page', async () => {
    const tab = await here.session.open(here.url('/floats.html'));
    await tab.waitForPainted(3);
    const floating = await here.session.openedBy(() => pressButton(tab));
    await expect.poll(() => textsOf(floating)).toEqual(['Lukashenko', 'Minsk']);
    await expect.poll(() => textsOf(tab)).toEqual(['China']);
    await floating.pointTo('Lukashenko');
    expect((await floating.waitForCard()).name).toContain('Lukashenko');
    expect(await floating.consoleErrors()).toEqual([]);
    await floating.evaluate(() => window.close());
    await expect.poll(() => textsOf(tab)).toEqual(['Lukashenko', 'Minsk', 'China']);
    await tab.pointTo('Minsk');
    expect((await tab.waitForCard()).name).toContain('Minsk');
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('is left alone where its site is', async () => {
    await turn({ off: false, sitesOff: [new URL(here.url('/')).hostname] });
    const tab = await here.session.open(here.url('/floats.html'));
    const floating = await here.session.openedBy(() => pressButton(tab));
    await floating.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await textsOf(floating)).toEqual([]);
    await turn({ off: false, sitesOff: [] });
    await expect.poll(() => textsOf(floating)).toEqual(['Lukashenko', 'Minsk']);
    await floating.evaluate(() => window.close());
    await tab.close();
  });
});

inBrowsers('text that a page took out of a frame', { pages: PAGES }, (here) => {
  it('is read, has its cards, and its links stay links', async () => {
    const tab = await here.session.open(here.url('/frames.html'));
    await tab.waitForPainted(3);
    await pressButton(tab);
    await expect.poll(() => textsOf(tab)).toEqual(['Lukashenko', 'Minsk', 'China']);
    await tab.pointTo('Lukashenko');
    expect((await tab.waitForCard()).name).toContain('Lukashenko');
    await tab.press('Escape');
    const link = await tab.locate('Minsk');
    await tab.click(link.x + link.width / 2, link.y + link.height / 2);
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });
});

/** Runs in the page: a press moves its section into a floating window, and its end brings it back. */
function floatOnPress(): void {
  interface Floats {
    readonly documentPictureInPicture: {
      requestWindow(size: { width: number; height: number }): Promise<Window>;
    };
  }
  document.querySelector('button')?.addEventListener('click', async () => {
    const section = document.querySelector('section') as HTMLElement;
    const floats = (window as unknown as Floats).documentPictureInPicture;
    const floating = await floats.requestWindow({ width: 420, height: 320 });
    floating.document.body.append(section);
    floating.addEventListener('pagehide', () => document.querySelector('main')?.append(section));
  });
}

/** Runs in the page: a press moves the section of its frame to where the page itself can show it. */
function takeOutOnPress(): void {
  document.querySelector('button')?.addEventListener('click', () => {
    const frame = document.querySelector('iframe');
    document.querySelector('main')?.append(frame?.contentDocument?.querySelector('section') ?? '');
    frame?.remove();
  });
}
