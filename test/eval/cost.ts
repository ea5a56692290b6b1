import type { BenchDecks } from './bench-decks.ts';
import type { GoldDocument } from './gold.ts';

/** The first rounds run before the engine has compiled the code. */
const WARM_UP_ROUNDS = 2;

/** What linking adds to recognising, for the median text of a corpus. */
export function costLine(decks: BenchDecks, documents: readonly GoldDocument[]): string {
  const link = decks.linker();
  const linking = (text: string) => link(decks.find(text)).length;
  const recognising = (text: string) => decks.recognise(text);
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const { text } of documents) linking(text);
  }
  const costs = documents.map(({ text }) => {
    const recognised = timed(() => recognising(text));
    const linked = timed(() => linking(text));
    return { ms: linked.ms - recognised.ms, spans: linked.result, characters: text.length };
  });
  const ms = median(costs.map((cost) => cost.ms));
  const spans = median(costs.map((cost) => cost.spans));
  const characters = median(costs.map((cost) => cost.characters));
  return `cost after recognition: median ${ms.toFixed(2)} ms a text (${characters} characters, ${spans} spans)`;
}

function timed<Result>(run: () => Result): { ms: number; result: Result } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
