import { compileDeck } from '../../decks/compile-deck.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import { browser } from '../../platform/browser.ts';
import { bundledShapes, readBundledDecks, type StoredDeck } from '../../platform/deck-store.ts';
import { editionInPlaceOf, isEditionOf } from '../../platform/edition.ts';
import type { OwnDeck, OwnDecks } from '../../platform/own-decks.ts';
import { covers } from '../../platform/site-rule.ts';
import { Library } from './library.ts';

/** A deck that is open, and the sites that it is for; none means all. */
interface Shelved {
  deck: StoredDeck;
  sites: readonly string[];
}

/** All decks: the bundled ones and the reader's own, each where the reader wants it. */
export class Shelves {
  private readonly shelved: readonly Shelved[];
  private readonly libraries = new Map<string, Library>();

  constructor(shelved: readonly Shelved[]) {
    this.shelved = shelved;
  }

  /** The library of the decks that are for a page; one for all pages that have the same. */
  libraryAt(url: string | undefined): Library {
    const here = this.shelved.filter(({ sites }) => isFor(sites, url));
    const key = here.map((shelved) => this.shelved.indexOf(shelved)).join();
    const library =
      this.libraries.get(key) ??
      new Library(
        here.map(({ deck }) => deck),
        bundledShapes,
      );
    this.libraries.set(key, library);
    return library;
  }
}

/**
 * Opens all decks: the bundled ones, and those among the reader's own.
 *
 * @throws Error when a bundled deck is damaged; one of the reader's own is passed over.
 */
export async function openShelves(own: OwnDecks): Promise<Shelves> {
  const [bundled, kept] = await Promise.all([readBundledDecks(), listed(own)]);
  const opened: Shelved[] = [];
  for (const deck of kept) {
    if (isOutdated(deck, bundled)) continue;
    try {
      const stored = await openOwnDeck(own, deck, bundled);
      if (stored !== undefined) opened.push({ deck: stored, sites: deck.sites });
    } catch (error) {
      console.error(`The deck "${deck.head.title}" cannot be opened.`, error);
    }
  }
  return new Shelves(inPlace(bundled, opened));
}

/** An edition of a bundled deck that is older than the one in the package. */
function isOutdated({ head }: OwnDeck, bundled: readonly StoredDeck[]): boolean {
  return bundled.some(
    ({ catalogue: { deck } }) => isEditionOf(head, deck) && !editionInPlaceOf(deck, [head]),
  );
}

/** The bundled decks, each by its newer edition where one is kept, then the reader's own. */
function inPlace(bundled: readonly StoredDeck[], opened: readonly Shelved[]): Shelved[] {
  const editionOf = ({ catalogue }: StoredDeck) =>
    opened.find(({ deck }) => isEditionOf(deck.catalogue.deck, catalogue.deck));
  const editions = bundled.map(editionOf);
  return [
    ...bundled.map((deck, at) => ({ deck: editions[at]?.deck ?? deck, sites: [] })),
    ...opened.filter((each) => !editions.includes(each)),
  ];
}

/** Browsers that keep nothing, as some private windows do, refuse a database; the bundled decks do. */
async function listed(own: OwnDecks): Promise<OwnDeck[]> {
  try {
    return await own.list();
  } catch (error) {
    console.error('The reader’s own decks cannot be opened.', error);
    return [];
  }
}

async function openOwnDeck(
  own: OwnDecks,
  deck: OwnDeck,
  bundled: readonly StoredDeck[],
): Promise<StoredDeck | undefined> {
  if (deck.compiledBy !== browser.runtime.getManifest().version) {
    return compileAgain(own, deck, bundled);
  }
  const index = await own.readIndex(deck);
  return index && { ...index, readCards: (file) => own.readCards(deck, file) };
}

/** After an update names may be read another way: what was compiled before it is compiled again. */
async function compileAgain(
  own: OwnDecks,
  { head, sites }: OwnDeck,
  bundled: readonly StoredDeck[],
): Promise<StoredDeck | undefined> {
  const deck = await own.readDeck(head.id);
  const [first] = bundled;
  if (deck === undefined || first === undefined) return undefined;
  const { letters } = openGazetteer(first.gazetteer);
  const compiled = compileDeck(deck, letters);
  const { version: compiledBy } = browser.runtime.getManifest();
  await own.keep({ ...compiled, head, sources: deck.sources, sites, compiledBy });
  const { catalogue, gazetteer, cardFiles } = compiled;
  return { catalogue, gazetteer, readCards: async (file) => cardFiles[file]! };
}

/** By host: a page may change the rest of its address while it is read. */
function isFor(sites: readonly string[], url: string | undefined): boolean {
  const address = url === undefined ? null : URL.parse(url);
  if (sites.length === 0 || address === null) return sites.length === 0;
  const { hostname } = address;
  return sites.some((site) => covers(site.split('/')[0] ?? site, { hostname, pathname: '/' }));
}
