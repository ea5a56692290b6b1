import type { Tab } from '../harness/session.ts';
import { importAndRemoveDeck } from './deck-import.ts';
import { pinCard, readCard, scroll, waitForName } from './reading.ts';
import { type Act, during } from './scene.ts';
import { settledRanges } from './settled.ts';
import type { Visited } from './soak-pages.ts';

/** Names of the sample article, read in turn. */
const NAMES = ['Lukashenko', 'Belarus', 'China', 'Minsk', 'NATO', 'Poland'] as const;
/** Cards that are read in a round. */
const CARDS = 2;

/** Paragraphs that come and go in a round. */
const PARAGRAPHS = 12;
/** Names that only they say: one in the page's own tree, one in an open shadow tree. */
const ARRIVING = ['Kenya', 'Brazil'] as const;

/** What happens in every round. */
export const EVERYDAY: readonly Act[] = [
  { name: 'scroll the old tab', do: ({ old }) => scroll(old) },
  {
    name: 'read cards in the old tab',
    async do({ old }, round) {
      for (let card = 0; card < CARDS; card++) await readCard(old, nameAt(round * CARDS + card));
    },
  },
  { name: 'keep a card in the old tab', do: ({ old }, round) => pinCard(old, nameAt(round)) },
  { name: 'let paragraphs come and go', do: ({ old }, round) => comeAndGo(old, round) },
  { name: 'import a deck and remove it', do: importAndRemoveDeck },
  {
    name: 'open, read, reload and leave a page',
    do(scene, round) {
      const { visited } = scene.pages;
      const page = visited[round % visited.length]!;
      return during(scene, scene.session.open(page.url), (tab) => visit(tab, page));
    },
  },
];

function nameAt(place: number): string {
  return NAMES[place % NAMES.length]!;
}

async function comeAndGo(tab: Tab, round: number): Promise<void> {
  await tab.activate();
  await tab.evaluate(addParagraphs, round, PARAGRAPHS, ARRIVING);
  for (const name of ARRIVING) await waitForName(tab, name);
  await tab.evaluate(() => document.querySelector('#arrived')?.remove());
  for (const name of ARRIVING) await waitForName(tab, name, false);
}

/** Runs in the page: adds paragraphs, and as many inside of an element with an open shadow root. */
function addParagraphs(round: number, count: number, names: readonly [string, string]): void {
  const [light, shadow] = names.map((name) =>
    Array.from({ length: count }, (_, at) => `<p>Report ${at} of day ${round} is about ${name}.`),
  );
  const arrived = document.createElement('section');
  arrived.id = 'arrived';
  arrived.innerHTML = light?.join('') ?? '';
  const part = document.createElement('open-part');
  part.attachShadow({ mode: 'open' }).innerHTML = shadow?.join('') ?? '';
  arrived.append(part);
  document.querySelector('article')?.append(arrived);
}

async function visit(tab: Tab, { url, name }: Visited): Promise<void> {
  for (const go of [async () => {}, () => tab.goto(url)]) {
    await go();
    if (name !== undefined) await waitForName(tab, name);
    await settledRanges(tab);
    await scroll(tab);
    if (name !== undefined) await readCard(tab, name);
  }
}
