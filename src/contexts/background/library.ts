import type { Brief, Catalogue } from '../../entity/catalogue.ts';
import type { Dossier } from '../../entity/dossier.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import { createRecogniser, type Recognise } from '../../gazetteer/recognise.ts';
import { type Linked, link, type Reading, readingOf } from '../../linker/link.ts';
import type { StoredDeck } from '../../platform/deck-store.ts';

/** Numbers a span takes in a message: block, start, end, reading. */
const SPAN_NUMBERS = 4;

interface LinkedReply {
  chosen: number[];
  entities: Brief[];
  evidence: string[];
}

/** The opened decks: all that the background knows, and can rebuild from the package at any time. */
export class Library {
  private readonly decks: readonly StoredDeck[];
  private readonly catalogues: readonly Catalogue[];
  private readonly recognise: Recognise;
  private readonly places: ReadonlyMap<string, { deck: number; number: number }>;

  constructor(decks: readonly StoredDeck[]) {
    this.decks = decks;
    this.catalogues = decks.map(({ catalogue }) => catalogue);
    this.recognise = createRecogniser(decks.map(({ gazetteer }) => openGazetteer(gazetteer)));
    this.places = new Map(
      this.catalogues.flatMap(({ entities }, deck) =>
        entities.map(({ id }, number) => [id, { deck, number }] as const),
      ),
    );
  }

  /** Finds the names in blocks of text and says what each means, given what the article names. */
  annotate(blocks: readonly string[], evidence: readonly string[]) {
    const spans: number[] = [];
    for (const [block, text] of blocks.entries()) {
      for (const { start, end, gazetteer, entry } of this.recognise(text)) {
        spans.push(block, start, end, readingOf(gazetteer, entry));
      }
    }
    return { spans, ...this.relink(spans, evidence) };
  }

  /** Says again what spans mean, given what the article names. */
  relink(spans: readonly number[], evidence: readonly string[]): LinkedReply {
    return this.reply(link(groupReadings(spans), this.catalogues, evidence));
  }

  /** All that a card shows of an entity; null when no deck has it. */
  async dossier(id: string): Promise<Dossier | null> {
    const place = this.places.get(id);
    const deck = place && this.decks[place.deck];
    if (place === undefined || deck === undefined) return null;
    const { cardsPerFile, deck: head } = deck.catalogue;
    const file = await deck.readCards(Math.floor(place.number / cardsPerFile));
    const entity = file.entities[place.number % cardsPerFile];
    if (entity === undefined) return null;
    const named = new Set([...entity.facts, ...entity.relations].map(({ source }) => source));
    const targets = new Set(entity.relations.map(({ target }) => target));
    return {
      entity,
      sources: file.sources.filter(({ id }) => named.has(id)),
      related: [...targets].flatMap((target) => this.brief(target) ?? []),
      deck: head,
    };
  }

  private brief(id: string): Brief | undefined {
    const place = this.places.get(id);
    const entry = place && this.catalogues[place.deck]?.entities[place.number];
    return entry && { id: entry.id, label: entry.label, kind: entry.kind };
  }

  private reply({ choices, evidence }: Linked): LinkedReply {
    const ids = [...new Set(choices.flatMap(({ entity }) => entity ?? []))];
    const placeOf = new Map(ids.map((id, place) => [id, place + 1]));
    const chosen = choices.map(({ entity }) => placeOf.get(entity ?? '') ?? 0);
    return { chosen, entities: ids.flatMap((id) => this.brief(id) ?? []), evidence };
  }
}

/** The readings of each span: rows of one block and start belong together. */
function groupReadings(spans: readonly number[]): Reading[][] {
  const groups: Reading[][] = [];
  let last = '';
  for (let at = 0; at + SPAN_NUMBERS <= spans.length; at += SPAN_NUMBERS) {
    const [block, start, , reading = 0] = spans.slice(at, at + SPAN_NUMBERS);
    const key = `${block}.${start}`;
    if (key === last) groups.at(-1)?.push(reading);
    else groups.push([reading]);
    last = key;
  }
  return groups;
}
