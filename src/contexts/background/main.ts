import { browser } from '../../platform/browser.ts';
import { announceDeckChange } from '../../platform/deck-changes.ts';
import { answerAsBackground } from '../../platform/messages.ts';
import { forgetNames, keepNames } from '../../platform/page-summary.ts';
import { changeSettings } from '../../platform/settings.ts';
import type { Library } from './library.ts';
import { adoptOpenTabs } from './open-tabs.ts';
import { openShelves, type Shelves } from './shelves.ts';
import { showCount, watchToolbar } from './toolbar.ts';

const TOGGLE_COMMAND = 'toggle';

let opening: Promise<Shelves> | undefined;

/** The decks, opened at the first question of this life of the worker; tried again if it failed. */
function shelves(): Promise<Shelves> {
  opening ??= openShelves().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function libraryAt(url: string | undefined): Promise<Library> {
  return (await shelves()).libraryAt(url);
}

answerAsBackground({
  annotate: async ({ blocks, evidence }, { url }) =>
    (await libraryAt(url)).annotate(blocks, evidence),
  relink: async ({ spans, evidence }, { url }) => (await libraryAt(url)).relink(spans, evidence),
  dossier: async ({ entity }, { url }) => (await libraryAt(url)).dossier(entity),
  deckChanged: async () => {
    opening = undefined;
    await announceDeckChange();
    return null;
  },
  report: async ({ names }, { tab, frame }) => {
    if (tab === undefined || frame === undefined) return null;
    await keepNames(tab, frame, names);
    await showCount(tab);
    return null;
  },
});

browser.tabs.onRemoved.addListener((tab) => void forgetNames(tab));
browser.commands.onCommand.addListener((command) => {
  if (command === TOGGLE_COMMAND) void toggle();
});
browser.runtime.onInstalled.addListener(() => void adoptOpenTabs());
watchToolbar();

async function toggle(): Promise<void> {
  await changeSettings((settings) => ({ ...settings, off: !settings.off }));
}
