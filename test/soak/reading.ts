import type { Tab } from '../harness/session.ts';
import { until } from '../harness/wait.ts';

/** A screenful, in CSS pixels. */
const SCREEN = 700;
const SCREENS = 6;
/** A corner without text, where the pointer points to nothing. */
const NOWHERE = { x: 2, y: 2 };

/** Scrolls a few screens down, and up again. */
export async function scroll(tab: Tab): Promise<void> {
  await tab.activate();
  await tab.moveMouse(NOWHERE.x, NOWHERE.y);
  for (const step of [SCREEN, -SCREEN]) {
    for (let screen = 0; screen < SCREENS; screen++) await tab.wheel(step);
  }
}

/** Opens the card of a name, goes on to a name in it and back, and closes it. */
export async function readCard(tab: Tab, name: string): Promise<void> {
  await tab.pointTo(name);
  const { name: title } = await tab.waitForCard();
  await tab.clickInCard('.name');
  await waitForTitle(tab, (now) => now !== title);
  await tab.clickInCard('.back');
  await waitForTitle(tab, (now) => now === title);
  await leaveCard(tab);
}

/** Keeps the card of a name beside the text, and closes it. */
export async function pinCard(tab: Tab, name: string): Promise<void> {
  await tab.pointTo(name);
  await tab.waitForCard();
  await tab.clickInCard('.pin');
  await leaveCard(tab);
}

/** Closes the card and takes the pointer away. */
async function leaveCard(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await tab.waitForNoCard();
  await tab.moveMouse(NOWHERE.x, NOWHERE.y);
}

/** Waits until some text is painted, or, with `there` false, no longer is. */
export function waitForName(tab: Tab, name: string, there = true): Promise<unknown> {
  return tab.waitForPainted((now) => now.some(({ text }) => text === name) === there);
}

function waitForTitle(tab: Tab, isIt: (title: string | undefined) => boolean): Promise<void> {
  return until('the card to show another name', async () => {
    const title = (await tab.card())?.name;
    return isIt(title) ? { done: undefined } : { seen: title ?? 'no card' };
  });
}
