import { impliedMatch } from '../../src/entity/alias.ts';
import type { NumberedAlias } from '../../src/gazetteer/compile.ts';
import { median } from './numbers.ts';
import { seededRandom, shuffled } from './random.ts';

const SEED = 20_261;

/** Share of the tokens of the median page at which a name starts; ratios depend on it. */
const HIT_SHARE = 0.01;

/**
 * Lower-case terms ("potash"), whatever the size of the deck: what makes a deck large is names.
 * The project's own deck has thirty in two thousand aliases.
 */
const TERMS = 300;

/** One made-up name in this many opens with a word that stands with a capital in the pages … */
const FAMILIAR_OPENING = 8;
/** … out of one in this many such words: of real lists, too, one capitalised word in three opens. */
const OPENING_WORDS = 4;

/** Entities have this many aliases on average: a name, and others in other languages and scripts. */
const ALIASES_PER_ENTITY = 8;

const NAME = /\p{Lu}[\p{L}\p{Nd}]+(?: \p{Lu}[\p{L}\p{Nd}]+){0,2}/gu;
const WORD = /[\p{L}\p{Nd}]+/gu;
const TERM = /(?<![\p{L}\p{Nd}])\p{Ll}{6,}/gu;
const ONSETS = 'b br ch d dr f g gr h j k kr l m n p r s sh st t tr v w y z'.split(' ');
const VOWELS = 'a e i o u ai ei ou'.split(' ');
const CODAS = ['', '', '', 'l', 'n', 'r', 's', 'nd', 'rt'];

/** The blocks of text of one page. */
export type PageText = readonly string[];

/**
 * Deterministic lists of aliases of any size for the texts of some pages. No corpus is needed: a
 * part are names that stand in the pages, as many as make one token in a hundred of the median page
 * a hit; some are rare lower-case words of the pages; the bulk are made-up first and last names, of
 * which some share their first word with the pages, as real ones do. A longer list starts with the
 * shorter one, and from 10,000 on hits next to nothing more, so that sizes compare.
 */
export class AliasLists {
  private readonly base: readonly string[];
  private readonly openings: readonly string[];

  constructor(pages: readonly PageText[]) {
    const random = seededRandom(SEED);
    const names = shuffled(
      distinct(pages.flat().flatMap((text) => text.match(NAME) ?? [])),
      random,
    );
    this.base = [...hittingShare(names, pages), ...rareTerms(pages, random)];
    const openings = distinct(names.map((name) => name.split(' ')[0]!));
    this.openings = openings.slice(0, Math.ceil(openings.length / OPENING_WORDS));
  }

  /** The first `size` aliases. */
  take(size: number): NumberedAlias[] {
    const random = seededRandom(SEED + 1);
    const texts = new Set(this.base.slice(0, size));
    while (texts.size < size) {
      const familiar = random() * FAMILIAR_OPENING < 1;
      const first = familiar ? oneOf(this.openings, random) : madeUpWord(random);
      texts.add(`${first} ${madeUpWord(random)}`);
    }
    return [...texts].map((text, place) => ({
      text,
      match: impliedMatch(text),
      entity: Math.floor(place / ALIASES_PER_ENTITY),
    }));
  }
}

/** Takes names until they stand for the wanted share of the tokens of the median page. */
function hittingShare(names: readonly string[], pages: readonly PageText[]): string[] {
  const tokens = pages.map((blocks) => count(blocks, WORD));
  const hits = pages.map(() => 0);
  const pagesWith = new Map<string, number[]>();
  for (const [page, blocks] of pages.entries()) {
    for (const text of blocks) {
      for (const name of text.match(NAME) ?? []) put(pagesWith, name, page);
    }
  }
  const taken: string[] = [];
  for (const name of names) {
    if (median(hits.map((hit, page) => hit / Math.max(1, tokens[page]!))) >= HIT_SHARE) break;
    for (const page of pagesWith.get(name) ?? []) hits[page]!++;
    taken.push(name);
  }
  return taken;
}

function rareTerms(pages: readonly PageText[], random: () => number): string[] {
  const counts = new Map<string, number>();
  for (const text of pages.flat()) {
    for (const term of text.match(TERM) ?? []) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const rare = [...counts].filter(([, times]) => times === 1).map(([term]) => term);
  return shuffled(rare, random).slice(0, TERMS);
}

function madeUpWord(random: () => number): string {
  const syllables = 2 + Math.floor(random() * 2);
  let word = '';
  for (let syllable = 0; syllable < syllables; syllable++) {
    word += oneOf(ONSETS, random) + oneOf(VOWELS, random) + oneOf(CODAS, random);
  }
  return word[0]!.toUpperCase() + word.slice(1);
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!;
}

function count(blocks: PageText, pattern: RegExp): number {
  return blocks.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
}

function put(map: Map<string, number[]>, key: string, page: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [page]);
  else known.push(page);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
