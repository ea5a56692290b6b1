import { compileBundledDecks } from '../../src/decks/bundle.ts';
import type { Kind } from '../../src/entity/kind.ts';
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
  /** Kind of every entity of the decks, by its key. */
  readonly kindOf: ReadonlyMap<string, Kind>;
  private readonly decks: Awaited<ReturnType<typeof compileBundledDecks>>;
  private readonly finder: Annotator;
  private readonly names: EntityNames;
  private readonly titled: ReadonlySet<string>;
  private readonly labelled: ReadonlyMap<string, string>;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(decks: Awaited<ReturnType<typeof compileBundledDecks>>, names: EntityNames) {
    this.decks = decks;
    this.names = names;
    this.catalogues = decks.map(({ catalogue }) => catalogue);
    this.finder = new Annotator(decks);
    const all = this.catalogues.flatMap(({ entities }) => entities);
    this.entries = new Map(all.map((entry) => [entry.id, entry]));
    this.titled = new Set(all.flatMap(({ wikipedia }) => names.key(wikipedia) ?? []));
    // Of two cards of one label, the better known is meant by the bare name.
    const known = all
      .filter(({ wikipedia }) => wikipedia === undefined)
      .sort((a, b) => a.related.length - b.related.length);
    this.labelled = new Map(known.flatMap(({ label, id }) => [[names.key(label) ?? id, id] as const]));
    this.kindOf = new Map(all.map((entry) => [this.keyOf(entry), entry.kind]));
  }

  /** Compiles the bundled decks. */
  static async open(names: EntityNames): Promise<BenchDecks> {
    return new BenchDecks(await compileBundledDecks(), names);
  }

  /** An entity of the decks by its id. */
  entry(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /**
   * The key by which gold files know an entity: of its Wikipedia title. A card without one is known
   * by its label, unless another card has that for its title.
   */
  keyOf({ wikipedia, label, id }: Pick<Entry, 'wikipedia' | 'label' | 'id'>): string {
    if (wikipedia !== undefined) return this.names.key(wikipedia) ?? id;
    const key = this.names.key(label) ?? id;
    return this.titled.has(key) || this.labelled.get(key) !== id ? `card ${id}` : key;
  }

  /** All spans of a text, offsets in the whole of it. */
  find(text: string): FoundSpan[] {
    const blocks = splitBlocks(text);
    return this.finder.find(blocks.map((block) => block.text)).map((span) => {
      const at = blocks[span.block]?.start ?? 0;
      return { ...span, start: at + span.start, end: at + span.end };
    });
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
  naive(spans: readonly FoundSpan[]): (string | undefined)[] {
    return spans.map(({ readings }) => {
      const entries = readings.flatMap((reading) => meantBy(reading, this.catalogues) ?? []);
      entries.sort((a, b) => b.related.length - a.related.length);
      return entries[0]?.id;
    });
  }
}
