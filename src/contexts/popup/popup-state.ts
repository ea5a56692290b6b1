import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../../platform/browser.ts';
import { askFrame } from '../../platform/messages.ts';
import { type NamedInTab, readNames, watchNames } from '../../platform/page-summary.ts';
import {
  isOn,
  readSettings,
  type Settings,
  watchSettings,
  withSite,
  writeSettings,
} from '../../platform/settings.ts';
import { hostOf } from '../../platform/site.ts';

/** What the popup shows and does, for the tab it was opened over. */
export interface PopupState {
  settings: ReadonlySignal<Settings>;
  names: ReadonlySignal<NamedInTab[]>;
  /** The browser's number for the tab. */
  tab: number;
  /** Host of the page; undefined where extensions are kept out or there is none. */
  host: string | undefined;
  setEverywhere(on: boolean): Promise<void>;
  setHere(on: boolean): Promise<void>;
  /** Scrolls the page to the next mention of an entity and opens its card; whether there is one. */
  reveal(named: NamedInTab): Promise<boolean>;
}

/** Opens the popup's state for the active tab, kept up to date until the signal aborts. */
export async function openPopupState(lifetime: AbortSignal): Promise<PopupState> {
  const tab = await currentTab();
  const id = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const host = tab?.url === undefined ? undefined : hostOf(tab.url);
  const settings = signal(await readSettings());
  const names = signal(await readNames(id));
  watchSettings((changed) => {
    settings.value = changed;
  }, lifetime);
  const readAgain = async () => {
    names.value = await readNames(id);
  };
  watchNames(id, () => void readAgain(), lifetime);
  return {
    settings,
    names,
    tab: id,
    host,
    setEverywhere: (on) => writeSettings({ ...settings.value, off: !on }),
    setHere: (on) => writeSettings(withSite(settings.value, host ?? '', on)),
    reveal: ({ id: entity, frames }) => revealIn(id, frames, entity),
  };
}

/** Whether Sidelight works on the page under the popup. */
export function isOnHere({ settings, host }: PopupState): boolean {
  return isOn(settings.value, host);
}

/** Asks frame after frame, since a mention may have gone from the first by now. */
async function revealIn(tab: number, frames: readonly number[], entity: string): Promise<boolean> {
  for (const frame of frames) {
    const found = await askFrame(tab, frame, 'reveal', { entity }).catch(() => false);
    if (found) return true;
  }
  return false;
}

/** The tab under the popup; `?tab=` names another, so that the popup can be opened as a page. */
async function currentTab() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}
