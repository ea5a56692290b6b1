import type { Catalogue } from '../entity/catalogue.ts';
import { entityOf, needsOf } from '../gazetteer/entry.ts';

/**
 * One thing that a name on the page may mean: gazetteer number times 2^32, plus the packed entry.
 * A plain number, so that a page's readings travel between contexts as a flat list.
 */
export type Reading = number;

const ENTRIES = 2 ** 32;

/** What the linker decided about one span. */
export interface Choice {
  /** Id of the entity that is meant, or undefined when that is not clear enough to say. */
  entity: string | undefined;
  /** From 0 to 1: how sure the linker is of the choice. */
  confidence: number;
}

/** The linker's answer for some spans of an article. */
export interface Linked {
  /** One choice a span, in the order of the spans. */
  choices: Choice[];
  /** Ids of all entities that the article is now known to name, given evidence included. */
  evidence: string[];
}

/** Makes a reading of a packed entry of one of the gazetteers. */
export function readingOf(gazetteer: number, entry: number): Reading {
  return gazetteer * ENTRIES + entry;
}

/**
 * Chooses for each span which of its readings is meant, or none: wrong is worse than missing.
 *
 * `evidence` holds the entities that the rest of the article is known to name. A reading that
 * needs context waits for a related entity, one that needs the full name for the entity itself.
 * Each choice can make others possible, so the rules run until nothing more follows; the order of
 * the spans makes no difference to the result.
 */
export function link(
  spans: readonly (readonly Reading[])[],
  catalogues: readonly Catalogue[],
  evidence: readonly string[],
): Linked {
  const article = new Article(catalogues, evidence);
  while (article.learnFrom(spans));
  return { choices: spans.map((readings) => article.choose(readings)), evidence: article.named() };
}

class Article {
  private readonly catalogues: readonly Catalogue[];
  private readonly seen: Set<string>;

  constructor(catalogues: readonly Catalogue[], evidence: readonly string[]) {
    this.catalogues = catalogues;
    this.seen = new Set(evidence);
  }

  /** Adds what can be concluded from the spans; whether that was anything new. */
  learnFrom(spans: readonly (readonly Reading[])[]): boolean {
    const before = this.seen.size;
    const chosen = spans.map((readings) => this.choose(readings).entity);
    for (const entity of chosen) if (entity !== undefined) this.seen.add(entity);
    return this.seen.size > before;
  }

  choose(readings: readonly Reading[]): Choice {
    const possible = readings
      .filter((reading) => this.isPossible(reading))
      .map((reading) => ({ entity: this.entityAt(reading)?.id, support: this.support(reading) }))
      .sort((a, b) => b.support - a.support);
    const [best, next] = possible;
    const contested = next !== undefined && next.entity !== best?.entity;
    if (best === undefined || (contested && next.support === best.support)) {
      return { entity: undefined, confidence: 0 };
    }
    return { entity: best.entity, confidence: confidenceOf(best.support, readings.length) };
  }

  named(): string[] {
    return [...this.seen].sort();
  }

  private isPossible(reading: Reading): boolean {
    const needs = needsOf(reading % ENTRIES);
    if (needs === undefined) return true;
    if (this.seen.has(this.entityAt(reading)?.id ?? '')) return true;
    return needs === 'context' && this.support(reading) > 0;
  }

  /** How many entities related to the reading's the article names; one more for the entity itself. */
  private support(reading: Reading): number {
    const entity = this.entityAt(reading);
    const related = this.catalogues[Math.floor(reading / ENTRIES)]?.entities;
    if (entity === undefined || related === undefined) return 0;
    const named = entity.related.filter((number) => this.seen.has(related[number]?.id ?? ''));
    return named.length + Number(this.seen.has(entity.id));
  }

  private entityAt(reading: Reading) {
    const { entities } = this.catalogues[Math.floor(reading / ENTRIES)] ?? {};
    return entities?.[entityOf(reading % ENTRIES)];
  }
}

/** Rises towards 1 with the evidence for a choice, and starts lower the more there is to choose. */
function confidenceOf(support: number, readings: number): number {
  return 1 - 1 / (2 + support + Number(readings === 1));
}
