import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { compileBundledDecks } from '../../decks/bundle.ts';
import { Annotator } from '../../linker/annotator.ts';
import { findNames } from '../../lookup/names/find-names.ts';

const USAGE = `Measures how well names that no deck knows are found: npm run names -- [--misses] GOLD.jsonl…
Gold: a JSON line an article, {"lang", "text", "mentions": [{"start", "end"}]}, in code points.`;
const WRONG_USAGE = 2;
/** Misses and false proposals that are shown with \`--misses\`. */
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

async function measure(args: readonly string[]): Promise<void> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  if (files.length === 0) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = WRONG_USAGE;
    return;
  }
  const annotator = new Annotator(await compileBundledDecks());
  for (const file of files) {
    const articles = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const measured = articles.map((line) => measureArticle(line, annotator));
    process.stdout.write(`${report(path.basename(file), measured)}\n`);
    if (args.includes('--misses')) process.stdout.write(`${examples(measured)}\n`);
  }
}

function measureArticle(line: string, annotator: Annotator): Measured {
  const { text, lang, mentions, eval_span } = v.parse(goldSchema, JSON.parse(line));
  const at = codePointOffsets(text);
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

function examples(measured: readonly Measured[]): string {
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

/** Where each code point of a text starts in it, in UTF-16 units; one more for its end. */
function codePointOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  return [...offsets, at];
}

await measure(process.argv.slice(2));
