import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compileBundledDecks } from '../../src/decks/bundle.ts';
import { Annotator } from '../../src/linker/annotator.ts';
import { findNames } from '../../src/lookup/names/find-names.ts';
import { corpusName, goldFile, unitOffsets } from './gold.ts';

/** Misses and false proposals that are shown as examples. */
const MOST_SHOWN = 60;

const goldSchema = v.object({
  id: v.union([v.string(), v.number()]),
  lang: v.string(),
  text: v.string(),
  eval_span: v.optional(v.nullable(v.tuple([v.number(), v.number()]))),
  mentions: v.array(
    v.object({ start: v.number(), end: v.number(), optional: v.optional(v.boolean()) }),
  ),
});

/** Names of one article, each once: those in the gold, and those proposed. */
interface Measured {
  gold: Set<string>;
  found: Set<string>;
  proposed: Set<string>;
}

/** Gold of which figures are reported, in docs/architecture.md; the first is the one of the promise. */
export const NAMES_GOLD: readonly string[] = [
  'aida-testa',
  'reuters-128',
  'conll-es-val',
  'slavicner-ru',
  'conll-de-val',
  'hipe-hipe2020-fr',
];

/**
 * How well names that no deck knows are found in annotated articles: a line a corpus, and with
 * `examples` what was missed and what was proposed for nothing. Takes names of corpora or files of
 * JSON lines, an article each: `{"id", "lang", "text", "mentions": [{"start", "end"}]}`, in code points.
 */
export async function* foundNames(
  corpora: readonly string[],
  examples: boolean,
): AsyncGenerator<string> {
  const annotator = new Annotator(await compileBundledDecks());
  for (const name of corpora) {
    const articles = readFileSync(goldFile(name), 'utf8').split('\n').filter(Boolean);
    const measured = articles.map((line) => measureArticle(line, annotator));
    yield report(corpusName(name), measured);
    if (examples) yield examplesOf(measured);
  }
}

function measureArticle(line: string, annotator: Annotator): Measured {
  const { text, lang, mentions, eval_span } = v.parse(goldSchema, JSON.parse(line));
  const at = unitOffsets(text);
  const [from, to] = eval_span ?? [0, at.length - 1];
  const inside = { start: at[from] ?? 0, end: at[to] ?? text.length };
  const spans = annotator.find([text]);
  const { choices } = annotator.link(spans, []);
  const known = spans.filter((_, index) => choices[index]?.entity !== undefined);
  const knownTexts = new Set(known.map(({ start, end }) => tidy(text.slice(start, end))));
  const gold = mentions
    .filter(({ start, optional }) => !optional && start >= from && start < to)
    .map(({ start, end }) => tidy(text.slice(at[start], at[end])))
    .filter((surface) => !knownTexts.has(surface));
  const names = findNames([text.slice(inside.start, inside.end)], {
    language: lang,
    known: known.flatMap(({ start, end }) => [0, start - inside.start, end - inside.start]),
  });
  const proposed = new Set(names.map(({ surface }) => surface));
  const wanted = new Set(gold);
  return {
    gold: wanted,
    found: new Set([...wanted].filter((name) => proposed.has(name))),
    proposed,
  };
}

function report(title: string, measured: readonly Measured[]): string {
  const sum = (of: (one: Measured) => number) => measured.reduce((all, one) => all + of(one), 0);
  const gold = sum((one) => one.gold.size);
  const found = sum((one) => one.found.size);
  const proposed = sum((one) => one.proposed.size);
  const recall = (found / gold).toFixed(3);
  const load = (proposed / gold).toFixed(2);
  return `${title}: recall ${recall} of ${gold} names that no deck knows, ${load} proposals a name`;
}

function examplesOf(measured: readonly Measured[]): string {
  const missed = measured.flatMap(({ gold, found }) =>
    [...gold].filter((name) => !found.has(name)),
  );
  const extra = measured.flatMap(({ gold, proposed }) =>
    [...proposed].filter((name) => !gold.has(name)),
  );
  return `missed: ${sample(missed)}\nextra: ${sample(extra)}`;
}

function sample(names: readonly string[]): string {
  const step = Math.max(1, Math.floor(names.length / MOST_SHOWN));
  return names.filter((_, at) => at % step === 0).join(' | ');
}

function tidy(surface: string): string {
  return surface.replace(/\s+/g, ' ');
}
