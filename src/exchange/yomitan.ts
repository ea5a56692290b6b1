import * as v from 'valibot';
import type { CardMaker } from './card-maker.ts';
import { decodeText } from './decode-text.ts';
import { UnreadableFile } from './fault.ts';
import { LONGEST_TEXT } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { unzip } from './unzip.ts';

const INDEX = 'index.json';
const TERM_BANK = /^term_bank_(\d+)\.json$/;
/** Layout of term banks that has lists of eight. */
const FORMAT = 3;
/** How deep structured content is followed; dictionaries stay below ten. */
const DEEPEST = 30;
const BETWEEN_MEANINGS = ' · ';

const indexSchema = v.object({
  title: v.string(),
  format: v.optional(v.number()),
  version: v.optional(v.number()),
  attribution: v.optional(v.string()),
  sourceLanguage: v.optional(v.string()),
});

/** Term, reading, tags, rules, score, definitions, sequence, tags. */
const termSchema = v.looseTuple([
  v.string(),
  v.string(),
  v.unknown(),
  v.unknown(),
  v.unknown(),
  v.array(v.unknown()),
]);

interface Meaning {
  term: string;
  readings: Set<string>;
  definitions: string[];
  row: number;
  file: string;
}

/** What a dictionary says of itself. */
export interface DictionaryHead {
  title: string;
  licence: string | undefined;
  language: string | undefined;
}

/**
 * Reads the term banks of a Yomitan dictionary (a zip): text only, pictures and layout left out.
 * All meanings of a term are one card.
 *
 * @throws UnreadableFile when the zip cannot be read or holds no dictionary.
 */
export function readYomitan(bytes: Uint8Array, cards: CardMaker): DictionaryHead {
  const files = unzip(bytes, (name) => name === INDEX || TERM_BANK.test(name));
  const head = readIndex(files.get(INDEX));
  const banks = [...files.keys()].filter((name) => TERM_BANK.test(name)).sort(byNumber);
  const meanings = new Map<string, Meaning>();
  for (const bank of banks) collect(bank, files.get(bank)!, meanings, cards);
  for (const { term, readings, definitions, row, file } of meanings.values()) {
    const description = [...new Set(definitions)]
      .filter(Boolean)
      .join(BETWEEN_MEANINGS)
      .slice(0, LONGEST_TEXT);
    const aliases = [...readings];
    const lang = head.language === undefined ? {} : { lang: head.language };
    cards.add({ term, description, aliases, ...lang }, { row, file });
  }
  return head;
}

function readIndex(bytes: Uint8Array | undefined): DictionaryHead {
  if (bytes === undefined) throw new UnreadableFile({ code: 'zip_no_deck' });
  const read = v.safeParse(indexSchema, jsonIn(INDEX, bytes));
  if (!read.success) throw new UnreadableFile({ code: 'bad_head', file: INDEX });
  const { title, format, version, attribution, sourceLanguage } = read.output;
  if ((format ?? version) !== FORMAT) {
    const detail = `format ${format ?? version}`;
    throw new UnreadableFile({ code: 'bad_head', file: INDEX, detail });
  }
  return { title, licence: attribution, language: sourceLanguage };
}

function collect(
  file: string,
  bytes: Uint8Array,
  meanings: Map<string, Meaning>,
  cards: CardMaker,
): void {
  const terms = jsonIn(file, bytes);
  if (!Array.isArray(terms)) throw new UnreadableFile({ code: 'bad_head', file });
  for (const [place, given] of terms.entries()) {
    const row = place + 1;
    const read = v.safeParse(termSchema, given);
    if (!read.success) {
      cards.note('bad_field', { row, file });
      continue;
    }
    const [term, reading, , , , definitions] = read.output;
    const meaning = meanings.get(term) ?? {
      term,
      readings: new Set(),
      definitions: [],
      row,
      file,
    };
    if (reading !== '') meaning.readings.add(reading);
    for (const definition of definitions) meaning.definitions.push(plainText(definition));
    meanings.set(term, meaning);
  }
}

function jsonIn(file: string, bytes: Uint8Array): unknown {
  try {
    return parseJson(decodeText(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile({ ...error.fault, file });
    throw error;
  }
}

/** The text of a definition: a string, a text, or structured content with its layout taken off. */
function plainText(definition: unknown): string {
  const parts: string[] = [];
  gather(definition, parts, 0);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

const BLOCK_TAGS = new Set(['div', 'li', 'p', 'td', 'th', 'tr', 'br', 'ol', 'ul', 'details']);

function gather(content: unknown, parts: string[], depth: number): void {
  if (depth > DEEPEST) return;
  if (typeof content === 'string') parts.push(content);
  else if (Array.isArray(content)) for (const item of content) gather(item, parts, depth + 1);
  else if (typeof content === 'object' && content !== null) {
    const read = v.safeParse(contentSchema, content);
    if (!read.success) return;
    const { type, tag, text, content: inside } = read.output;
    if (type === 'image' || tag === 'img' || tag === 'rt' || tag === 'rp') return;
    if (BLOCK_TAGS.has(tag ?? '')) parts.push(' ');
    gather(type === 'text' ? text : inside, parts, depth + 1);
    if (BLOCK_TAGS.has(tag ?? '')) parts.push(' ');
  }
}

const contentSchema = v.object({
  type: v.optional(v.string()),
  tag: v.optional(v.string()),
  text: v.optional(v.unknown()),
  content: v.optional(v.unknown()),
});

function byNumber(one: string, other: string): number {
  return Number(TERM_BANK.exec(one)?.[1]) - Number(TERM_BANK.exec(other)?.[1]);
}
