import { readBundledDecks, tellProblems } from '../../decks/bundle.ts';

const USAGE = `npm run deck -- check   says what is wrong with the decks, by file and card
npm run --silent deck -- dump    writes every card as a JSON line`;

/** The deck command: checks the bundled decks, or writes them out. */
async function deckCommand(name: string | undefined): Promise<number> {
  if (name === 'check') return check();
  if (name === 'dump') return dump();
  process.stderr.write(`${USAGE}\n`);
  return 2;
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
  for (const { deck } of decks) {
    const facts = deck.entities.reduce((sum, { facts }) => sum + facts.length, 0);
    process.stdout.write(
      `${deck.title}: ${deck.entities.length} cards, ${facts} facts, no faults.\n`,
    );
  }
  return 0;
}

async function dump(): Promise<number> {
  const { decks } = await readBundledDecks();
  for (const { deck } of decks) {
    const sourceOf = new Map(deck.sources.map((source) => [source.id, source]));
    for (const entity of deck.entities) {
      const facts = entity.facts.map((fact) => ({ ...fact, source: sourceOf.get(fact.source) }));
      process.stdout.write(`${JSON.stringify({ ...entity, facts, deck: deck.id })}\n`);
    }
  }
  return 0;
}

deckCommand(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
