import type { Catalogue } from '../entity/catalogue.ts';
import { openGazetteer } from '../gazetteer/gazetteer.ts';
import { createRecogniser, type Recognise } from '../gazetteer/recognise.ts';
import { type Choice, link, type Reading, readingOf } from './link.ts';

/** A span of a block that some alias names, with all that it may mean. */
export interface FoundSpan {
  /** Place of the block among those given. */
  block: number;
  start: number;
  end: number;
  readings: Reading[];
}

/** A compiled deck, as far as finding names needs it. */
export interface SearchableDeck {
  gazetteer: ArrayBuffer;
  catalogue: Catalogue;
}

/** Finds the names in text and says what each means: recogniser and linker over the same decks. */
export class Annotator {
  private readonly catalogues: readonly Catalogue[];
  private readonly recognise: Recognise;

  /** @throws Error when a gazetteer is damaged. */
  constructor(decks: readonly SearchableDeck[]) {
    this.catalogues = decks.map(({ catalogue }) => catalogue);
    this.recognise = createRecogniser(decks.map(({ gazetteer }) => openGazetteer(gazetteer)));
  }

  /** The spans of blocks of text that may be names, in text order. */
  find(blocks: readonly string[]): FoundSpan[] {
    const spans: FoundSpan[] = [];
    for (const { block, start, end, gazetteer, entry } of this.recognise(blocks)) {
      const last = spans.at(-1);
      const reading = readingOf(gazetteer, entry);
      if (last?.block === block && last.start === start) last.readings.push(reading);
      else spans.push({ block, start, end, readings: [reading] });
    }
    return spans;
  }

  /** What each span means, given what else the article is known to name; see {@link link}. */
  link(
    spans: readonly { readings: readonly Reading[] }[],
    evidence: readonly string[],
  ): { choices: Choice[]; evidence: string[] } {
    return link(
      spans.map(({ readings }) => readings),
      this.catalogues,
      evidence,
    );
  }
}
