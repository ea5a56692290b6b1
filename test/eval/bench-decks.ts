import { compileBundledDecks, readBundledDecks } from '../../src/decks/bundle.ts';
import { compileDeck } from '../../src/decks/compile-deck.ts';
import type { Kind } from '../../src/entity/kind.ts';
import { openGazetteer } from '../../src/gazetteer/gazetteer.ts';
import { readLetters } from '../../src/gazetteer/read-letters.ts';
import { createRecogniser, type Recognise } from '../../src/gazetteer/recognise.ts';
import { Annotator, type FoundSpan } from '../../src/linker/annotator.ts';
import type { Choice } from '../../src/linker/link.ts';
import { type Model, SHIPPED } from '../../src/linker/model.ts';
import { type Entry, meantBy } from '../../src/linker/reading.ts';
import { splitBlocks } from '../../src/linker/split-blocks.ts';
import type { EntityNames } from './entity-names.ts';
import type { Prediction } from './score.ts';

type Catalogues = Awaited<ReturnType<typeof compileBundledDecks>>[number]['catalogue'][];

/** The bundled decks opened for measuring: finds, links and names entities by gold keys. */
export class BenchDecks {
  readonly catalogues: Catalogues;
  /** Kind of every entity of the decks that gold files can name, by its key. */
  readonly kindOf: ReadonlyMap<string, Kind>;
  private readonly decks: Awaited<ReturnType<typeof compileBundledDecks>>;
  private readonly finder: Annotator;
  /** Knows the names of cards only, as a naive matcher does. */
  private readonly naiveFinder: Annotator;
  private readonly recogniser: Recognise;
  private readonly names: EntityNames;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(
    decks: Awaited<ReturnType<typeof compileBundledDecks>>,
    cardsOnly: Awaited<ReturnType<typeof compileBundledDecks>>,
    names: EntityNames,
  ) {
    this.decks = decks;
    this.names = names;
    this.catalogues = decks.map(({ catalogue }) => catalogue);
    this.finder = new Annotator(decks);
    this.naiveFinder = new Annotator(cardsOnly);
    this.recogniser = createRecogniser(decks.map(({ gazetteer }) => openGazetteer(gazetteer)));
    const all = this.catalogues.flatMap(({ entities }) => entities);
    this.entries = new Map(all.map((entry) => [entry.id, entry]));
    const titled = all.filter(({ wikipedia }) => wikipedia !== undefined);
    this.kindOf = new Map(titled.map((entry) => [this.keyOf(entry), entry.kind]));
  }

  /** Compiles the bundled decks. */
  static async open(names: EntityNames): Promise<BenchDecks> {
    const { merged } = await readBundledDecks();
    const cardsOnly = [compileDeck(merged.deck, readLetters(), { parts: merged.parts })];
    return new BenchDecks(await compileBundledDecks(), cardsOnly, names);
  }

  /** An entity of the decks by its id. */
  entry(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /**
   * The key by which gold files know an entity: of its Wikipedia title. A card without one cannot be
   * scored, and has a key that no gold file has.
   */
  keyOf({ wikipedia, id }: Pick<Entry, 'wikipedia' | 'id'>): string {
    return this.names.key(wikipedia) ?? `card ${id}`;
  }

  /** That key, the label, and for a card without a title the key that its label would have. */
  keysOf(entry: Entry): { key: string; label: string; guess: string | undefined } {
    const guess = entry.wikipedia === undefined ? this.names.key(entry.label) : undefined;
    return { key: this.keyOf(entry), label: entry.label, guess };
  }

  /** All spans of a text, offsets in the whole of it. */
  find(text: string): FoundSpan[] {
    return findIn(text, this.finder);
  }

  /** How many candidates the recogniser alone finds in a text. */
  recognise(text: string): number {
    return this.recogniser(splitBlocks(text).map((block) => block.text)).length;
  }

  /** A function that links the spans of one text with a model. */
  linker(model: Model = SHIPPED): (spans: readonly FoundSpan[]) => Choice[] {
    const annotator = new Annotator(this.decks, model);
    return (spans) => annotator.link(spans, []).choices;
  }

  /** What a linker chose, as predictions. */
  predictions(spans: readonly FoundSpan[], ids: readonly (string | undefined)[]): Prediction[] {
    return spans.flatMap(({ start, end }, at) => {
      const entry = this.entries.get(ids[at] ?? '');
      if (entry === undefined) return [];
      return { start, end, key: this.keyOf(entry), id: entry.id, kind: entry.kind };
    });
  }

  /**
   * The naive matcher: every alias wherever it stands, the longest first, and of several readings
   * the one with most relations; no look at anything else.
   */
  naive(text: string): Prediction[] {
    const spans = findIn(text, this.naiveFinder);
    const best = spans.map(({ readings }) => {
      const entries = readings.flatMap((reading) => meantBy(reading, this.catalogues) ?? []);
      entries.sort((a, b) => b.related.length - a.related.length);
      return entries[0]?.id;
    });
    return this.predictions(spans, best);
  }
}

/** The spans of a text, offsets in the whole of it. */
function findIn(text: string, finder: Annotator): FoundSpan[] {
  const blocks = splitBlocks(text);
  return finder.find(blocks.map((block) => block.text)).map((span) => {
    const at = blocks[span.block]?.start ?? 0;
    return { ...span, start: at + span.start, end: at + span.end };
  });
}
