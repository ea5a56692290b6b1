import { dialogOf, middleInCard, readCard } from './card-in-page.ts';
import type { CardRoot, Driver } from './driver.ts';
import { frameOffset } from './frame-offset.ts';
import {
  asExpression,
  asRootFunction,
  fromJson,
  type Travelling,
  withDeclared,
} from './page-source.ts';
import { bringIntoView, describePainted, PAINTED } from './painted.ts';
import type { OpenCard, Painted, Point, Rect, Tab } from './session.ts';
import { PATIENCE_MS, type Probed, until, within } from './wait.ts';

/** A hand's approach to a word: from this far off, in this many events, so that hover code sees it. */
const APPROACH_PX = 24;
const APPROACH_STEPS = 4;
/** Enough events on the way into a card for its corridor to be walked and not jumped. */
const WALK_STEPS = 8;
/** How many texts a message quotes before it says there are more. */
const QUOTED_TEXTS = 12;

/** Builds what specs use out of the little that each browser does in its own way. */
export function tabOn(driver: Driver): Tab {
  const run = async (code: string | Travelling, ...args: readonly unknown[]): Promise<unknown> =>
    fromJson(await within('the page to answer', driver.evaluate(asExpression(code, args))));
  const painting = paintingOf(run);
  const pointer = pointerOf(driver, painting);
  return {
    evaluate: run as Tab['evaluate'],
    async goto(url) {
      driver.forgetErrors();
      await driver.goto(url).catch((error: Error) => {
        // What follows the first line is the inside of the browser's driver.
        throw new Error(`Could not load ${url}: ${error.message.split('\n')[0]}`);
      });
    },
    url: async () => String(await run('location.href')),
    activate: driver.activate,
    close: driver.close,
    async consoleErrors() {
      // Asking the page for anything lets messages that are on their way arrive first.
      await run('null');
      return driver.consoleErrors();
    },
    screenshot: driver.screenshot,
    setViewport: driver.setViewport,
    prefer: driver.prefer,
    tap: driver.tap,
    press: driver.press,
    type: driver.type,
    wheel: driver.wheel,
    accessible: driver.accessible,
    memory: driver.memory,
    ...painting,
    ...pointer,
    ...cardOf(driver, painting, pointer),
  };
}

type Run = (code: string | Travelling, ...args: readonly unknown[]) => Promise<unknown>;
type Painting = Pick<Tab, 'painted' | 'waitForPainted' | 'locate'>;
type Pointer = Pick<Tab, 'moveMouse' | 'click' | 'pointTo'>;

function paintingOf(run: Run): Painting {
  const painted = async (): Promise<readonly Painted[]> =>
    (await run(withDeclared(PAINTED, `${describePainted.name}()`))) as readonly Painted[];
  return {
    painted,
    waitForPainted(wanted, timeoutMs = PATIENCE_MS) {
      const enough =
        typeof wanted === 'number' ? (now: readonly Painted[]) => now.length >= wanted : wanted;
      const what = typeof wanted === 'number' ? `${wanted} painted mentions` : 'the wanted paint';
      return until(
        what,
        async () => {
          const now = await painted();
          return enough(now) ? { done: now } : { seen: quoted(now) };
        },
        timeoutMs,
      );
    },
    locate(text, nth = 0) {
      const call = `${bringIntoView.name}(${frameOffset}, ${JSON.stringify(text)}, ${nth})`;
      const what = `mention ${nth} of “${text}” to be somewhere that can be pointed to`;
      // A page that is still being read may have painted others and not yet this one.
      return until(what, async () => {
        const rect = (await run(withDeclared(PAINTED, call))) as Rect | null;
        return rect ? { done: rect } : { seen: quoted(await painted()) };
      });
    },
  };
}

function pointerOf(driver: Driver, painting: Painting): Pointer {
  return {
    moveMouse: (x, y, options) => driver.moveMouse(x, y, options?.steps ?? 1),
    async click(x, y) {
      await driver.moveMouse(x, y, 1);
      await driver.pressMouse();
    },
    async pointTo(text, nth = 0) {
      await driver.activate();
      const { x, y, width, height } = await painting.locate(text, nth);
      const middle = { x: x + width / 2, y: y + height / 2 };
      await driver.moveMouse(middle.x + APPROACH_PX, middle.y + APPROACH_PX, 1);
      await driver.moveMouse(middle.x, middle.y, APPROACH_STEPS);
    },
  };
}

type CardPart = Pick<Tab, 'card' | 'waitForCard' | 'waitForNoCard' | 'inCard' | 'clickInCard'>;

function cardOf(driver: Driver, painting: Painting, pointer: Pointer): CardPart {
  const card = async (): Promise<OpenCard | null> => (await shownCard(driver))?.card ?? null;
  const inShown = async (code: string): Promise<unknown> => {
    const shown = await shownCard(driver);
    if (!shown) throw new Error('No card is open, so nothing can be done in it.');
    const call = shown.root.call(asRootFunction(code));
    return fromJson(await within('the card to answer', call));
  };
  return {
    card,
    ...cardWaits(card, painting),
    inCard: ((code: string | Travelling, ...args: readonly unknown[]) => {
      const given = args.map((arg) => `, ${JSON.stringify(arg)}`).join('');
      return inShown(`(root) => (${code})((${dialogOf})(root)${given})`);
    }) as Tab['inCard'],
    async clickInCard(selector) {
      const given = `${frameOffset}, ${JSON.stringify(selector)}`;
      const middle = (await inShown(`(root) => (${middleInCard})(root, ${given})`)) as Point | null;
      if (!middle) throw new Error(`The open card holds nothing that matches “${selector}”.`);
      await pointer.moveMouse(middle.x, middle.y, { steps: WALK_STEPS });
      await driver.pressMouse();
    },
  };
}

type CardWaits = Pick<Tab, 'waitForCard' | 'waitForNoCard'>;

function cardWaits(card: Tab['card'], painting: Painting): CardWaits {
  return {
    waitForCard: (timeoutMs = PATIENCE_MS) => {
      const probe = async (): Promise<Probed<OpenCard>> => {
        const open = await card();
        if (open) return { done: open };
        return { seen: `no card; ${quoted(await painting.painted())}` };
      };
      return until('a card to open', probe, timeoutMs);
    },
    waitForNoCard: (timeoutMs = PATIENCE_MS) => {
      const probe = async (): Promise<Probed<void>> => {
        const open = await card();
        return open ? { seen: `the card “${open.name}”` } : { done: undefined };
      };
      return until('the card to close', probe, timeoutMs);
    },
  };
}

async function shownCard(driver: Driver): Promise<{ root: CardRoot; card: OpenCard } | undefined> {
  const read = asRootFunction(`(root) => (${readCard})(root, ${dialogOf})`);
  for (const root of await within('the cards of the page', driver.cardRoots())) {
    const card = fromJson(await within('the card to answer', root.call(read))) as OpenCard | null;
    if (card) return { root, card };
  }
  return undefined;
}

function quoted(painted: readonly Painted[]): string {
  if (painted.length === 0) return 'nothing is painted';
  const texts = [...new Set(painted.map(({ text }) => text))];
  const more = texts.length > QUOTED_TEXTS ? ' and more' : '';
  return `painted: ${painted.length} mentions of ${texts.slice(0, QUOTED_TEXTS).join(', ')}${more}`;
}
