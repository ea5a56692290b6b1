import { browser } from '../../platform/browser.ts';
import { bundledShapes, readBundledDecks } from '../../platform/deck-store.ts';
import { answerAsBackground } from '../../platform/messages.ts';
import { forgetNames, keepNames } from '../../platform/page-summary.ts';
import { readSettings, writeSettings } from '../../platform/settings.ts';
import { Library } from './library.ts';
import { addLookupMenu, LOOK_UP_COMMAND, lookUpSelection, watchLookupMenu } from './lookup-menu.ts';
import { Lookups } from './lookups.ts';
import { adoptOpenTabs } from './open-tabs.ts';
import { showCount, watchToolbar } from './toolbar.ts';
import { isWalkCommand, walk } from './walk.ts';

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

const lookups = new Lookups(async (entity) => (await library()).articleOf(entity));

answerAsBackground({
  ...lookups.answers,
  annotate: async ({ blocks, evidence, corrected }) => {
    const said = new Map(corrected.map(({ surface, entity }) => [surface, entity]));
    return (await library()).annotate(blocks, evidence, said);
  },
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
  if (command === LOOK_UP_COMMAND) void lookUpSelection();
  if (isWalkCommand(command)) void walk(command);
});
browser.runtime.onInstalled.addListener(() => {
  void adoptOpenTabs();
  void addLookupMenu();
});
watchToolbar();
watchLookupMenu();

async function toggle(): Promise<void> {
  const settings = await readSettings();
  await writeSettings({ ...settings, off: !settings.off });
}
