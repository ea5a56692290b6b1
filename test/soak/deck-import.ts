import type { Tab } from '../harness/session.ts';
import { press, waitFor } from '../lookup/reader.ts';
import { waitForName } from './reading.ts';
import { during, type Scene } from './scene.ts';

const OPTIONS = 'src/contexts/options/index.html';

/** A deck of two cards; the sample article says the first of them. */
const DECK = {
  file: 'soak.csv',
  text: 'term,description\nEastgate Mercury,A newspaper that nobody prints.\nGraustark,A land of novels.\n',
  name: 'Eastgate Mercury',
} as const;

const IMPORT_BUTTON = '.import .buttons button';
/** The row of a deck of the reader's own, which alone can be removed. */
const REMOVE_BUTTON = '.decks li .buttons button';

/** Takes a small deck in through the settings, waits for its name in the old tab, and removes it. */
export function importAndRemoveDeck(scene: Scene): Promise<void> {
  return during(scene, scene.session.extensionPage(OPTIONS), (options) =>
    importAndRemove(options, scene.old),
  );
}

async function importAndRemove(options: Tab, article: Tab): Promise<void> {
  await waitFor(options, 'input[name=deck]');
  await options.evaluate(chooseFile, DECK.file, DECK.text);
  await waitFor(options, IMPORT_BUTTON);
  await press(options, IMPORT_BUTTON);
  await waitFor(options, REMOVE_BUTTON);
  await article.activate();
  await waitForName(article, DECK.name);
  await press(options, REMOVE_BUTTON);
  await article.activate();
  await waitForName(article, DECK.name, false);
}

/** Runs in the page of the settings: chooses a file for the import. */
function chooseFile(name: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[name=deck]');
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'text/csv' }));
  if (input === null) return;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
