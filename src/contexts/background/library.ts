import { type Brief, deckOf } from '../../entity/catalogue.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { Annotator, type Corrected } from '../../linker/annotator.ts';
import type { CuedSpan } from '../../linker/reading.ts';
import type { StoredDeck } from '../../platform/deck-store.ts';
import { packSpans, unpackSpans } from '../../platform/span-rows.ts';
import { packChoices } from './pack-choices.ts';

type LinkedReply = ReturnType<typeof packChoices> & { evidence: string[] };

/** The opened decks: all that the background knows, and can rebuild from the package at any time. */
export class Library {
  private readonly decks: readonly StoredDeck[];
  private readonly annotator: Annotator;
  private readonly places: ReadonlyMap<string, { deck: number; number: number }>;

  constructor(decks: readonly StoredDeck[]) {
    this.decks = decks;
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

  /** All that a card shows of an entity; null when no deck has it. */
  async dossier(id: string): Promise<Dossier | null> {
    const place = this.places.get(id);
    const deck = place && this.decks[place.deck];
    if (place === undefined || deck === undefined) return null;
    const { cardsPerFile } = deck.catalogue;
    const file = await deck.readCards(Math.floor(place.number / cardsPerFile));
    const entity = file.entities[place.number % cardsPerFile];
    if (entity === undefined) return null;
    const named = new Set([...entity.facts, ...entity.relations].map(({ source }) => source));
    const targets = new Set(entity.relations.map(({ target }) => target));
    return {
      entity,
      sources: file.sources.filter(({ id }) => named.has(id)),
      related: [...targets].flatMap((target) => this.brief(target) ?? []),
      deck: deckOf(deck.catalogue, place.number),
    };
  }

  /** The title of the English article about an entity: its own name where the deck gives none. */
  articleOf(id: string): string | undefined {
    const place = this.places.get(id);
    const entry = place && this.decks[place.deck]?.catalogue.entities[place.number];
    return entry && (entry.wikipedia ?? entry.label);
  }

  private choose(spans: readonly CuedSpan[], given: readonly string[]): LinkedReply {
    const { choices, evidence } = this.annotator.link(spans, given);
    return { ...packChoices(choices, (id) => this.brief(id)), evidence };
  }

  private brief(id: string): Brief | undefined {
    const place = this.places.get(id);
    const entry = place && this.decks[place.deck]?.catalogue.entities[place.number];
    return entry && { id: entry.id, label: entry.label, kind: entry.kind };
  }
}
