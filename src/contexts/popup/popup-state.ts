import { type ReadonlySignal, signal } from '@preact/signals';
import { prominenceOf } from '../../briefing/prominence.ts';
import { browser } from '../../platform/browser.ts';
import { MAX_OVERVIEW } from '../../platform/contracts.ts';
import { askBackground, askFrame, askPage } from '../../platform/messages.ts';
import { readOutline } from '../../platform/page-outline.ts';
import { type NamedInTab, readNames, watchNames } from '../../platform/page-summary.ts';
import {
  changeSettings,
  isOn,
  PAUSE_MS,
  readSettings,
  type Settings,
  SettingsRefused,
  standingOf,
  watchSettings,
} from '../../platform/settings.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { hostOf } from '../../platform/site.ts';
import { type Standing, withRule } from '../../platform/site-rule.ts';

/** A popup that takes longer to open than this feels broken. In ms. */
const PATIENCE_MS = 300;

/** What the popup shows and does, for the tab it was opened over. */
export interface PopupState {
  settings: ReadonlySignal<Settings>;
  /** What the page names, the most prominent first. */
  names: ReadonlySignal<NamedInTab[]>;
  /** What each of them is, in a line, by its id; empty until the decks have answered. */
  lines: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Key of the message that says why the last change was refused. */
  refused: ReadonlySignal<string | undefined>;
  /** The reader has asked for names on this page, whatever the rules say. */
  asked: ReadonlySignal<boolean>;
  /** The browser's number for the tab. */
  tab: number;
  url: string | undefined;
  /** Host of the page; undefined where extensions are kept out or there is none. */
  host: string | undefined;
  setEverywhere(on: boolean): Promise<void>;
  setHere(on: boolean): Promise<void>;
  /** Off for an hour, or on again before it is over. */
  pause(on: boolean): Promise<void>;
  /** Shows names on this page, and only until it is left. */
  showHere(): Promise<void>;
  openSettings(): void;
  /** Opens the briefing beside the page. */
  openBriefing(): Promise<void>;
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
  const refused = signal<string | undefined>(undefined);
  const asked = signal(false);
  watchSettings((changed) => {
    settings.value = changed;
  }, lifetime);
  const lines = signal<ReadonlyMap<string, string>>(new Map());
  const readAgain = async () => {
    const found = await readNames(id);
    names.value = await byProminence(id, found);
    // Without an answer the names stand without their lines: the switches must be there in any case.
    lines.value = await linesOf(names.value, tab?.url).catch(() => lines.value);
  };
  watchNames(id, () => void readAgain(), lifetime);
  // What comes later would move the buttons under the reader's pointer.
  await Promise.race([readAgain(), afterMs(PATIENCE_MS)]);
  const change = async (next: (now: Settings) => Settings) => {
    refused.value = await changeSettings(next).then(() => undefined, reasonOf);
  };
  const state: PopupState = {
    settings,
    names,
    lines,
    refused,
    asked,
    tab: id,
    url: tab?.url,
    host,
    setEverywhere: (on) => change((now) => ({ ...now, off: !on, pausedUntil: 0 })),
    setHere: (on) =>
      change((now) => ({ ...now, sites: withRule(now.sites, { pattern: host ?? '', on }) })),
    pause: (on) => change((now) => ({ ...now, pausedUntil: on ? Date.now() + PAUSE_MS : 0 })),
    async showHere() {
      asked.value = await askPage(id, 'showHere', {}).catch(() => false);
    },
    async openBriefing() {
      if (tab?.windowId !== undefined) await openSidePanel(tab.windowId);
      close();
    },
    openSettings: () => void browser.runtime.openOptionsPage().then(() => close()),
    reveal: ({ id: entity, frames }) => revealIn(id, frames, entity),
  };
  if (settings.value.start === 'click' && !isOnHere(state)) await state.showHere();
  return state;
}

/** Whether Sidelight works on the page under the popup. */
export function isOnHere({ settings, url, asked }: PopupState): boolean {
  return asked.value || isOn(settings.value, url);
}

/** What the rules say of the page under the popup. */
export function standingHere({ settings, url }: PopupState): Standing {
  return standingOf(settings.value, url);
}

/** In the order of the article, as far as its frames can be asked; else most often named first. */
async function byProminence(tab: number, names: NamedInTab[]): Promise<NamedInTab[]> {
  const outline = await readOutline(tab);
  const weights = new Map(outline?.names.map((name) => [name.id, prominenceOf(name)]));
  const weigh = ({ id, mentions }: NamedInTab) => weights.get(id) ?? mentions;
  return [...names].sort((a, b) => weigh(b) - weigh(a));
}

async function linesOf(
  names: readonly NamedInTab[],
  page: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const entities = names.slice(0, MAX_OVERVIEW).map(({ id }) => id);
  const asked = { entities, ...(page === undefined ? {} : { page }) };
  const overview = await askBackground('overview', asked);
  return new Map(overview.entities.map(({ id, description }) => [id, description]));
}

function reasonOf(error: unknown): string {
  if (error instanceof SettingsRefused) return error.reason;
  throw error;
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

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
