import * as v from 'valibot';
import { type Alias, impliedMatch } from '../entity/alias.ts';
import type { Enrichment } from '../entity/enrichment.ts';
import { entitySchema } from '../entity/entity.ts';
import { sourceSchema } from '../entity/source.ts';

/** A looked-up thing as a card of a deck, with the sources that its facts name. */
export const lookedUpCardSchema = v.strictObject({
  entity: entitySchema,
  sources: v.array(sourceSchema),
});

/** A looked-up thing as a card of a deck. */
export type LookedUpCard = v.InferOutput<typeof lookedUpCardSchema>;

/**
 * A looked-up thing as a card of a deck. The text of the article stays behind: a deck holds facts
 * and descriptions, and Wikidata's are free (CC0).
 */
export function asLookedUpCard({ entity, sources, article }: Enrichment): LookedUpCard {
  const names = [entity.label, entity.short, article.title.replace(/\s*\([^)]*\)$/u, '')];
  const texts = [...new Set(names.filter((name) => name !== undefined))];
  const aliases = texts.map((text): Alias => ({ text, match: impliedMatch(text) }));
  const page = { title: `Wikipedia: ${article.title}`, url: article.url };
  return { entity: { ...entity, aliases, links: [...entity.links, page] }, sources };
}
