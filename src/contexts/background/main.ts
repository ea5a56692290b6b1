import { browser } from '../../platform/browser.ts';
import { announceDeckChange } from '../../platform/deck-changes.ts';
import { answerAsBackground } from '../../platform/messages.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import { forgetNames, keepNames } from '../../platform/page-summary.ts';
import { changeSettings } from '../../platform/settings.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { openBriefingWindow } from './briefing-window.ts';
import { bringCards } from './bring-cards.ts';
import { offerCardMenu, openCardEditor } from './card-menu.ts';
import type { Library } from './library.ts';
import { rememberLookedUp } from './looked-up.ts';
import {
  addLookupMenu,
  hasMenus,
  LOOK_UP_COMMAND,
  lookUpSelection,
  watchLookupMenu,
} from './lookup-menu.ts';
import { Lookups } from './lookups.ts';
import { adoptOpenTabs } from './open-tabs.ts';
import { keepPageGlossary } from './page-glossary.ts';
import { renewDecks } from './renew-decks.ts';
import { openShelves, type Shelves } from './shelves.ts';
import { showCount, watchToolbar } from './toolbar.ts';
import { isWalkCommand, walk } from './walk.ts';

const TOGGLE_COMMAND = 'toggle';
const BRIEFING_COMMAND = 'briefing';
/** Firefox opens its sidebar in the window in front, and is told no window. */
const NO_WINDOW = -1;
const WELCOME_PAGE = 'src/contexts/welcome/index.html';

let opening: Promise<Shelves> | undefined;
/** One for all openings: a connection stays open until the worker ends, and decks change often. */
let own: OwnDecks | undefined;

/** The decks, opened at the first question of this life of the worker; tried again if it failed. */
function shelves(): Promise<Shelves> {
  if (opening !== undefined) return opening;
  own ??= new OwnDecks();
  opening = openShelves(own).catch((error: unknown) => {
    opening = undefined;
    own = undefined;
    throw error;
  });
  // Once readers are served: what is newer is for the next page.
  void opening.then(renew, () => undefined);
  return opening;
}

let renewing: Promise<void> | undefined;

/** Asks once in a life of the worker, for what is due. */
function renew(): Promise<void> {
  renewing ??= renewDecks(Date.now(), new AbortController().signal).then(async (changed) => {
    if (changed) await decksChanged();
  });
  return renewing.catch((error: unknown) => console.error('Decks could not be renewed.', error));
}

async function libraryAt(url: string | undefined): Promise<Library> {
  return (await shelves()).libraryAt(url);
}

async function decksChanged(): Promise<void> {
  opening = undefined;
  await announceDeckChange();
}

const lookups = new Lookups(
  async (entity) => (await libraryAt(undefined)).articleOf(entity),
  () => void decksChanged(),
);

answerAsBackground({
  ...lookups.answers,
  wake: async () => {
    await shelves();
    return null;
  },
  annotate: async ({ blocks, evidence, corrected }, { url }) => {
    const said = new Map(corrected.map(({ surface, entity }) => [surface, entity]));
    return (await libraryAt(url)).annotate(blocks, evidence, said);
  },
  relink: async ({ spans, evidence }, { url }) => (await libraryAt(url)).relink(spans, evidence),
  dossier: async ({ entity, named }, { url }) => (await libraryAt(url)).dossier(entity, named),
  overview: async ({ entities, page }) => (await libraryAt(page)).overview(entities),
  openBriefing: (_, { tab, window }) =>
    openSidePanel(window ?? NO_WINDOW)
      .catch(() => openBriefingWindow(tab))
      .then(
        () => true,
        () => false,
      ),
  bringCards: (_, asker) => bringCards(asker),
  pageLookedUp: async ({ entity }, { tab }) => {
    await rememberLookedUp(entity, tab);
    return null;
  },
  deckChanged: async () => {
    await decksChanged();
    return null;
  },
  keepGlossary: async ({ text, host }) => {
    const kept = await keepPageGlossary(text, host);
    if (kept) await decksChanged();
    return kept;
  },
  report: async ({ names }, { tab, frame }) => {
    if (tab === undefined || frame === undefined) return null;
    await keepNames(tab, frame, names);
    await showCount(tab);
    return null;
  },
});

browser.tabs.onRemoved.addListener((tab) => void forgetNames(tab));
// Firefox for Android has no commands: what follows must not end with this.
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === TOGGLE_COMMAND) void toggle();
  // At once: a browser opens panels only while it still sees the reader's keys.
  if (command === BRIEFING_COMMAND) void openSidePanel(tab?.windowId ?? NO_WINDOW);
  if (command === LOOK_UP_COMMAND) void lookUpSelection();
  if (isWalkCommand(command)) void walk(command);
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  void adoptOpenTabs();
  if (hasMenus()) void addLookupMenu().then(offerCardMenu);
  if (reason === 'install') void welcome();
});
watchToolbar();
if (hasMenus()) {
  browser.contextMenus.onClicked.addListener((click, tab) => void openCardEditor(click, tab));
  watchLookupMenu();
}

async function toggle(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, off: !settings.off }));
}

async function welcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
