import { browser } from '../../platform/browser.ts';
import { readNames } from '../../platform/page-summary.ts';
import {
  isOn,
  isPaused,
  readSettings,
  type Settings,
  watchSettings,
} from '../../platform/settings.ts';
import { translate } from '../../platform/translate.ts';

const BADGE_COLOUR = '#5b6470';
const BADGE_TEXT_COLOUR = '#ffffff';
const ICON_SIZES = [16, 32, 48, 128] as const;

/** Shows on the toolbar how many entities a tab names; nothing when it names none. */
export async function showCount(tab: number): Promise<void> {
  const names = await readNames(tab);
  await browser.action
    .setBadgeText({ tabId: tab, text: names.length > 0 ? String(names.length) : '' })
    .catch(ignoreClosedTab);
}

/** Keeps the toolbar icon of every tab in step with the switches, for as long as the background lives. */
export function watchToolbar(): void {
  void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  void browser.action.setBadgeTextColor({ color: BADGE_TEXT_COLOUR });
  watchSettings((settings) => void showEverywhere(settings));
  browser.tabs.onUpdated.addListener((tab, { status }, { url }) => {
    if (status === 'complete')
      void readSettings().then((settings) => showState(tab, url, settings));
  });
  void readSettings().then(showEverywhere);
}

async function showEverywhere(settings: Settings): Promise<void> {
  showAfterPause(settings);
  await browser.action.setIcon({ path: iconPaths(!settings.off && !isPaused(settings)) });
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id, url }) => id !== undefined && showState(id, url, settings)));
}

let afterPause: ReturnType<typeof setTimeout> | undefined;

/** While the background lives; when it does not, the first page that goes on wakes it. */
function showAfterPause(settings: Settings): void {
  clearTimeout(afterPause);
  if (!isPaused(settings)) return;
  const again = () => void showEverywhere(settings);
  afterPause = setTimeout(again, settings.pausedUntil - Date.now());
}

async function showState(tab: number, url: string | undefined, settings: Settings): Promise<void> {
  const on = isOn(settings, url);
  const title = translate(on ? 'toolbarOn' : 'toolbarOff');
  await Promise.all([
    browser.action.setIcon({ tabId: tab, path: iconPaths(on) }),
    browser.action.setTitle({ tabId: tab, title }),
  ]).catch(ignoreClosedTab);
}

function iconPaths(on: boolean): Record<string, string> {
  const state = on ? 'on' : 'off';
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `/icons/${state}-${size}.png`]));
}

/** A tab may close between the question and the answer; there is nothing left to show then. */
function ignoreClosedTab(): void {}
