import { ALONE, AMID } from './features.ts';
import { SORTS, type Sort } from './sorts.ts';
import shipped from './weights.json' with { type: 'json' };

/** Weights by name of the feature: those of every sort, and what a sort adds to them. */
export type NamedWeights = Partial<Record<'all' | Sort, Partial<Record<string, number>>>>;

/** The weights as they are kept: readable, and written by `npm run train`. */
export interface WeightsFile {
  alone: NamedWeights;
  amid: NamedWeights;
  /** Log odds from which a reading is chosen, by sort. */
  silence: Readonly<Record<Sort, number>>;
}

/** The weights as they are used: a vector a sort. */
export interface Model {
  alone: readonly Float64Array[];
  amid: readonly Float64Array[];
  silence: readonly number[];
}

/** Lays weights out as vectors; features that are not named weigh nothing. */
export function openModel(file: WeightsFile): Model {
  return {
    alone: SORTS.map((sort) => vectorOf(ALONE, file.alone, sort)),
    amid: SORTS.map((sort) => vectorOf(AMID, file.amid, sort)),
    silence: SORTS.map((sort) => file.silence[sort]),
  };
}

/** The weights that ship with Sidelight. */
export const SHIPPED: Model = openModel(shipped);

function vectorOf(features: readonly string[], weights: NamedWeights, sort: Sort): Float64Array {
  return Float64Array.from(
    features,
    (feature) => (weights.all?.[feature] ?? 0) + (weights[sort]?.[feature] ?? 0),
  );
}
