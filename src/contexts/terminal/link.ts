import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { compileBundledDecks } from '../../decks/bundle.ts';
import type { Catalogue } from '../../entity/catalogue.ts';
import { Annotator } from '../../linker/annotator.ts';
import { splitBlocks } from '../../linker/split-blocks.ts';
import { endWhenUnread } from './closed-pipe.ts';

const requestSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
});

/** Reads articles as JSON lines from standard input, writes their mentions as JSON lines. */
async function linkLines(): Promise<void> {
  const decks = await compileBundledDecks();
  const annotator = new Annotator(decks);
  const known = entriesById(decks.map(({ catalogue }) => catalogue));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text } = readRequest(line, number);
    process.stdout.write(
      `${JSON.stringify({ id, mentions: mentionsOf(text, annotator, known) })}\n`,
    );
  }
}

type Entries = ReadonlyMap<string, Catalogue['entities'][number]>;

function mentionsOf(text: string, annotator: Annotator, known: Entries) {
  const blocks = splitBlocks(text);
  const spans = annotator.find(blocks.map((block) => block.text));
  const { choices } = annotator.link(spans, []);
  return spans.flatMap(({ block, start, end }, index) => {
    const { entity = '', confidence } = choices[index] ?? { confidence: 0 };
    const entry = known.get(entity);
    if (entry === undefined) return [];
    const at = blocks[block]?.start ?? 0;
    return {
      start: at + start,
      end: at + end,
      surface: text.slice(at + start, at + end),
      entity,
      wikipedia: entry.wikipedia ?? null,
      kind: entry.kind,
      confidence: Number(confidence.toFixed(3)),
    };
  });
}

function entriesById(catalogues: readonly Catalogue[]): Entries {
  return new Map(catalogues.flatMap(({ entities }) => entities.map((entry) => [entry.id, entry])));
}

function readRequest(line: string, number: number): v.InferOutput<typeof requestSchema> {
  const expected = 'Expected JSON such as {"id": "1", "text": "…"}.';
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is not JSON. ${expected}`);
  }
  const read = v.safeParse(requestSchema, data);
  if (read.success) return read.output;
  throw new Error(`Line ${number}: ${v.summarize(read.issues)}. ${expected}`);
}

endWhenUnread();
linkLines().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
