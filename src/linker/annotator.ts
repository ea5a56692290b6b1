import type { Catalogue } from '../entity/catalogue.ts';
import { hasCapital, isOfLanguage } from '../gazetteer/entry.ts';
import { type Gazetteer, openGazetteer } from '../gazetteer/gazetteer.ts';
import type { Letters } from '../gazetteer/letters.ts';
import { createRecogniser, type Recognise } from '../gazetteer/recognise.ts';
import { FORM_BIT, SETTING_BIT } from './cues.ts';
import { isDemonym, isPlace } from './demonym.ts';
import { inSetting } from './in-setting.ts';
import { type Linked, link } from './link.ts';
import { type Model, SHIPPED } from './model.ts';
import { type CuedSpan, entryOf, meantBy, type Reading, readingOf } from './reading.ts';
import { BlockSetting } from './setting.ts';
import { readSurroundings } from './surroundings.ts';
import { CLASS_BIT, classesOf } from './words/word-classes.ts';

/** A span of a block that some alias names, with all that it may mean and what its text tells. */
export interface FoundSpan extends CuedSpan {
  start: number;
  end: number;
  readings: Reading[];
}

/** A compiled deck, as far as finding names needs it. */
export interface SearchableDeck {
  gazetteer: ArrayBuffer;
  catalogue: Catalogue;
}

/** What the reader said that a name means: an entity's id, or null for no name at all. */
export type Corrected = ReadonlyMap<string, string | null>;

const NOTHING: Corrected = new Map();

const ARTICLE = 'the ';

/** Where a name starts without its article: it is "Gulf" that has a capital in "the Gulf". */
function afterArticle(text: string, start: number): number {
  return text.startsWith(ARTICLE, start) ? start + ARTICLE.length : start;
}

function shoutedBit(text: string, { start, end }: FoundSpan, setting: number): number {
  if ((setting & SETTING_BIT['line-in-capitals']) === 0) return 0;
  const small = (classesOf(text.slice(start, end).toLowerCase()) & CLASS_BIT.plain) !== 0;
  return small ? FORM_BIT['shouted-word'] : 0;
}

/** Whether a deck has a name for another language than English, and with a capital. */
function isForeignName(reading: Reading): boolean {
  const entry = entryOf(reading);
  return isOfLanguage(entry) && hasCapital(entry);
}

/** Finds the names in text and says what each means: recogniser and linker over the same decks. */
export class Annotator {
  private readonly catalogues: readonly Catalogue[];
  private readonly recognise: Recognise;
  private readonly letters: Letters | undefined;
  private readonly model: Model;

  /** @throws Error when a gazetteer is damaged. */
  constructor(decks: readonly SearchableDeck[], model: Model = SHIPPED) {
    this.catalogues = decks.map(({ catalogue }) => catalogue);
    const gazetteers: Gazetteer[] = decks.map(({ gazetteer }) => openGazetteer(gazetteer));
    this.recognise = createRecogniser(gazetteers);
    this.letters = gazetteers[0]?.letters;
    this.model = model;
  }

  /**
   * The spans of blocks of text that may be names, in text order. `corrected` has what the reader
   * said of names as they are written.
   */
  find(blocks: readonly string[], corrected: Corrected = NOTHING): FoundSpan[] {
    const ofBlock = new Map<number, FoundSpan[]>();
    for (const { block, start: found, end, gazetteer, entry } of this.recognise(blocks)) {
      const start = afterArticle(blocks[block]!, found);
      const spans = ofBlock.get(block) ?? [];
      ofBlock.set(block, spans);
      const last = spans.at(-1);
      const reading = readingOf(gazetteer, entry);
      if (last?.start === start) last.readings.push(reading);
      else spans.push({ block, start, end, near: 0, form: 0, setting: 0, readings: [reading] });
    }
    return [...ofBlock].flatMap(([block, spans]) => {
      const known = spans.filter((span) => this.isOfCards(span));
      return this.judge(blocks[block]!, known, corrected);
    });
  }

  /** Whether a span means a card; some names are known and have none, see `names/longer-names.ts`. */
  private isOfCards({ readings }: FoundSpan): boolean {
    return readings.some((reading) => meantBy(reading, this.catalogues) !== undefined);
  }

  /** What each span means, given what else the article is known to name; see {@link link}. */
  link(spans: readonly CuedSpan[], evidence: readonly string[]): Linked {
    return link(spans, this.catalogues, evidence, this.model);
  }

  /** Reads the cues around the spans of one block, and heeds what the reader said of them. */
  private judge(text: string, spans: readonly FoundSpan[], corrected: Corrected): FoundSpan[] {
    if (this.letters === undefined) return [];
    this.readCues(text, spans, this.letters);
    return corrected.size === 0
      ? [...spans]
      : spans.filter((span) => this.correct(text, span, corrected));
  }

  private readCues(text: string, spans: readonly FoundSpan[], letters: Letters): void {
    const setting = new BlockSetting(text, letters);
    for (const [at, span] of spans.entries()) {
      const lastEnd = spans[at - 1]?.end ?? -1;
      const nextStart = spans[at + 1]?.start ?? -1;
      const cues = readSurroundings(text, { ...span, lastEnd, nextStart }, letters);
      const where = setting.bitsAt(span.start);
      const form = cues.form | this.nameBits(text, span) | shoutedBit(text, span, where);
      Object.assign(span, inSetting({ near: cues.near, form, setting: where }));
    }
  }

  private nameBits(text: string, { start, end, readings }: FoundSpan): number {
    const surface = text.slice(start, end);
    let bits = 0;
    for (const reading of readings) {
      const entity = meantBy(reading, this.catalogues);
      if (entity === undefined) continue;
      if (surface === entity.label) bits |= FORM_BIT.titled;
      else if (isPlace(entity.kind) && isDemonym(surface, entity.label, isForeignName(reading)))
        bits |= FORM_BIT.demonym;
    }
    return (bits & FORM_BIT.titled) === 0 ? bits : bits & ~FORM_BIT.demonym;
  }

  /** Narrows a span to what the reader said it means; false when it is no name. */
  private correct(text: string, span: FoundSpan, corrected: Corrected): boolean {
    const entity = corrected.get(text.slice(span.start, span.end));
    if (entity === undefined) return true;
    const meant = span.readings.filter((one) => meantBy(one, this.catalogues)?.id === entity);
    if (meant.length === 0) return entity !== null;
    span.readings = meant;
    span.form |= FORM_BIT.reader;
    return true;
  }
}
