import { browser } from '../../platform/browser.ts';
import { bundledShapes, readBundledDecks } from '../../platform/deck-store.ts';
import { answerAsBackground } from '../../platform/messages.ts';
import { forgetNames, keepNames } from '../../platform/page-summary.ts';
import { readSettings, writeSettings } from '../../platform/settings.ts';
import { Library } from './library.ts';
import { adoptOpenTabs } from './open-tabs.ts';
import { showCount, watchToolbar } from './toolbar.ts';

const TOGGLE_COMMAND = 'toggle';

let opening: Promise<Library> | undefined;

/** The library, opened at the first question of this life of the worker; tried again if it failed. */
function library(): Promise<Library> {
  opening ??= readBundledDecks().then(
    (decks) => new Library(decks, bundledShapes),
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
  return opening;
}

answerAsBackground({
  annotate: async ({ blocks, evidence }) => (await library()).annotate(blocks, evidence),
  relink: async ({ spans, evidence }) => (await library()).relink(spans, evidence),
  dossier: async ({ entity, named }) => (await library()).dossier(entity, named),
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
  const settings = await readSettings();
  await writeSettings({ ...settings, off: !settings.off });
}
