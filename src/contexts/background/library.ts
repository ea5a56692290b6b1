import { type Brief, type Catalogue, deckOf } from '../../entity/catalogue.ts';
import type { Dossier, Related } from '../../entity/dossier.ts';
import { isoOf } from '../../entity/entity.ts';
import { worthCarrying } from '../../entity/incoming.ts';
import type { Overview } from '../../entity/overview.ts';
import { Annotator, type Corrected } from '../../linker/annotator.ts';
import type { CuedSpan } from '../../linker/reading.ts';
import type { ShapeStore, StoredDeck } from '../../platform/deck-store.ts';
import { packSpans, unpackSpans } from '../../platform/span-rows.ts';
import { Cartographer } from './cartographer.ts';
import { overviewOf } from './overview.ts';
import { packChoices } from './pack-choices.ts';

type LinkedReply = ReturnType<typeof packChoices> & { evidence: string[] };

/** Decks that are open: all that the background knows, and can read again at any time. */
export class Library {
  private readonly decks: readonly StoredDeck[];
  private readonly annotator: Annotator;
  private readonly places: ReadonlyMap<string, { deck: number; number: number }>;

  private readonly cartographer: Cartographer;

  constructor(decks: readonly StoredDeck[], shapes: ShapeStore) {
    this.decks = decks;
    this.cartographer = new Cartographer(shapes, (id) => {
      const entry = this.entry(id);
      return entry && isoOf(entry);
    });
    this.annotator = new Annotator(decks);
    this.places = new Map(
      decks.flatMap(({ catalogue }, deck) =>
        catalogue.entities.map(({ id }, number) => [id, { deck, number }] as const),
      ),
    );
  }

  /**
   * Finds the names in blocks of text and says what each means, given what the article names and
   * what the reader said of names.
   */
  annotate(blocks: readonly string[], evidence: readonly string[], corrected: Corrected) {
    const spans = this.annotator.find(blocks, corrected);
    return { spans: packSpans(spans), ...this.choose(spans, evidence) };
  }

  /** Says again what spans mean, given what the article names. */
  relink(rows: readonly number[], evidence: readonly string[]): LinkedReply {
    return this.choose(unpackSpans(rows), evidence);
  }

  /**
   * All that a card shows of an entity on a page that names others; null when no deck has it.
   */
  async dossier(id: string, named: readonly string[]): Promise<Dossier | null> {
    const found = await this.find(id);
    if (found === undefined) return null;
    const { entity, file, leading, head } = found;
    const incoming = worthCarrying(leading, new Set(named));
    const sources = new Set(
      [...entity.facts, ...entity.relations, ...incoming].map(({ source }) => source),
    );
    const ends = new Set([
      ...entity.relations.map(({ target }) => target),
      ...incoming.map(({ from }) => from),
    ]);
    return {
      entity,
      incoming,
      sources: file.sources.filter(({ id }) => sources.has(id)),
      related: [...ends].flatMap((end) => this.related(end) ?? []),
      deck: head,
      ...(await this.cartographer.picturesOf(entity, leading)),
    };
  }

  /** What is known of several entities together; those that no deck has are passed over. */
  async overview(ids: readonly string[]): Promise<Overview> {
    const found = (await Promise.all(ids.map((id) => this.find(id)))).filter(isThere);
    const entities = found.map(({ entity }) => entity);
    const map = await this.cartographer.mapOf(entities);
    return {
      ...overviewOf(found.map(({ entity, file: { sources } }) => ({ entity, sources }))),
      ...(map === undefined ? {} : { map }),
    };
  }

  /** An entity with all that its file of cards holds of it. */
  private async find(id: string) {
    const place = this.places.get(id);
    const deck = place && this.decks[place.deck];
    if (place === undefined || deck === undefined) return undefined;
    const { cardsPerFile } = deck.catalogue;
    const file = await deck.readCards(Math.floor(place.number / cardsPerFile));
    const entity = file.entities[place.number % cardsPerFile];
    if (entity === undefined) return undefined;
    const leading = file.incoming[place.number % cardsPerFile] ?? [];
    return { entity, file, leading, head: this.headOf(deck.catalogue, place.number) };
  }

  /** The title of the English article about an entity: its own name where the deck gives none. */
  articleOf(id: string): string | undefined {
    const entry = this.entry(id);
    return entry && (entry.wikipedia ?? entry.label);
  }

  /** What the deck of an entity says of itself, with the latest day for which it says anything. */
  private headOf(catalogue: Catalogue, number: number): Dossier['deck'] {
    const { date } = catalogue.deck;
    return { ...deckOf(catalogue, number), ...(date === undefined ? {} : { date }) };
  }

  private choose(spans: readonly CuedSpan[], given: readonly string[]): LinkedReply {
    const { choices, evidence } = this.annotator.link(spans, given);
    return { ...packChoices(choices, (id) => this.brief(id)), evidence };
  }

  private brief(id: string): Brief | undefined {
    const entry = this.entry(id);
    if (entry === undefined) return undefined;
    const { label, kind, began } = entry;
    return { id, label, kind, ...(began === undefined ? {} : { began }) };
  }

  private related(id: string): Related | undefined {
    const brief = this.brief(id);
    const short = this.entry(id)?.short;
    return brief && { ...brief, ...(short === undefined ? {} : { short }) };
  }

  private entry(id: string): Catalogue['entities'][number] | undefined {
    const place = this.places.get(id);
    return place && this.decks[place.deck]?.catalogue.entities[place.number];
  }
}

function isThere<Item>(item: Item | undefined): item is Item {
  return item !== undefined;
}
