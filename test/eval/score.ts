import type { Kind } from '../../src/entity/kind.ts';
import type { GoldDocument, GoldMention } from './gold.ts';

/** One mention that a linker found. */
export interface Prediction {
  start: number;
  end: number;
  /** Key of its entity. */
  key: string;
  id: string;
  kind: Kind;
}

/** How a wrong prediction is wrong; see `score.py`. */
type FalseAlarm = 'wrong-entity' | 'inside-longer' | 'on-nil' | 'unannotated';

/** Counts from which precision and recall follow. */
export interface Counts {
  predicted: number;
  right: number;
  gold: number;
  found: number;
}

/** A wrong prediction or a missed mention, with the words around it. */
export interface Fault {
  what: FalseAlarm | 'missed';
  surface: string;
  predicted: string;
  gold: string;
  context: string;
}

/** The result of scoring one corpus. */
export interface Score {
  all: Counts;
  kinds: Map<Kind, Counts>;
  faults: Fault[];
}

const CONTEXT = 45;

/**
 * Scores predictions restricted to entities of the deck, by overlap: a prediction is right when it
 * touches a gold mention of the same entity, and a gold mention is found likewise.
 * `kindOf` knows the kind of every key of the deck; what it does not know is not asked for.
 * `unmarked` names are left out on both sides: a corpus that marks no demonyms says nothing of them.
 */
export function score(
  documents: readonly GoldDocument[],
  predictions: readonly (readonly Prediction[])[],
  kindOf: ReadonlyMap<string, Kind>,
  unmarked: ReadonlySet<string> = new Set(),
): Score {
  const result: Score = { all: zero(), kinds: new Map(), faults: [] };
  for (const [at, whole] of documents.entries()) {
    const mentions = whole.mentions.filter(({ surface }) => !unmarked.has(surface));
    const document = { ...whole, mentions };
    const inside = (predictions[at] ?? []).filter(
      ({ start, end, key }) =>
        document.from <= start &&
        end <= document.to &&
        kindOf.has(key) &&
        !unmarked.has(document.text.slice(start, end)),
    );
    scoreGold(document, inside, kindOf, result);
    for (const one of inside) scorePrediction(document, one, result);
  }
  return result;
}

/** Precision, recall and F1 of counts, from 0 to 1. */
export function rates({ predicted, right, gold, found }: Counts) {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function scoreGold(
  document: GoldDocument,
  inside: readonly Prediction[],
  kindOf: ReadonlyMap<string, Kind>,
  result: Score,
): void {
  for (const mention of document.mentions) {
    const key = [...mention.keys].find((one) => kindOf.has(one));
    if (key === undefined || mention.optional) continue;
    const found = inside.some((one) => mention.keys.has(one.key) && touches(one, mention));
    for (const counts of [result.all, countsOf(result, kindOf.get(key)!)]) {
      counts.gold++;
      if (found) counts.found++;
    }
    if (!found) {
      result.faults.push({
        ...faultAt(document, mention),
        what: 'missed',
        predicted: '',
        gold: mention.title,
      });
    }
  }
}

function scorePrediction(document: GoldDocument, one: Prediction, result: Score): void {
  const marked = document.mentions.filter((mention) => touches(one, mention));
  const touched = marked.every(({ ignored }) => ignored) ? [] : marked;
  const right = touched.some(({ keys }) => keys.has(one.key));
  for (const counts of [result.all, countsOf(result, one.kind)]) {
    counts.predicted++;
    if (right) counts.right++;
  }
  if (right) return;
  const gold = touched.find(({ keys }) => keys.size > 0) ?? touched[0];
  result.faults.push({
    ...faultAt(document, one),
    what: falseAlarm(one, touched),
    predicted: one.id,
    gold: gold?.title || gold?.surface || '',
  });
}

function falseAlarm({ start, end }: Prediction, touched: readonly GoldMention[]): FalseAlarm {
  const linked = touched.filter(({ keys }) => keys.size > 0);
  if (touched.length === 0) return 'unannotated';
  if (linked.length === 0) return 'on-nil';
  const longer = linked.every(
    (mention) =>
      mention.start <= start && end <= mention.end && mention.end - mention.start > end - start,
  );
  return longer ? 'inside-longer' : 'wrong-entity';
}

function faultAt({ id, text }: GoldDocument, { start, end }: { start: number; end: number }) {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  const surface = text.slice(start, end).replaceAll('\n', ' ');
  return { surface, context: `${id}: …${before}[${surface}]${after}…`.replaceAll('\n', ' ') };
}

function countsOf({ kinds }: Score, kind: Kind): Counts {
  const known = kinds.get(kind) ?? zero();
  kinds.set(kind, known);
  return known;
}

function zero(): Counts {
  return { predicted: 0, right: 0, gold: 0, found: 0 };
}

function touches(
  one: { start: number; end: number },
  other: { start: number; end: number },
): boolean {
  return one.start < other.end && other.start < one.end;
}
