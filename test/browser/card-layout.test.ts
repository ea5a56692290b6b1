import { beforeAll, expect, it } from 'vitest';
import type { Dossier } from '../../src/entity/dossier.ts';
import { bundled } from '../gallery/bundle.ts';
import { extremes } from '../gallery/choose.ts';
import { everyCard, openLibrary } from '../gallery/dossiers.ts';
import { layoutFaults } from '../gallery/laid-out.ts';
import { plain, type Shown } from '../gallery/shown.ts';
import { states } from '../gallery/states.ts';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Tab } from '../harness/session.ts';
import { faultsOf } from './axe.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title>
<style>body { margin: 0 } figure { margin: 8px 0; padding: 0 }</style><body>`;
const DAY = '2026-11-25';
const LEAST_CARDS = 40;
const HEIGHT = 900;

/** Building the decks and the card anew takes a while beside another browser. In ms. */
const PREPARING_MS = 120_000;

const isMember = ({ type }: { type: string }) => type === 'memberOf';

let script = '';
let cards: Dossier[] = [];
let shown: Shown[] = [];

beforeAll(async () => {
  const library = await openLibrary();
  script = await bundled('test/gallery/in-page.tsx');
  cards = await extremes(library, await everyCard());
  shown = await states(library);
}, PREPARING_MS);

inBrowsers('cards', { pages: { '/cards.html': PAGE } }, (here) => {
  const open = async (which: readonly Shown[], width: number): Promise<Tab> => {
    const tab = await here.session.open(here.url('/cards.html'));
    await tab.setViewport(width, HEIGHT);
    await tab.evaluate(`(() => { ${script}; return null; })()`);
    await tab.evaluate(
      (list: readonly Shown[], day: string) => {
        const { show } = globalThis as unknown as {
          show(cards: readonly Shown[], more: readonly Dossier[], day: string): Promise<number>;
        };
        return show(list, [], day);
      },
      which,
      DAY,
    );
    return tab;
  };

  it.each([320, 768, 1440])('of all kinds fit a window of %i px', async (width) => {
    expect(cards.length).toBeGreaterThanOrEqual(LEAST_CARDS);
    const tab = await open(
      cards.map((dossier) => plain(dossier)),
      width,
    );
    expect(await tab.evaluate(layoutFaults)).toEqual([]);
    await tab.close();
  });

  it('of bodies of states show them on a map', () => {
    const bodies = cards.filter(
      ({ entity, incoming }) =>
        entity.kind === 'organisation' && incoming.filter(isMember).length > 1,
    );
    expect(bodies.length).toBeGreaterThan(0);
    const without = bodies.filter(({ map }) => map?.shows !== 'states');
    expect(without.map(({ entity }) => entity.id)).toEqual([]);
  });

  it('would not pass with text on text, or wider than their window', async () => {
    const tab = await open(
      cards.slice(0, 1).map((dossier) => plain(dossier)),
      320,
    );
    await tab.evaluate(() => {
      const frame = document.querySelector('figure > div')?.shadowRoot?.querySelector('.frame');
      const line = document.createElement('p');
      line.textContent = 'on top';
      line.style.cssText = 'position: absolute; top: 12px; left: 16px; margin: 0';
      frame?.append(line);
    });
    expect(await tab.evaluate(layoutFaults)).toContainEqual(expect.stringContaining('lies on'));
    await tab.close();
  });

  it('have no fault that axe finds, in any state', async () => {
    const tab = await open(shown, 1440);
    // One at a time: two cards on one page have landmarks of the same name.
    for (const at of shown.keys()) {
      const faults = await faultsOf(tab, `figure:nth-of-type(${at + 1})`);
      expect({ [shown[at]?.caption ?? at]: faults }).toEqual({ [shown[at]?.caption ?? at]: [] });
    }
    await tab.close();
  });
});
