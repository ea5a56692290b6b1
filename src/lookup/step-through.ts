import type { Collection } from '../entity/collection.ts';
import type { Result } from './client.ts';
import type { CollectionStep } from './collection-step.ts';
import type { LookUp } from './means.ts';
import { stepThroughCategory } from './step-through-category.ts';
import { stepThroughQuery } from './step-through-query.ts';

/**
 * Takes one step of at most fifty things through a collection, from a mark on that an earlier step
 * gave. Each step stands for itself, so that it can be stopped after any and gone on with later.
 * Things without an article, or without an item, are left out.
 */
export function stepThrough(
  { kind, asked, language }: Collection,
  from: string | undefined,
  by: LookUp,
): Promise<Result<CollectionStep>> {
  const step = kind === 'category' ? stepThroughCategory : stepThroughQuery;
  return step(asked, language, from, by);
}
