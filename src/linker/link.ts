import type { Catalogue } from '../entity/catalogue.ts';
import type { Reason } from '../entity/why.ts';
import { Article, type WeighedSpan } from './article.ts';
import { FORM_BIT } from './cues.ts';
import { type Model, SHIPPED } from './model.ts';
import type { CuedSpan } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import type { Weighed } from './weigh-alone.ts';

/** What the linker decided about one span. */
export interface Choice {
  /** Id of the entity that is meant, or undefined when that is not clear enough to say. */
  entity: string | undefined;
  /** From 0 to 1: how sure the linker is of the choice. */
  confidence: number;
  /** Why, the weightiest reason first; none where nothing was chosen. */
  reasons: readonly Reason[];
  /** Ids of the other entities that the name could mean. */
  others: readonly string[];
}

/** The linker's answer for some spans of an article. */
export interface Linked {
  /** One choice a span, in the order of the spans. */
  choices: Choice[];
  /** Ids of all entities that the article is now known to name, given evidence included. */
  evidence: string[];
}

/** Two readings closer than this, in log odds, are not told apart: there is no card then. */
const MARGIN = 0.5;

interface Picked {
  one: Weighed;
  odds: number;
}

/**
 * Chooses for each span which of its readings is meant, or none: wrong is worse than missing.
 *
 * Every reading is weighed by what the text around its span says, then by what the article names
 * besides. Each choice can make others possible, so that is done until nothing more follows. An
 * entity once named stays named, and each round goes by the round before: the order of the spans
 * makes no difference to the result. `evidence` holds what the rest of the article is known to name.
 */
export function link(
  spans: readonly CuedSpan[],
  catalogues: readonly Catalogue[],
  evidence: readonly string[],
  model: Model = SHIPPED,
): Linked {
  const article = new Article(spans, catalogues, model);
  settle(article, catalogues, evidence, model);
  const choices = article.spans.map((of): Choice => {
    const picked = pick(article, of, model);
    if (picked === undefined) return { entity: undefined, confidence: 0, reasons: [], others: [] };
    const { id } = picked.one.entity;
    const others = of.readings.map(({ entity }) => entity.id).filter((other) => other !== id);
    return {
      entity: id,
      confidence: confidenceOf(picked.odds),
      reasons: reasonsFor(article, of, picked.one),
      others: [...new Set(others)],
    };
  });
  return { choices, evidence: article.allNamed() };
}

/** Lets an article learn from its own names until nothing more follows. */
export function settle(
  article: Article,
  catalogues: readonly Catalogue[],
  evidence: readonly string[],
  model: Model,
): void {
  seeGiven(article, catalogues, evidence);
  let news = true;
  while (news) {
    const chosen = article.spans.flatMap((of) => pick(article, of, model)?.one ?? []);
    news = false;
    for (const one of chosen) {
      news = article.see(one.entity, article.relationsOf(one), one.key) || news;
    }
  }
}

function seeGiven(article: Article, catalogues: readonly Catalogue[], ids: readonly string[]) {
  if (ids.length === 0) return;
  const wanted = new Set(ids);
  for (const { entities } of catalogues) {
    for (const entity of entities) {
      if (!wanted.has(entity.id)) continue;
      article.see(
        entity,
        entity.related.flatMap((number) => entities[number]?.id ?? []),
      );
    }
  }
}

/** The reading that is clear enough and clear of the others; undefined when there is none. */
function pick(article: Article, of: WeighedSpan, model: Model): Picked | undefined {
  const corrected = (of.span.form & FORM_BIT.reader) !== 0 ? of.readings[0] : undefined;
  if (corrected !== undefined) return { one: corrected, odds: Number.POSITIVE_INFINITY };
  const [best, ...rest] = of.readings
    .filter((one) => !article.isBarred(of, one))
    .map((one) => ({ one, odds: article.weigh(of, one) }))
    .sort((a, b) => b.odds - a.odds);
  if (best === undefined || best.odds < model.silence[best.one.sort]!) return undefined;
  const next = rest.find(({ one }) => one.entity.id !== best.one.entity.id);
  return next !== undefined && best.odds - next.odds < MARGIN ? undefined : best;
}

function confidenceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
