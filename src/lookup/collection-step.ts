import type { Enrichment } from '../entity/enrichment.ts';

/** What one step through a collection brought. */
export interface CollectionStep {
  enrichments: Enrichment[];
  /** Things that this step went through, those left out too. */
  passed: number;
  /** The mark to go on from; undefined at the end. */
  next: string | undefined;
  /** How many things the collection has. */
  total: number;
}
