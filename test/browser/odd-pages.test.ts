import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { bringToFront, closeTab, openBehind, paintedThere, putAway } from './tabs-from-inside.ts';

/*
 * Documents of every kind that the web has, and pages that do what pages do: each is read, or left alone,
 * without an error.
 */

const ROWS = 1_000;
const DEEP = 60;
const CHANGES_AT_ONCE = 1_000;
const CHANGE_FOR_MS = 2_000;
/** Time for the browser to make the next page ready, where it does. */
const AHEAD_MS = 700;
/** Reading a million nodes takes the browser itself some seconds. */
const PATIENCE_MS = 60_000;

const XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40">';

const PAGES = {
  '/page.xhtml': `${XHTML}<p>Belarus and China</p></body></html>`,
  '/picture.svg': `${SVG}<text y="20">Belarus</text></svg>`,
  '/data.xml': '<?xml version="1.0"?><list><item>Belarus</item></list>',
  '/plain.txt': 'Belarus and China met in Minsk.',
  '/written.html': page('<p>Nothing yet</p>'),
  // What is far from view is not laid out: the page's own cost, which is not measured here.
  '/nodes.html': page(
    '<style>p { content-visibility: auto; contain-intrinsic-size: auto 20px }</style><p>Poland</p><main></main>',
  ),
  '/shadows.html': page('<main></main>'),
  '/busy.html': page('<p>Minsk</p><div></div>'),
  '/scripts.html': page(
    '<p dir="rtl" lang="ar">وصل الوفد إلى الصين أمس.</p>' +
      '<p style="writing-mode: vertical-rl; height: 300px">Belarus is here.</p>' +
      '<p>\u{1F1E7}\u{1F1FE}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} Poland \u{1F600}</p>',
  ),
  '/zoomed.html': page('<div style="zoom: 1.7"><p>Belarus</p></div><p>Poland</p>'),
  '/frames.html': page(
    '<p>Minsk</p><iframe srcdoc="<p>Belarus and China</p>" width="400" height="200"></iframe>' +
      '<iframe sandbox srcdoc="<p>Poland</p>" width="400" height="200"></iframe>' +
      '<iframe src="javascript:\'<p>Lithuania</p>\'" width="400" height="200"></iframe>',
  ),
  '/editable.html': page('<p id="one">Belarus</p><p id="two">Poland</p>'),
  '/ahead.html': page(
    '<script type="speculationrules">{"prerender":[{"urls":["/second.html"],"eagerness":"immediate"}]}</script>' +
      '<p>Belarus</p>',
  ),
  '/of-2015.html': dated('2015-03-18'),
  '/of-2026.html': dated('2026-10-20'),
  '/first.html': page('<p>Belarus</p>'),
  '/second.html': page('<p>Poland</p>'),
};

const TYPES = {
  '/page.xhtml': { 'content-type': 'application/xhtml+xml' },
  '/picture.svg': { 'content-type': 'image/svg+xml' },
  '/data.xml': { 'content-type': 'text/xml' },
  '/plain.txt': { 'content-type': 'text/plain; charset=utf-8' },
};

function dated(day: string): string {
  return page(
    `<meta property="article:published_time" content="${day}T08:00:00Z">` +
      '<p>Israel votes: the Israeli election is close, Benjamin Netanyahu said.</p>',
  );
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Odd</title><body>${body}`;
}

async function textsOf(tab: Tab): Promise<string[]> {
  return (await tab.painted()).map(({ text }) => text);
}

inBrowsers('a document of another kind', { pages: PAGES, headers: TYPES }, (here) => {
  it('served as XML is read, and its names have cards', async () => {
    const tab = await here.session.open(here.url('/page.xhtml'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  // Text without markup is source code more often than an article.
  it.each(['/picture.svg', '/data.xml', '/plain.txt'])('%s stays as it is', async (path) => {
    const tab = await here.session.open(here.url(path));
    const source = () => tab.evaluate(() => new XMLSerializer().serializeToString(document));
    const before = await source();
    await tab.moveMouse(40, 20, { steps: 5 });
    expect(await source()).toBe(before);
    expect(await tab.painted()).toEqual([]);
    expect((await tab.consoleErrors()).filter(({ from }) => from === 'extension')).toEqual([]);
    await tab.close();
  });

  it('is read again once a page has written itself anew', async () => {
    const tab = await here.session.open(here.url('/written.html'));
    await tab.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>Anew</title><p>Belarus and China</p>');
      document.close();
    });
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await tab.close();
  });

  it('names no event that was far off when it was written', async () => {
    for (const [path, isMeant] of [
      ['/of-2015.html', false],
      ['/of-2026.html', true],
    ] as const) {
      const tab = await here.session.open(here.url(path));
      await tab.waitForPainted((painted) =>
        painted.some(({ text }) => text === 'Benjamin Netanyahu'),
      );
      expect((await textsOf(tab)).includes('Israeli election')).toBe(isMeant);
      await tab.close();
    }
  });

  it('may stand in frames of every make', async () => {
    const tab = await here.session.open(here.url('/frames.html'));
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'China'));
    expect((await tab.consoleErrors()).filter(({ from }) => from === 'extension')).toEqual([]);
    await tab.close();
  });
});

inBrowsers('a page out of measure', { pages: PAGES }, (here) => {
  it('may have a million text nodes', { timeout: 2 * PATIENCE_MS }, async () => {
    const tab = await here.session.open(here.url('/nodes.html'));
    await tab.evaluate((rows: number) => {
      const row = document.createElement('p');
      for (let place = 0; place < rows; place++) {
        row.append(document.createElement('span'));
        row.lastElementChild?.append('a word ');
      }
      const main = document.querySelector('main');
      for (let place = 0; place < rows; place++) main?.append(row.cloneNode(true));
      main?.append(Object.assign(document.createElement('p'), { textContent: 'Belarus' }));
    }, ROWS);
    await tab.waitForPainted(2, PATIENCE_MS);
    expect((await textsOf(tab)).toSorted()).toEqual(['Belarus', 'Poland']);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may hide its text under sixty shadow roots', async () => {
    const tab = await here.session.open(here.url('/shadows.html'));
    await tab.evaluate((deep: number) => {
      let inside: ParentNode & Node = document.querySelector('main') as HTMLElement;
      for (let level = 0; level < deep; level++) {
        const host = document.createElement('div');
        inside.append(host);
        inside = host.attachShadow({ mode: 'open' });
      }
      inside.append(Object.assign(document.createElement('p'), { textContent: 'Belarus' }));
    }, DEEP);
    await tab.waitForPainted(1);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('may change ten thousand times a second, stays alive, and ends complete', async () => {
    const tab = await here.session.open(here.url('/busy.html'));
    await tab.waitForPainted(1);
    const frames = await tab.evaluate(churn, CHANGES_AT_ONCE, CHANGE_FOR_MS);
    // A page that nobody reads draws some sixty a second; this one draws and is read.
    expect(frames).toBeGreaterThan(10);
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });
});

inBrowsers('text in every direction', { pages: PAGES }, (here) => {
  it('is read, and its cards open: from the right, downwards, among pictures', async () => {
    const tab = await here.session.open(here.url('/scripts.html'));
    await tab.waitForPainted(3);
    expect(await textsOf(tab)).toEqual(['الصين', 'Belarus', 'Poland']);
    for (const [text, card] of [
      ['الصين', 'China'],
      ['Belarus', 'Belarus'],
      ['Poland', 'Poland'],
    ] as const) {
      await tab.pointTo(text);
      expect((await tab.waitForCard()).name, text).toContain(card);
      await tab.press('Escape');
      await tab.waitForNoCard();
    }
    await tab.close();
  });

  it('is met where it shows when parts of a page are enlarged', async () => {
    const tab = await here.session.open(here.url('/zoomed.html'));
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    const { rect } = await tab.waitForCard();
    const line = await tab.locate('Belarus');
    expect(rect.y).toBeGreaterThanOrEqual(line.y + line.height);
    await tab.close();
  });
});

inBrowsers('a page that comes and goes', { pages: PAGES }, (here) => {
  it('is as it was when the reader comes back to it', async () => {
    const tab = await here.session.open(here.url('/first.html'));
    await tab.waitForPainted(1);
    await tab.evaluate((next: string) => location.assign(next), here.url('/second.html'));
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
    await tab.evaluate(() => history.back());
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Belarus'));
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    expect((await tab.consoleErrors()).filter(({ from }) => from === 'extension')).toEqual([]);
    await tab.close();
  });

  it('may be put away by the browser to save memory, and come back', async () => {
    const id = (await here.session.inExtension(openBehind, here.url('/first.html'))) as number;
    const painted = () => here.session.inExtension(paintedThere, id);
    await here.session.inExtension(bringToFront, id);
    await expect.poll(painted).toBe(1);
    const kept = (await here.session.inExtension(putAway, id)) as number;
    await here.session.inExtension(bringToFront, kept);
    await expect.poll(() => here.session.inExtension(paintedThere, kept)).toBe(1);
    await here.session.inExtension(closeTab, kept);
  });

  // Firefox prints no highlights of the registry, and no driver can ask it for paper.
  it('goes on paper as it is, without a line of ours', async () => {
    const tab = await here.session.open(here.url('/first.html'));
    await tab.waitForPainted(1);
    await tab.pointTo('Belarus');
    await tab.waitForCard();
    if (here.browser === 'chromium') {
      expect(await tab.evaluate(lineUnderPlaces)).toBe('underline');
      await tab.prefer({ paper: true });
      expect(await tab.evaluate(lineUnderPlaces)).toBe('none');
      expect(await tab.card()).toBeNull();
      await tab.prefer({ paper: false });
    }
    await tab.close();
  });

  it('may have been made ready before the reader came to it', async () => {
    const tab = await here.session.open(here.url('/ahead.html'));
    await tab.waitForPainted(1);
    await new Promise((resolve) => setTimeout(resolve, AHEAD_MS));
    await tab.evaluate((next: string) => location.assign(next), here.url('/second.html'));
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
    await tab.pointTo('Poland');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Poland' });
    await tab.close();
  });

  it.each([
    ['contenteditable', 'true', 'false'],
    ['aria-hidden', 'true', 'false'],
    ['hidden', '', null],
  ])('is left alone where it turns %s on, and read again after', async (name, on, off) => {
    const tab = await here.session.open(here.url('/editable.html'));
    await tab.waitForPainted(2);
    const turn = (value: string | null) =>
      tab.evaluate(
        (attribute: string, now: string | null) => {
          const part = document.querySelector('#one');
          if (now === null) part?.removeAttribute(attribute);
          else part?.setAttribute(attribute, now);
        },
        name,
        value,
      );
    await turn(on);
    await expect.poll(() => textsOf(tab)).toEqual(['Poland']);
    await turn(off);
    await expect.poll(() => textsOf(tab)).toEqual(['Belarus', 'Poland']);
    await tab.close();
  });
});

/** Runs in the page: changes its text again and again, and counts the frames that it still draws. */
async function churn(changes: number, ms: number): Promise<number> {
  const place = document.querySelector('div') as HTMLElement;
  const end = performance.now() + ms;
  let frames = 0;
  while (performance.now() < end) {
    const parts = Array.from({ length: changes / 2 }, (_, at) => {
      const part = document.createElement('p');
      part.textContent = `Line ${at} from Belarus`;
      return part;
    });
    place.append(...parts);
    place.replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 1000 / (10_000 / changes)));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames += 1;
  }
  place.innerHTML = '<p>In the end, Poland</p>';
  return frames;
}

/** Runs in the page: how the browser would underline a place in its first paragraph. */
function lineUnderPlaces(): string {
  const text = document.querySelector('p') as HTMLElement;
  return getComputedStyle(text, '::highlight(sidelight-place)').textDecorationLine;
}
