import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FoundSpan } from '../../src/linker/annotator.ts';
import { Article } from '../../src/linker/article.ts';
import { ALONE, type AloneFeature, AMID, type AmidFeature } from '../../src/linker/features.ts';
import { settle } from '../../src/linker/link.ts';
import { type NamedWeights, openModel, type WeightsFile } from '../../src/linker/model.ts';
import { SORTS, type Sort } from '../../src/linker/sorts.ts';
import { hasRivals, visitAlone, type Weighed } from '../../src/linker/weigh-alone.ts';
import { BenchDecks } from './bench-decks.ts';
import { CORPORA, type Corpus, REPORTED } from './corpora.ts';
import { EntityNames } from './entity-names.ts';
import { type GoldDocument, readGold, SHARED } from './gold.ts';
import { type Example, type Fitted, fit } from './logistic.ts';
import { readMarkedTexts } from './marked-text.ts';

const WEIGHTS = path.resolve(import.meta.dirname, '../../src/linker/weights.json');

/** What is believed before any example: mostly what the writers of decks say of their aliases. */
const ALONE_PRIOR: Partial<Record<AloneFeature, number>> = {
  bias: 1.5,
  'cap-before': -2,
  'opening-cap-before': -1.5,
  'cap-after': -2,
  'pair-after': -1,
  'province-after': -3,
  'kin-before': -3,
  'tongue-after': -3,
  'tongue-before': -3,
  'in-and-done': -0.5,
  'article-after': -1.5,
  'shouted-word': -3,
  glued: -3,
  'team-after': -2,
  'team-before': -2,
  'player-after': -2,
  'sport-after': -1,
  'sport-before': -1,
  'against-before': -0.5,
  'bare-in-sport': -1.5,
  'side-for-before': -2,
  versus: -2,
  'office-of-before': 0.7,
  'cap-near-in-title': -0.3,
  'body-after': -2,
  'body-of-before': -2,
  'name-of-before': -1,
  'office-before': 0.5,
  'speech-after': 0.5,
  'of-before': 0.3,
  'where-before': 0.3,
  'state-after': 0.5,
  kitchen: -2,
  software: -1,
  'much-sport': -0.5,
  rivals: -0.7,
};

/** Least and most that a cue weighs, where the corpora have too few cases to be believed. */
const ALONE_LIMITS: Partial<Record<AloneFeature, readonly [number, number]>> = {
  'line-in-capitals': [-0.4, 0],
  'line-in-title-case': [-0.5, 0],
  'cap-near-in-title': [-2, -0.4],
  'speech-after': [0.3, 2],
  kitchen: [-4, -1.5],
};

const AMID_PRIOR: Partial<Record<AmidFeature, number>> = {
  bias: -1,
  alone: 3,
  related: 1,
  peers: 0.5,
  itself: 1.5,
  'same-name': 1,
  'other-bearer': -1,
  'unmet-context': -1.5,
  fitting: 1.2,
  'unmet-full-name': -6,
  'place-pair': 2,
  'pair-mismatch': -4,
  'bound-acronym': 2.5,
  outdone: -2,
  outdoes: 2,
  primary: 0.5,
  secondary: -1.5,
  prominent: 1.5,
  overshadowed: -2,
  'kitchen-share': -1,
  'bare-sport-share': -1,
  'software-share': -0.5,
};

/**
 * Least and most that evidence weighs. The public corpora have few names with two bearers, so they
 * would teach that it hardly matters who else is named.
 */
const AMID_LIMITS: Partial<Record<AmidFeature, readonly [number, number]>> = {
  related: [0.6, 3],
  fitting: [1.5, 3],
  'unmet-context': [-2, -1],
  'kitchen-share': [-4, -0.3],
  'software-share': [-4, 0],
  'bare-sport-share': [-4, -0.3],
  peers: [0.2, 1],
  itself: [1, 4],
  'place-pair': [1, 4],
  'bound-acronym': [2, 4],
  'other-bearer': [-4, -1],
  outdone: [-4, -1.5],
  outdoes: [1.5, 4],
  primary: [0, 3],
  secondary: [-4, -1],
  prominent: [1, 3],
  overshadowed: [-4, -1.5],
  'pair-mismatch': [-6, -3],
  'unmet-full-name': [-8, -5],
};

/** Log odds of silence: wrong is worse than missing. */
const SILENCE = 0.6;

/** A lesson stands for many sentences of its kind. */
const LESSON_WEIGHT = 3;

const DECIMALS = 2;

interface Study {
  corpus: Corpus;
  documents: { gold: GoldDocument; spans: FoundSpan[] }[];
}

/** Trains the weights on all corpora but the reported ones and writes them down. */
export async function readStudies(decks: BenchDecks, names: EntityNames): Promise<Study[]> {
  const studies = CORPORA.map((corpus) => ({
    corpus,
    documents: readGold(corpus.name, names).map((gold) => ({ gold, spans: decks.find(gold.text) })),
  }));
  return [...studies, readLessons(decks)];
}

/** The texts of our own, as a corpus in which only the marks say anything. */
function readLessons(decks: BenchDecks): Study {
  const documents = readMarkedTexts('lessons.yaml').map(({ text, marks }, at) => {
    const mentions = marks.map(({ start, end, meant }) => {
      const entry = decks.entry(meant ?? '');
      if (meant !== undefined && entry === undefined)
        throw new Error(`lessons.yaml: no card ${meant}.`);
      const keys = new Set(entry === undefined ? [] : [decks.keyOf(entry)]);
      const surface = text.slice(start, end);
      return {
        start,
        end,
        surface,
        keys,
        title: '',
        type: undefined,
        optional: false,
        ignored: false,
      };
    });
    const gold = { id: `lesson ${at}`, text, from: 0, to: text.length, mentions };
    return { gold, spans: decks.find(text) };
  });
  return { corpus: { name: 'lessons', gold: 'incomplete' }, documents };
}

/** Weights from some studies. */
export function train(studies: readonly Study[], decks: BenchDecks): WeightsFile {
  const aloneModel = {
    alone: named(ALONE, fitAlone(studies, decks)),
    amid: {},
    silence: silence(),
  };
  const amid = named(AMID, fitAmid(studies, decks, aloneModel));
  return { ...aloneModel, amid };
}

function silence(): Record<Sort, number> {
  return Object.fromEntries(SORTS.map((sort) => [sort, SILENCE])) as Record<Sort, number>;
}

function fitAlone(studies: readonly Study[], decks: BenchDecks): Fitted {
  const model = openModel({ alone: {}, amid: {}, silence: silence() });
  const examples = examplesOf(studies, decks, model, (article, of, one) => (visit) => {
    visitAlone(of.span, one, hasRivals(of.readings, one), visit);
    void article;
  });
  return fit(examples, {
    features: ALONE.length,
    sorts: SORTS.length,
    prior: (feature) => ALONE_PRIOR[ALONE[feature]!] ?? 0,
    limits: (feature) => ALONE_LIMITS[ALONE[feature]!],
    pull: 1.5,
    sortPull: 4,
  });
}

function fitAmid(studies: readonly Study[], decks: BenchDecks, file: WeightsFile): Fitted {
  const guess: NamedWeights = { all: AMID_PRIOR };
  const model = openModel({ ...file, amid: guess });
  const examples = examplesOf(studies, decks, model, (article, of, one) => (visit) => {
    article.visit(of, one, visit);
  });
  return fit(examples, {
    features: AMID.length,
    sorts: SORTS.length,
    prior: (feature) => AMID_PRIOR[AMID[feature]!] ?? 0,
    limits: (feature) => AMID_LIMITS[AMID[feature]!],
    pull: 5,
    sortPull: 10,
  });
}

type Article_ = Article;
type Visiting = (
  article: Article_,
  of: Article_['spans'][number],
  one: Weighed,
) => (visit: (feature: number, value: number) => void) => void;

function examplesOf(
  studies: readonly Study[],
  decks: BenchDecks,
  model: ReturnType<typeof openModel>,
  visiting: Visiting,
): Example[] {
  const examples: Example[] = [];
  for (const { corpus, documents } of studies) {
    const own: Example[] = [];
    for (const { gold, spans } of documents) {
      const article = new Article(spans, decks.catalogues, model);
      settle(article, decks.catalogues, [], model);
      for (const [at, of] of article.spans.entries()) {
        for (const one of of.readings) {
          const truth = truthOf(corpus, gold, spans[at]!, decks.keysOf(one.entity), SORTS[one.sort]!);
          if (truth === undefined) continue;
          const features: number[] = [];
          const values: number[] = [];
          visiting(
            article,
            of,
            one,
          )((feature, value) => {
            features.push(feature);
            values.push(value);
          });
          own.push({ features, values, sort: one.sort, truth, weight: 1 });
        }
      }
    }
    // No corpus outweighs the others by its mere length.
    const weight = corpus.name === 'lessons' ? LESSON_WEIGHT : Math.min(1, 3000 / own.length);
    for (const example of own) examples.push({ ...example, weight });
    const bySort = SORTS.map((name, sort) => {
      const o = own.filter((e) => e.sort === sort);
      return `${name} ${o.filter((e) => e.truth).length}/${o.length}`;
    }).join(' ');
    process.stderr.write(
      `${bySort} ${corpus.name}: ${own.length} examples, ${own.filter(({ truth }) => truth).length} true\n`,
    );
  }
  return examples;
}

/** Whether the gold says that a reading is meant; undefined when it says nothing. */
function truthOf(
  { gold: how, sorts }: Corpus,
  { mentions, from, to }: GoldDocument,
  { start, end }: FoundSpan,
  { key, guess }: ReturnType<BenchDecks['keysOf']>,
  sort: Sort,
): boolean | undefined {
  // No corpus marks common words, so none says when a reader wants them explained.
  if (sort === 'term' || (sorts !== undefined && !sorts.includes(sort))) return undefined;
  if (start < from || end > to) return undefined;
  const touched = mentions.filter(
    (mention) => start < mention.end && mention.start < end && !mention.ignored,
  );
  if (how === 'types') return truthOfTypes(touched, start, end, sort);
  if (touched.length === 0) return how === 'incomplete' ? undefined : false;
  if (touched.some(({ keys }) => keys.has(key))) return true;
  if (guess === undefined || touched.every((mention) => isWithin({ start, end }, mention))) return false;
  return touched.some(({ keys }) => keys.has(guess)) ? true : undefined;
}

/** Whether a span is a proper part of a mention. */
function isWithin(
  { start, end }: { start: number; end: number },
  mention: { start: number; end: number },
): boolean {
  return mention.start <= start && end <= mention.end && mention.end - mention.start > end - start;
}

function truthOfTypes(
  touched: GoldDocument['mentions'],
  start: number,
  end: number,
  sort: Sort,
): boolean | undefined {
  const [mention] = touched;
  if (mention === undefined) return sort === 'place' ? false : undefined;
  const exact = mention.start === start && mention.end === end;
  if (sort === 'person') return mention.type === 'PER' ? undefined : false;
  if (!exact) return false;
  if (sort === 'place') return mention.type === 'LOC';
  return mention.type === 'MISC' ? true : undefined;
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

async function main(): Promise<void> {
  const names = new EntityNames(
    ['aliases.tsv', 'equivalents.tsv'].map((file) => path.join(SHARED, file)),
  );
  const decks = await BenchDecks.open(names);
  const studies = await readStudies(decks, names);
  const kept = studies.filter(({ corpus }) => !REPORTED.includes(corpus.name));
  writeFileSync(WEIGHTS, `${JSON.stringify(train(kept, decks), null, 2)}\n`);
}

if (process.argv[1] === import.meta.filename) await main();
