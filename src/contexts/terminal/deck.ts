import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compileBundledDecks, readBundledDecks, tellProblems } from '../../decks/bundle.ts';
import { editorSchema } from '../../decks/editor-schema.ts';
import { packageFiles } from '../../decks/package-files.ts';
import { cardsOf, membershipsOf, type SampledFact, sampleFacts } from '../../decks/sample-facts.ts';
import { agedFacts, describeDeck, oldCards } from '../../decks/statistics.ts';
import { gatherNames } from './city-names.ts';
import { endWhenUnread } from './closed-pipe.ts';
import { listMissing } from './missing.ts';
import { makeKeys, signDeck } from './sign-deck.ts';
import { listWanted } from './wanted.ts';
import { writeEdition } from './write-edition.ts';

const USAGE = `npm run deck -- check              says what is wrong with the decks, by file and card
npm run deck -- stats              counts cards, facts, sources, aliases and bytes
npm run deck -- stale              lists office holders and figures, longest unchecked first
npm run deck -- sample 200 --seed 1  draws facts by chance, the same for the same seed, to check them
                                   with --memberships: from who joined what and when
                                   with --cards FILE: from the cards whose ids stand there alone
npm run deck -- missing FOLDER     lists capitalised names of the pages and texts there that have no card
npm run deck -- wanted             lists names that world news uses and no card has
npm run deck -- keys FILE          makes keys to sign decks with; the private one goes into FILE
npm run deck -- edition FILE       writes the bundled decks into FILE, as an edition to be published
npm run deck -- sign DECK FILE     signs a file of cards by the private key in FILE, into DECK.sig
npm run deck -- city-names FOLDER  gathers names of cities from an unpacked libgeonames-common
npm run --silent deck -- dump      writes every card as a JSON line
npm run --silent deck -- schema    writes the JSON Schema of deck files, for editors`;

const COMMANDS: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  check,
  stats,
  stale,
  sample,
  dump,
  schema,
  edition: ([file]) => (file === undefined ? usage() : writeEdition(file)),
  keys: ([file]) => (file === undefined ? usage() : makeKeys(file)),
  sign: ([deck, key]) => (deck === undefined || key === undefined ? usage() : signDeck(deck, key)),
  wanted: listWanted,
  missing: ([folder]) => (folder === undefined ? usage() : listMissing(folder)),
  'city-names': ([folder]) => (folder === undefined ? usage() : gatherNames(folder)),
};

/** The deck command: checks the bundled decks, counts what they hold, or writes them out. */
async function deckCommand(name = '', ...rest: readonly string[]): Promise<number> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command === undefined ? usage() : command(rest);
}

async function usage(): Promise<number> {
  process.stderr.write(`${USAGE}\n`);
  return 2;
}

async function stats(): Promise<number> {
  const { decks, merged, trust } = await readBundledDecks();
  for (const { deck } of decks) say([...describeDeck(deck, merged.deck.sources), '']);
  say(['Bare names of cities', ...[...trust].map(([how, count]) => `  ${how}  ${count}`), '']);
  const files = packageFiles(await compileBundledDecks());
  const bytes = (part: RegExp) =>
    files
      .filter(({ name }) => part.test(name))
      .reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  say([
    'In the package, all decks together',
    `bytes      ${bytes(/./)}`,
    `  gazetteer  ${bytes(/gazetteer/)}`,
    `  catalogue  ${bytes(/catalogue/)}`,
    `  cards  ${bytes(/cards/)}`,
  ]);
  return 0;
}

async function schema(): Promise<number> {
  process.stdout.write(editorSchema());
  return 0;
}

async function stale(): Promise<number> {
  const { merged } = await readBundledDecks();
  say(
    agedFacts(merged.deck).map(
      ({ asOf, days, entity, label, value }) =>
        `${asOf}  ${days} days  ${entity}: ${label}: ${value}`,
    ),
  );
  return 0;
}

/** Draws facts to be compared with other sources; docs/fact-check.md tells what came of the last draw. */
async function sample(rest: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...rest],
    options: {
      seed: { type: 'string', default: '1' },
      memberships: { type: 'boolean', default: false },
      cards: { type: 'string' },
    },
    allowPositionals: true,
  });
  const size = Number(positionals[0] ?? SAMPLE_SIZE);
  if (!Number.isInteger(size) || size < 1) {
    process.stderr.write(`"${positionals[0]}" is not a number of facts to draw.\n${USAGE}\n`);
    return 2;
  }
  const { decks } = await readBundledDecks();
  const only = values.cards === undefined ? undefined : await idsIn(values.cards);
  const drawn = sampleFacts(
    decks
      .map(({ deck }) => (values.memberships ? membershipsOf(deck) : deck))
      .map((deck) => (only === undefined ? deck : cardsOf(deck, only))),
    size,
    values.seed,
  );
  say([`${drawn.length} facts, seed ${values.seed}`, ...drawn.map(tellFact)]);
  return 0;
}

async function idsIn(file: string): Promise<ReadonlySet<string>> {
  return new Set((await readFile(file, 'utf8')).split(/\s+/));
}

/** The size of sample that tells a rate of faults of a few percent to within about three points. */
const SAMPLE_SIZE = 200;

function tellFact({ entity, fact, url }: SampledFact, place: number): string {
  const held = [fact.since, fact.until].some((day) => day !== undefined)
    ? ` (${fact.since ?? ''} to ${fact.until ?? ''})`
    : '';
  return `${place + 1}. ${entity}: ${fact.label}: ${fact.value}${held}, as of ${fact.asOf}; ${url}`;
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

async function check(): Promise<number> {
  const { decks, problems } = await readBundledDecks();
  if (problems.length > 0) {
    process.stderr.write(`${tellProblems(problems)}\n`);
    process.stderr.write(
      `${problems.length} faults. docs/deck-format.md tells what is expected.\n`,
    );
    return 1;
  }
  for (const { deck, fileOf } of decks) {
    const facts = deck.entities.reduce((sum, { facts }) => sum + facts.length, 0);
    const old = oldCards(deck).filter(({ entity }) => fileOf.get(entity)?.endsWith('.yaml'));
    say([
      `${deck.title}: ${deck.entities.length} cards, ${facts} facts, no faults.`,
      ...(old.length === 0 ? [] : [`To read again, as nothing on them is younger than a year:`]),
      ...old.map(({ entity, asOf }) => `  ${asOf}  ${fileOf.get(entity)}: ${entity}`),
    ]);
  }
  return 0;
}

async function dump(): Promise<number> {
  const { decks, merged } = await readBundledDecks();
  const sourceOf = new Map(merged.deck.sources.map((source) => [source.id, source]));
  for (const { deck } of decks) {
    for (const entity of deck.entities) {
      const facts = entity.facts.map((fact) => ({ ...fact, source: sourceOf.get(fact.source) }));
      process.stdout.write(`${JSON.stringify({ ...entity, facts, deck: deck.id })}\n`);
    }
  }
  return 0;
}

endWhenUnread();
deckCommand(...process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
