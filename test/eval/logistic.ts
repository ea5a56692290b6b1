/** One example: the features that are there with their values, and whether it is true. */
export interface Example {
  features: readonly number[];
  values: readonly number[];
  /** Which vector adds to the common one. */
  sort: number;
  truth: boolean;
  weight: number;
}

/** Weights of a logistic regression: a common vector, and one a sort that adds to it. */
export interface Fitted {
  all: Float64Array;
  sorts: Float64Array[];
}

/** How training goes: see {@link fitWeights}. */
export interface Training {
  features: number;
  sorts: number;
  /** What weights are before any example is seen, and are drawn towards. */
  prior: (feature: number) => number;
  /** What a sort's weights add to that before any example is seen, and are drawn towards. */
  sortPrior: (sort: number, feature: number) => number;
  /** Least and most that a weight may be, whatever the examples; undefined is no limit. */
  limits?: (feature: number) => readonly [number, number] | undefined;
  /** How strongly the common weights are drawn to the prior. */
  pull: number;
  /** How strongly a sort's weights are drawn to its prior: few examples do not make a rule. */
  sortPull: number;
}

const ROUNDS = 250;
const STEP = 0.3;
const TINY = 1e-8;

/**
 * Fits a logistic regression by full-batch AdaGrad: the same examples give the same weights, in
 * whatever order they come, to rounding.
 */
export function fitWeights(examples: readonly Example[], training: Training): Fitted {
  const { features, sorts, prior, sortPrior } = training;
  const length = features * (sorts + 1);
  const before = Float64Array.from({ length }, (_, at) =>
    at < features ? prior(at) : sortPrior(Math.floor(at / features) - 1, at % features),
  );
  const weights = before.slice();
  const squares = new Float64Array(length);
  const slope = new Float64Array(length);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < ROUNDS; round++) {
    slope.fill(0);
    for (const example of examples) addSlope(example, weights, slope, features);
    for (let at = 0; at < length; at++) {
      const common = at < features;
      const drawn = weights[at]! - before[at]!;
      const slopeAt = (slope[at]! + (common ? training.pull : training.sortPull) * drawn) / total;
      squares[at]! += slopeAt * slopeAt;
      weights[at]! -= (STEP * slopeAt) / (Math.sqrt(squares[at]!) + TINY);
    }
  }
  if (training.limits !== undefined) holdLimits(weights, features, sorts, training.limits);
  return {
    all: weights.slice(0, features),
    sorts: Array.from({ length: sorts }, (_, sort) =>
      weights.slice((sort + 1) * features, (sort + 2) * features),
    ),
  };
}

function holdLimits(
  weights: Float64Array,
  features: number,
  sorts: number,
  limits: (feature: number) => readonly [number, number] | undefined,
): void {
  for (let feature = 0; feature < features; feature++) {
    const [least, most] = limits(feature) ?? [-Infinity, Infinity];
    const common = Math.max(least, Math.min(most, weights[feature]!));
    weights[feature] = common;
    for (let sort = 1; sort <= sorts; sort++) {
      const at = sort * features + feature;
      weights[at] = Math.max(least - common, Math.min(most - common, weights[at]!));
    }
  }
}

function addSlope(
  { features: at, values, sort, truth, weight }: Example,
  weights: Float64Array,
  slope: Float64Array,
  features: number,
): void {
  const shift = (sort + 1) * features;
  let sum = 0;
  for (let index = 0; index < at.length; index++) {
    const feature = at[index]!;
    sum += (weights[feature]! + weights[shift + feature]!) * values[index]!;
  }
  const wrong = (1 / (1 + Math.exp(-sum)) - Number(truth)) * weight;
  for (let index = 0; index < at.length; index++) {
    const feature = at[index]!;
    slope[feature]! += wrong * values[index]!;
    slope[shift + feature]! += wrong * values[index]!;
  }
}
