import { Article, type WeighedSpan } from '../../src/linker/article.ts';
import { ALONE, AMID, type Visit } from '../../src/linker/features.ts';
import { settle } from '../../src/linker/link.ts';
import {
  type Model,
  type NamedWeights,
  openModel,
  type WeightsFile,
} from '../../src/linker/model.ts';
import { SORTS, type Sort } from '../../src/linker/sorts.ts';
import { hasRivals, visitAlone, type Weighed } from '../../src/linker/weigh-alone.ts';
import type { BenchDecks } from './bench-decks.ts';
import { type Example, type Fitted, fitWeights } from './logistic.ts';
import { ALONE_LIMITS, ALONE_PRIOR, ALONE_SORT_PRIOR, AMID_LIMITS, AMID_PRIOR } from './priors.ts';
import { LESSONS, type Study, truthOf } from './studies.ts';

/**
 * Log odds from which a card is worth showing: seven to five. Higher values lose more right
 * cards than they spare wrong ones on the corpora held out.
 */
const SILENCE = 0.35;

/**
 * The same for treaties, wars, exercises and weapons, which no corpus marks: a long name like "Eagle
 * Assault 2024" is told by its words alone, and only words that speak against it should silence it.
 */
const WORK_SILENCE = -1.5;

/** Examples of one corpus that count in full; no corpus outweighs the others by its mere length. */
const FULL_EXAMPLES = 3_000;

/** A lesson stands for many sentences of its kind. */
const LESSON_WEIGHT = 3;

const DECIMALS = 2;

// How strongly weights are drawn to what was believed before, and a sort's own to none, in examples.
const ALONE_PULL = { pull: 1.5, sortPull: 4 };
const AMID_PULL = { pull: 5, sortPull: 10 };

type Visiting = (article: Article, of: WeighedSpan, one: Weighed, visit: Visit) => void;

/** How the readings of a text become examples. */
interface Lens {
  visit: Visiting;
  /** Which readings teach anything. */
  teaches(article: Article, of: WeighedSpan, one: Weighed): boolean;
}

/**
 * Learns weights from studies in two steps: first what the text around a name says, then, with that
 * known, what the rest of the article adds.
 */
export function learn(studies: readonly Study[], decks: BenchDecks): WeightsFile {
  const silence = Object.fromEntries(
    SORTS.map((sort) => [sort, sort === 'work' ? WORK_SILENCE : SILENCE]),
  ) as Record<Sort, number>;
  const blank: WeightsFile = { alone: {}, amid: {}, silence };
  const alone = named(ALONE, learnAlone(studies, decks, openModel(blank)));
  const guess = openModel({ ...blank, alone, amid: { all: AMID_PRIOR } });
  return { ...blank, alone, amid: named(AMID, learnAmid(studies, decks, guess)) };
}

function learnAlone(studies: readonly Study[], decks: BenchDecks, model: Model): Fitted {
  const examples = examplesOf(studies, decks, model, {
    visit: (_, { span, readings }, one, visit) =>
      visitAlone(span, one, hasRivals(readings, one), visit),
    // Who else bears a surname is not in the words around it: it would teach that nobody is meant.
    teaches: (_, __, { needs }) => needs !== 'full-name',
  });
  return fitWeights(examples, {
    features: ALONE.length,
    sorts: SORTS.length,
    prior: (feature) => ALONE_PRIOR[ALONE[feature]!] ?? 0,
    sortPrior: (sort, feature) => ALONE_SORT_PRIOR[SORTS[sort]!]?.[ALONE[feature]!] ?? 0,
    limits: (feature) => ALONE_LIMITS[ALONE[feature]!],
    ...ALONE_PULL,
  });
}

function learnAmid(studies: readonly Study[], decks: BenchDecks, model: Model): Fitted {
  const examples = examplesOf(studies, decks, model, {
    visit: (article, of, one, visit) => article.visit(of, one, visit),
    teaches: (article, of, one) => !article.isBarred(of, one),
  });
  return fitWeights(examples, {
    features: AMID.length,
    sorts: SORTS.length,
    prior: (feature) => AMID_PRIOR[AMID[feature]!] ?? 0,
    sortPrior: () => 0,
    limits: (feature) => AMID_LIMITS[AMID[feature]!],
    ...AMID_PULL,
  });
}

function examplesOf(
  studies: readonly Study[],
  decks: BenchDecks,
  model: Model,
  lens: Lens,
): Example[] {
  return studies.flatMap((study) => {
    const examples = examplesOfStudy(study, decks, model, lens);
    const weight =
      study.corpus.name === LESSONS ? LESSON_WEIGHT : Math.min(1, FULL_EXAMPLES / examples.length);
    return examples.map((example) => ({ ...example, weight }));
  });
}

function examplesOfStudy(
  { corpus, documents }: Study,
  decks: BenchDecks,
  model: Model,
  lens: Lens,
): Example[] {
  const examples: Example[] = [];
  for (const { gold, spans } of documents) {
    const article = new Article(spans, decks.catalogues, model);
    settle(article, decks.catalogues, [], model);
    for (const [at, of] of article.spans.entries()) {
      for (const one of of.readings) {
        if (!lens.teaches(article, of, one)) continue;
        const keys = decks.keysOf(one.entity);
        const truth = truthOf(corpus, gold, spans[at]!, keys, SORTS[one.sort]!);
        if (truth === undefined) continue;
        const example = { features: [] as number[], values: [] as number[] };
        lens.visit(article, of, one, (feature, value) => {
          example.features.push(feature);
          example.values.push(value);
        });
        examples.push({ ...example, sort: one.sort, truth, weight: 1 });
      }
    }
  }
  return examples;
}

function named(features: readonly string[], { all, sorts }: Fitted): NamedWeights {
  const read = (weights: Float64Array) =>
    Object.fromEntries(
      features.flatMap((feature, at) => {
        const rounded = Number(weights[at]!.toFixed(DECIMALS));
        return rounded === 0 ? [] : [[feature, rounded]];
      }),
    );
  return Object.fromEntries([
    ['all', read(all)],
    ...SORTS.map((sort, at) => [sort, read(sorts[at]!)] as const),
  ]);
}
