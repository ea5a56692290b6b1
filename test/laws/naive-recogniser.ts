import type { NumberedAlias } from '../../src/gazetteer/compile.ts';
import { classOf, foldOf } from '../../src/gazetteer/read-letters.ts';
import type { Candidate } from '../../src/gazetteer/recognise.ts';

interface Token {
  start: number;
  end: number;
  folded: string;
  written: string;
  capital: boolean;
  letters: number;
}

/** A span that some alias names, with the number of each entity that it may be. */
export interface NamedSpan {
  start: number;
  end: number;
  entities: number[];
}

const CLASS_LETTERS = 'bshadcmijlUko';
const TOKEN = /(?:Ud)+U(?![jlU])d?|(?:Ud){2,}|[lU](?:[jlU]*[lU])?|k(?:[jk]*k)?|o/g;
const LONGEST_ABBREVIATION = 3;

/**
 * The recogniser's rules told again with strings and regular expressions, slowly: every alias is
 * tried at every token. The compiled gazetteer must find just this.
 */
export function recogniseNaively(aliases: readonly NumberedAlias[], text: string): NamedSpan[] {
  const names = aliases.flatMap((alias) => {
    const tokens = readTokens(alias.text.normalize('NFC'));
    return isOneName(tokens, alias.text.normalize('NFC')) ? [{ alias, tokens }] : [];
  });
  const tokens = readTokens(text);
  const spans: NamedSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const matches = names.filter(({ alias, tokens: name }) =>
      matchesAt(alias, name, tokens, at, text),
    );
    const longest = Math.max(0, ...matches.map(({ tokens: name }) => name.length));
    if (longest === 0) {
      at++;
      continue;
    }
    const entities = matches
      .filter(({ tokens: name }) => name.length === longest)
      .map(({ alias }) => alias.entity);
    const [start, end] = [tokens[at]!.start, tokens[at + longest - 1]!.end];
    spans.push({ start, end, entities: distinct(entities) });
    at += longest;
  }
  return spans;
}

/** The candidates of a recogniser as spans, to compare. */
export function asSpans(
  candidates: readonly Candidate[],
  entityOf: (entry: number) => number,
): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const { start, end, entry } of candidates) {
    const last = spans.at(-1);
    if (last?.start === start) last.entities = distinct([...last.entities, entityOf(entry)]);
    else spans.push({ start, end, entities: [entityOf(entry)] });
  }
  return spans;
}

function classString(text: string): string {
  return Array.from({ length: text.length }, (_, at) => CLASS_LETTERS[classOf(text[at]!)]).join('');
}

function readTokens(text: string): Token[] {
  return [...classString(text).matchAll(TOKEN)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const units = [...Array(end - start).keys()].map((offset) => text[start + offset]!);
    const read = units.filter((_, offset) => 'lUko'.includes(found[0][offset]!));
    return {
      start,
      end,
      folded: read.map(foldOf).join(''),
      written: read.join(''),
      capital: found[0].startsWith('U'),
      letters: found[0].includes('d') ? end - start : read.length,
    };
  });
}

function separator(text: string, before: Token, after: Token): string | undefined {
  const between = classString(text.slice(before.end, after.start)).replaceAll('j', '');
  if (between === '') return '';
  if (/^(?:s+|h)$/.test(between)) return ' ';
  if (/^s*ms*$/.test(between)) return '&';
  if (/^cs+$/.test(between)) return ',';
  if (between === 'a') return "'";
  if (/^as+$/.test(between)) return "' ";
  if (between === 'i') return '·';
  return /^ds*$/.test(between) && before.letters <= LONGEST_ABBREVIATION ? ' ' : undefined;
}

function isOneName(tokens: readonly Token[], text: string): boolean {
  if (tokens.length === 0) return false;
  return tokens
    .slice(1)
    .every((token, place) => separator(text, tokens[place]!, token) !== undefined);
}

function matchesAt(
  alias: NumberedAlias,
  name: readonly Token[],
  tokens: readonly Token[],
  at: number,
  text: string,
): boolean {
  const span = tokens.slice(at, at + name.length);
  if (span.length < name.length) return false;
  const aliasText = alias.text.normalize('NFC');
  for (const [place, token] of span.entries()) {
    if (token.folded !== name[place]!.folded) return false;
    if (place === 0) continue;
    const found = separator(text, span[place - 1]!, token);
    if (found === undefined || found !== separator(aliasText, name[place - 1]!, name[place]!))
      return false;
  }
  if (alias.match === 'folded') return true;
  if (alias.match === 'exact') return written(span) === written(name);
  const firstFits = span[0]!.capital || !name[0]!.capital;
  return firstFits && (span.at(-1)!.capital || !name.at(-1)!.capital);
}

function written(tokens: readonly Token[]): string {
  return tokens.map((token) => token.written).join('');
}

function distinct(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
