import type { Deck } from '../entity/deck.ts';
import { CardMaker } from './card-maker.ts';
import { isDeckJson, readDeckJson } from './deck-json.ts';
import { decodeText } from './decode-text.ts';
import { type Fault, UnreadableFile } from './fault.ts';
import { isFlatMap, readFlatMap } from './flat-map.ts';
import { deckIdFrom } from './ids.ts';
import { MOST_BYTES } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { readTable } from './table.ts';
import { findTermSet, readTermSet } from './term-set.ts';
import { isZip } from './unzip.ts';
import { isWikidata, readWikidata } from './wikidata.ts';
import { readYomitan } from './yomitan.ts';

/** The formats that are read, by the name of the message that tells them. */
export type Format = 'deck' | 'table' | 'map' | 'term_set' | 'yomitan' | 'wikidata';

/** A file as it was read: the deck made of what is right, and all that is wrong. */
export interface ReadFile {
  format: Format;
  deck: Deck;
  faults: Fault[];
}

interface Named {
  title?: string | undefined;
  licence?: string | undefined;
  language?: string | undefined;
}

const NO_LICENCE = 'Not stated';
const ANY_LANGUAGE = 'und';

/**
 * Reads a file of cards in whatever of the formats it is, told by what is in it.
 *
 * @throws UnreadableFile when it is none of them, or nothing of it can be used; nothing else.
 */
export function readDeckFile(bytes: Uint8Array, fileName: string): ReadFile {
  if (bytes.length > MOST_BYTES) {
    throw new UnreadableFile({ code: 'too_large', detail: String(MOST_BYTES) });
  }
  const read = readAny(bytes, fileName);
  if (read.deck.entities.length === 0) {
    throw new UnreadableFile(read.faults[0] ?? { code: 'empty' });
  }
  return read;
}

function readAny(bytes: Uint8Array, fileName: string): ReadFile {
  const cards = new CardMaker(deckIdFrom(fileName));
  const made = (format: Format, head: Named = {}): ReadFile => ({
    format,
    deck: deckOf(cards, fileName, head),
    faults: cards.faults,
  });
  if (isZip(bytes)) return made('yomitan', readYomitan(bytes, cards));
  const text = decodeText(bytes);
  if (!/^\s*[[{]/.test(text)) {
    readTable(text, cards);
    return made('table');
  }
  const json = parseJson(text);
  if (isDeckJson(json)) return { format: 'deck', ...readDeckJson(json) };
  const set = findTermSet(json);
  if (set !== undefined) return made('term_set', readTermSet(set, cards));
  if (isWikidata(json)) {
    readWikidata(json, cards);
    return made('wikidata', { title: 'Wikidata', licence: 'CC0 1.0', language: 'en' });
  }
  if (!isFlatMap(json)) throw new UnreadableFile({ code: 'unknown_format' });
  readFlatMap(json, cards);
  return made('map');
}

function deckOf({ entities, sources }: CardMaker, fileName: string, head: Named): Deck {
  const title = head.title?.trim() || fileName.replace(/\.[^.]*$/, '').trim() || fileName;
  return {
    id: deckIdFrom(fileName),
    title: title || 'Deck',
    version: '1.0.0',
    licence: head.licence?.trim() || NO_LICENCE,
    languages: [head.language?.trim() || ANY_LANGUAGE],
    sources,
    entities,
  };
}
