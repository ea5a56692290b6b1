import type { Rect, Tab } from '../harness/session.ts';
import { icon, type Size, type Studio, waitFor } from './studio.ts';

/** Takes one picture and writes it to a file. */
type Take = (studio: Studio, file: string) => Promise<void>;

/** The size that the stores ask for. */
const SCREEN: Size = { width: 1280, height: 800 };
/** The small promotional tile of the Chrome Web Store. */
const TILE: Size = { width: 440, height: 280 };

/** A popup is as wide as its page asks, and browsers make none higher. */
const POPUP: Size = { width: 340, height: 600 };
/** A side panel as readers drag it, and the page beside it. */
const PANEL: Size = { width: 420, height: SCREEN.height };
const BESIDE: Size = { width: SCREEN.width - PANEL.width, height: SCREEN.height };

/**
 * How far below the window's edge a name is when its card opens, in px: so that the edge cuts no line
 * of the article, but lies above the heading of its section, or above the quotation before it.
 */
const BELOW_HEADING = 290;
const BELOW_QUOTATION = 226;

/** What a newsroom might bring along. */
const OWN_DECK = {
  file: 'Newsroom glossary.csv',
  text: `term,description
Embargo,A time before which news handed out in advance is not to be published.
Stringer,A journalist who is paid by the piece.
Splash,The main story on a front page.
`,
};

/** A pointer that comes in steps, as a hand moves it. */
const APPROACH_STEPS = 4;

/** The pictures by file name, in the order in which a store shows them. */
export const PICTURES: Readonly<Record<string, Take>> = {
  '1-card.png': async (studio, file) => {
    const tab = await studio.article(SCREEN);
    await openCard(tab, 'G7', BELOW_HEADING);
    await tab.screenshot(file);
    await tab.close();
  },
  '2-sources.png': async (studio, file) => {
    const tab = await studio.article(SCREEN);
    await openCard(tab, 'Sviatlana Tsikhanouskaya', BELOW_QUOTATION);
    await tab.clickInCard('.fact:first-child .when');
    await tab.screenshot(file);
    await tab.close();
  },
  '3-names.png': async (studio, file) => {
    const tab = await studio.article(SCREEN);
    const popup = await studio.pageAbout(tab, 'src/contexts/popup/index.html', 'li .line', POPUP);
    await studio.collage(
      overEachOther(await studio.shot(tab, 'article.png'), await studio.shot(popup, 'popup.png')),
      SCREEN,
      file,
    );
    await popup.close();
    await tab.close();
  },
  '4-briefing.png': async (studio, file) => {
    const tab = await studio.article(BESIDE);
    const path = 'src/contexts/briefing/index.html';
    const panel = await studio.pageAbout(tab, path, 'section li', PANEL);
    await studio.collage(
      sideBySide(await studio.shot(tab, 'article.png'), await studio.shot(panel, 'panel.png')),
      SCREEN,
      file,
    );
    await panel.close();
    await tab.close();
  },
  '5-settings.png': async (studio, file) => {
    const tab = await studio.session.extensionPage('src/contexts/options/index.html#decks');
    await tab.setViewport(SCREEN.width, SCREEN.height);
    await takeIn(tab, OWN_DECK.file, OWN_DECK.text);
    await tab.evaluate(() => document.querySelector('#decks')?.scrollIntoView());
    await tab.screenshot(file);
    await tab.close();
  },
  'tile.png': async (studio, file) => {
    const tab = await studio.article(SCREEN);
    await openCard(tab, 'SCO', BELOW_HEADING);
    const { rect } = await tab.waitForCard();
    const shot = await studio.shot(tab, 'card.png');
    await studio.collage(tileOf(await icon(), shot, rect), TILE, file);
    await tab.close();
  },
};

/** Rests the pointer on a name's first mention, `top` px below the window's edge, until its card is open. */
async function openCard(tab: Tab, name: string, top: number): Promise<void> {
  await tab.activate();
  const { x, y, width, height } = await tab.locate(name);
  await tab.evaluate((by) => window.scrollBy(0, by), y - top);
  await tab.moveMouse(x + width / 2, top + height / 2, { steps: APPROACH_STEPS });
  await tab.waitForCard();
}

/** Takes a deck in from a file on the page of the settings, as a reader does. */
async function takeIn(settings: Tab, file: string, text: string): Promise<void> {
  await waitFor(settings, 'input[name=deck]');
  await settings.evaluate(
    (name, content) => {
      const input = document.querySelector<HTMLInputElement>('input[name=deck]');
      const files = new DataTransfer();
      files.items.add(new File([content], name, { type: 'text/csv' }));
      if (input === null) return;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    file,
    text,
  );
  await waitFor(settings, '.import .buttons button');
  await settings.evaluate(() => {
    document.querySelector<HTMLElement>('.import .buttons button')?.click();
  });
  // Said last, when the deck is in the list already.
  await waitFor(settings, '#decks .undo button');
}

const PLAIN = 'body { margin: 0 } img { display: block }';

function overEachOther(article: string, popup: string): string {
  return `<!doctype html><style>${PLAIN}
.popup { position: absolute; top: 12px; right: 20px; border-radius: 10px;
  box-shadow: 0 0 0 1px #0003, 0 10px 36px #0005 }</style>
<img src="${article}"><img class="popup" src="${popup}">`;
}

function sideBySide(article: string, panel: string): string {
  return `<!doctype html><style>${PLAIN}
body { display: flex } img + img { box-shadow: 0 0 0 1px #0003 }</style>
<img src="${article}"><img src="${panel}">`;
}

/** The icon and the name over the upper part of the card, which runs out of the tile. */
function tileOf(svg: string, shot: string, { x, y, width }: Rect): string {
  return `<!doctype html><style>${PLAIN}
body { background: #20344f; color: #f6d58b; overflow: hidden }
svg { position: absolute; left: 41px; top: 13px; width: 64px; height: 64px }
b { position: absolute; left: 112px; top: 21px; font: bold 38px/1.2 Georgia, serif }
.card { position: absolute; left: 41px; top: 88px; width: ${width}px; height: 192px;
  background: url("${shot}") -${x}px -${y}px; border-radius: 10px 10px 0 0 }</style>
${svg}<b>Sidelight</b><div class="card"></div>`;
}
