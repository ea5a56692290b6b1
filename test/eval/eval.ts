import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Kind } from '../../src/entity/kind.ts';
import { isPlace } from '../../src/linker/demonym.ts';
import { type Model, openModel, SHIPPED } from '../../src/linker/model.ts';
import { BenchDecks } from './bench-decks.ts';
import { CORPORA, REPORTED } from './corpora.ts';
import { costLine } from './cost.ts';
import { EntityNames, NAME_TABLES, SHARED } from './entity-names.ts';
import { foundNames, NAMES_GOLD } from './found-names.ts';
import { corpusName, type GoldDocument, readGold } from './gold.ts';
import { learn } from './learn.ts';
import { score } from './score.ts';
import { faultLines, kindLines, linkedRateLine, percent, rateLine } from './score-report.ts';
import { readStudies, type Study } from './studies.ts';
import { springTraps } from './traps.ts';

const USAGE = `npm run eval -- FILE…     scores the linker, and the naive matcher beside it, on gold files
npm run eval              the corpora of which figures are reported
npm run eval -- --traps   the sentences of test/eval/traps.yaml
npm run eval -- --names   how well names that no deck knows are found, in five languages
  --misses                with --names: names that were missed, and proposals for nothing
  --faults N              how many kinds of fault to list, with an example each (30)`;

const DEFAULT_FAULTS = '30';

const NOTHING: ReadonlySet<string> = new Set();

interface Task {
  title: string;
  kindOf: ReadonlyMap<string, Kind>;
  unmarked: ReadonlySet<string>;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      traps: { type: 'boolean', default: false },
      names: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      faults: { type: 'string', default: DEFAULT_FAULTS },
    },
    allowPositionals: true,
  });
  if (values.help) return say(USAGE);
  if (values.names) return sayFoundNames(positionals, values.misses);
  const names = new EntityNames(NAME_TABLES);
  const decks = await BenchDecks.open(names);
  if (values.traps) return sayTraps(decks);
  const studies = readStudies(decks, names);
  for (const name of positionals.length > 0 ? positionals : REPORTED) {
    const model = heldOut(corpusName(name), studies, decks);
    evaluate(name, readGold(name, names), decks, model, Number(values.faults));
  }
}

/** The weights that ship; for a corpus that they learned from, weights that never saw it. */
function heldOut(name: string, studies: readonly Study[], decks: BenchDecks): Model {
  const others = studies.filter(({ corpus }) => corpus.name !== name);
  return others.length === studies.length ? SHIPPED : openModel(learn(others, decks));
}

function evaluate(
  name: string,
  documents: readonly GoldDocument[],
  decks: BenchDecks,
  model: Model,
  faults: number,
): void {
  const link = decks.linker(model);
  const spans = documents.map(({ text }) => decks.find(text));
  const linked = spans.map((of) =>
    decks.predictions(
      of,
      link(of).map(({ entity }) => entity),
    ),
  );
  const naive = documents.map(({ text }) => decks.naive(text));
  const [main, ...others] = tasksFor(corpusName(name), decks.kindOf);
  const weights = model === SHIPPED ? 'the weights that ship' : 'weights learned without it';
  say(`\n== ${corpusName(name)}: ${documents.length} texts; ${weights}`);
  for (const { title, kindOf, unmarked } of [main, ...others]) {
    say(title);
    const ours = score(documents, linked, kindOf, unmarked);
    say(`  linker  ${rateLine(ours)}`);
    say(`  ... where the gold has an entity  ${linkedRateLine(ours)}`);
    say(`  naive   ${rateLine(score(documents, naive, kindOf, unmarked))}`);
  }
  const scored = score(documents, linked, main.kindOf, main.unmarked);
  say(`by kind, ${main.title}\n${kindLines(scored)}`);
  say(`faults, commonest first, ${main.title}\n${faultLines(scored, faults)}`);
  say(costLine(decks, documents));
}

/** What is scored: first what the corpus can judge, then everything. */
function tasksFor(name: string, all: ReadonlyMap<string, Kind>): [Task, ...Task[]] {
  const corpus = CORPORA.find((one) => one.name === name);
  const everything = { title: 'all cards, terms too', kindOf: all, unmarked: NOTHING };
  if (corpus?.gold !== 'places') {
    const named = new Map([...all].filter(([, kind]) => kind !== 'term'));
    return [
      { title: 'names (no corpus marks terms)', kindOf: named, unmarked: NOTHING },
      everything,
    ];
  }
  const places = new Map([...all].filter(([, kind]) => isPlace(kind)));
  if (corpus.demonyms !== 'unmarked') {
    return [
      { title: 'places (others are not marked)', kindOf: places, unmarked: NOTHING },
      everything,
    ];
  }
  const unmarked = new Set(
    readFileSync(path.join(SHARED, 'demonyms.tsv'), 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t')[0] ?? []),
  );
  return [
    { title: 'places, not demonyms (others are not marked)', kindOf: places, unmarked },
    everything,
  ];
}

async function sayFoundNames(corpora: readonly string[], misses: boolean): Promise<void> {
  const of = corpora.length > 0 ? corpora : NAMES_GOLD;
  for await (const line of foundNames(of, misses)) say(line);
}

function sayTraps(decks: BenchDecks): void {
  const traps = springTraps(decks);
  for (const { right, marks, found, text } of traps) {
    const [mark] = marks;
    if (right || mark === undefined) continue;
    const marked = `${text.slice(0, mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end)}`;
    const wanted = mark.meant ?? `not ${mark.notMeant ?? 'any'}`;
    say(`wrong: ${marked}  wanted ${wanted}, found ${found.join(', ') || 'none'}`);
  }
  const right = traps.filter((trap) => trap.right).length;
  const meant = traps.filter(({ marks }) => marks[0]?.meant !== undefined);
  const rightMeant = meant.filter((trap) => trap.right).length;
  say(
    `traps: ${right} of ${traps.length} right, ${percent(right / traps.length)} %: ` +
      `${rightMeant} of ${meant.length} true senses found, ` +
      `${right - rightMeant} of ${traps.length - meant.length} others left alone`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
