import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';

const REACT = ['/react/react.development.js', '/react-dom/react-dom.development.js'];

const PAGES: Readonly<Record<string, string>> = {
  '/late.html': page('<main></main>'),
  '/react.html': page(
    `<div id="root"></div>${REACT.map((src) => `<script src="${src}"></script>`).join('')}`,
  ),
  '/skipped.html': page(
    ['textarea', 'code', 'pre', 'button', 'nav', 'select', 'style']
      .map((name) => `<${name}>Belarus</${name}>`)
      .join('') +
      '<input value="Belarus"><div contenteditable="true">Belarus</div><p hidden>Belarus</p>' +
      '<p aria-hidden="true">Belarus</p><p role="textbox">Belarus</p><p>Poland</p>',
  ),
  '/shadow.html': page('<p>Minsk</p><open-part></open-part>'),
  '/frames.html': page(
    '<p>Minsk</p><iframe src="/framed.html" width="400" height="200"></iframe>' +
      '<iframe src="/framed.html" width="88" height="31"></iframe>',
  ),
  '/framed.html': page('<p>Poland</p>'),
  '/inline.html': page(
    '<p>The <b>Shang</b>hai <i>Cooperation</i> Organi\u00adsation met in <a href="#">Min<wbr>sk</a>.</p>' +
      '<h2>Eagle<br>Assault 2024</h2>',
  ),
};

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><body>${body}`;
}

async function textsOf(tab: Tab): Promise<string[]> {
  return (await tab.painted()).map(({ text }) => text);
}

const served = {
  folders: { '/react': 'node_modules/react/umd', '/react-dom': 'node_modules/react-dom/umd' },
  pages: PAGES,
};

inBrowsers('pages that change', served, (here) => {
  it('are read where text comes late, changes and goes', async () => {
    const tab = await here.session.open(here.url('/late.html'));
    await tab.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Belarus'),
    );
    await tab.waitForPainted(1);
    await tab.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'From Poland to China';
    });
    await tab.waitForPainted(
      (painted) => painted.map(({ text }) => text).join() === 'Poland,China',
    );
    await tab.evaluate(() => document.querySelector('p')?.replaceChildren('nothing'));
    await tab.waitForPainted((painted) => painted.length === 0);
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('are followed for as long as they scroll', async () => {
    const tab = await here.session.open(here.url('/late.html'));
    const screens = 40;
    for (let screen = 1; screen <= screens; screen++) {
      await tab.evaluate((number: number) => {
        const html = `<article><h2>Part ${number}</h2><p>Minsk and Beijing</p></article>`;
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
      }, screen);
    }
    await tab.waitForPainted(2 * screens);
    await tab.close();
  });

  it('may be drawn by React a hundred times: no exception, and the paint right after each', async () => {
    const tab = await here.session.open(here.url('/react.html'));
    await tab.evaluate(() => {
      const { React, ReactDOM } = globalThis as unknown as {
        React: { createElement(...of: unknown[]): unknown };
        ReactDOM: {
          createRoot(at: Element | null): { render(what: unknown): void };
          flushSync(run: () => void): void;
        };
      };
      const root = ReactDOM.createRoot(document.querySelector('#root'));
      const draw = (count: number) => {
        const e = React.createElement;
        const names = count % 2 === 0 ? ['Belarus', 'China'] : ['Poland', 'Minsk', 'Ukraine'];
        ReactDOM.flushSync(() =>
          root.render(
            e(
              'div',
              null,
              ...names.map((name) => e('p', null, `${count} times `, e('b', null, name))),
            ),
          ),
        );
      };
      Reflect.set(globalThis, 'draw', draw);
      draw(0);
    });
    await tab.waitForPainted(2);
    for (let count = 1; count <= 100; count++) {
      await tab.evaluate(
        (number: number) => (Reflect.get(globalThis, 'draw') as (n: number) => void)(number),
        count,
      );
      const wanted = count % 2 === 0 ? 'Belarus,China' : 'Poland,Minsk,Ukraine';
      await tab.waitForPainted((painted) => painted.map(({ text }) => text).join() === wanted);
    }
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('never show paint on text that is no longer there', async () => {
    const tab = await here.session.open(here.url('/late.html'));
    await tab.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Belarus is here');
    });
    await tab.waitForPainted(1);
    const inNextFrame = await tab.evaluate(async () => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'something else altogether';
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    });
    expect(inNextFrame).toBe(0);
    await tab.close();
  });
});

inBrowsers('where text is read', { pages: PAGES }, (here) => {
  it('leaves out controls, editors, code, navigation and hidden text', async () => {
    const tab = await here.session.open(here.url('/skipped.html'));
    await tab.waitForPainted(1);
    expect(await textsOf(tab)).toEqual(['Poland']);
    await tab.close();
  });

  it('reads open shadow roots, and opens cards in them', async () => {
    const tab = await here.session.open(here.url('/shadow.html'));
    await tab.evaluate(() => {
      const root = document.querySelector('open-part')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>Belarus</p>';
      document.body.append(document.createElement('hr'), document.querySelector('open-part') ?? '');
    });
    await tab.waitForPainted(2);
    await tab.pointTo('Belarus');
    expect(await tab.waitForCard()).toMatchObject({ name: 'Belarus' });
    await tab.evaluate(() => {
      const text = document.querySelector('open-part')?.shadowRoot?.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'Poland';
    });
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Poland'));
    await tab.close();
  });

  it('reads them again when they come back to the page', async () => {
    const tab = await here.session.open(here.url('/shadow.html'));
    await tab.evaluate(() => {
      const part = document.querySelector('open-part');
      const root = part?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p>Belarus</p>';
      document.body.append(part ?? '');
      Reflect.set(globalThis, 'part', part);
    });
    await tab.waitForPainted(2);
    await tab.evaluate(() => document.querySelector('open-part')?.remove());
    // Paint on what has left the page does not show; the registry tells when it has been taken off.
    const ranges = () =>
      tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await expect.poll(ranges).toBe(1);
    await tab.evaluate(() => document.body.append(Reflect.get(globalThis, 'part') as Element));
    await tab.waitForPainted(2);
    await tab.close();
  });

  it('reads frames that are large enough to be read', async () => {
    const tab = await here.session.open(here.url('/frames.html'));
    await tab.waitForPainted(2);
    expect(await textsOf(tab)).toEqual(['Minsk', 'Poland']);
    await tab.close();
  });

  it('finds names that run over inline elements, soft hyphens and line breaks', async () => {
    const tab = await here.session.open(here.url('/inline.html'));
    await tab.waitForPainted(3);
    expect((await textsOf(tab)).map((text) => text.replace(/\u00ad/g, ''))).toEqual([
      'Shanghai Cooperation Organisation',
      'Minsk',
      'EagleAssault 2024',
    ]);
    await tab.close();
  });
});
