import { foldName } from '../../src/decks/places/fold-name.ts';
import type { FoundSpan } from '../../src/linker/annotator.ts';
import type { Sort } from '../../src/linker/sorts.ts';
import type { BenchDecks } from './bench-decks.ts';
import { CORPORA, type Corpus } from './corpora.ts';
import { type EntityNames, isItem } from './entity-names.ts';
import { type GoldDocument, type GoldMention, readGold } from './gold.ts';
import { type Mark, readMarkedTexts } from './marked-text.ts';

/** A corpus with all names of the decks that were found in it. */
export interface Study {
  corpus: Corpus;
  documents: readonly { gold: GoldDocument; spans: readonly FoundSpan[] }[];
}

/** Reads all public corpora and the lessons of our own, and finds the decks' names in them. */
export function readStudies(decks: BenchDecks, names: EntityNames): Study[] {
  const studies = CORPORA.map((corpus) => ({
    corpus,
    documents: readGold(corpus.name, names).map((gold) => ({ gold, spans: decks.find(gold.text) })),
  }));
  return [...studies, readLessons(decks)];
}

/** The name under which the texts of our own go among the corpora. */
export const LESSONS = 'lessons';

/** The texts of our own, as a corpus in which only the marks say anything. */
function readLessons(decks: BenchDecks): Study {
  const documents = readMarkedTexts('lessons.yaml').map(({ text, marks }, at) => {
    const mentions = marks.map((mark) => mentionOf(text, mark, decks));
    const gold = { id: `lesson ${at}`, text, from: 0, to: text.length, mentions };
    return { gold, spans: decks.find(text) };
  });
  return { corpus: { name: LESSONS, gold: 'incomplete' }, documents };
}

function mentionOf(text: string, { start, end, meant }: Mark, decks: BenchDecks): GoldMention {
  const entry = decks.entry(meant ?? '');
  if (meant !== undefined && entry === undefined) {
    throw new Error(`lessons.yaml: there is no card ${meant}.`);
  }
  const keys = new Set(entry === undefined ? [] : [decks.keyOf(entry)]);
  const surface = text.slice(start, end);
  return { start, end, surface, keys, title: '', type: undefined, optional: false, ignored: false };
}

/**
 * Whether the gold says that a reading is meant; undefined when it says nothing. A card without a
 * title cannot be told from its namesakes: it is right where its label fits, and never wrong where
 * something of its extent is marked.
 */
export function truthOf(
  { gold: how, sorts }: Corpus,
  { mentions, from, to }: GoldDocument,
  span: FoundSpan,
  { key, guess, label }: ReturnType<BenchDecks['keysOf']>,
  sort: Sort,
): boolean | undefined {
  // No corpus marks common words, so none says when a reader wants them explained.
  if (sort === 'term' || (sorts !== undefined && !sorts.includes(sort))) return undefined;
  if (span.start < from || span.end > to) return undefined;
  const touched = mentions.filter(
    ({ start, end, ignored }) => !ignored && span.start < end && start < span.end,
  );
  if (how === 'types') return truthOfTypes(touched, span, sort);
  if (touched.length === 0) return how === 'incomplete' ? undefined : false;
  if (touched.some(({ keys }) => keys.has(key))) return true;
  const exact = touched.filter(({ start, end }) => start === span.start && end === span.end);
  // Titles that no table leads to an item's id may be another name of the card's own article.
  if (exact.some(({ title }) => foldName(title) === foldName(label))) return true;
  if (exact.some(({ keys }) => keys.size > 0 && ![...keys].some(isItem))) return undefined;
  if (UNKNOWN_THEN.has(sort) && touched.some((mention) => isUnlinked(mention, span)))
    return undefined;
  if (guess === undefined || touched.every((mention) => isWithin(span, mention))) return false;
  return touched.some(({ keys }) => keys.has(guess)) ? true : undefined;
}

function truthOfTypes(
  [mention]: readonly GoldMention[],
  { start, end }: FoundSpan,
  sort: Sort,
): boolean | undefined {
  if (mention === undefined) return sort === 'place' ? false : undefined;
  if (mention.start !== start || mention.end !== end) return false;
  if (sort === 'place') return mention.type === 'LOC';
  return mention.type === 'MISC' ? true : undefined;
}

/** Sorts of which an encyclopedia of the corpus's year may not have known what all know by now. */
const UNKNOWN_THEN: ReadonlySet<Sort> = new Set(['body', 'work']);

/** Whether a mention is marked as a name of something that the gold has no entity for. */
function isUnlinked({ keys, start, end, type }: GoldMention, span: FoundSpan): boolean {
  return keys.size === 0 && type === undefined && start === span.start && end === span.end;
}

/** Whether a span is a proper part of a mention. */
function isWithin({ start, end }: FoundSpan, mention: GoldMention): boolean {
  return mention.start <= start && end <= mention.end && mention.end - mention.start > end - start;
}
