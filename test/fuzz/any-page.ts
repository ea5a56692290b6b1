import fc from 'fast-check';
import { Article } from '../../src/page/article.ts';
import { BlockReader } from '../../src/page/block-reader.ts';
import type { AnnotatedBlock, Mention } from '../../src/page/mention.ts';

/** Elements that run along in a line, split it, break it, or are not read. */
const TAGS = ['b', 'a', 'span', 'p', 'div', 'br', 'wbr', 'sup', 'script', 'li'] as const;

/** An element with what is in it, or a text. */
type Part = string | { tag: (typeof TAGS)[number]; inside: readonly Part[] };

const text = fc.oneof(
  fc.constantFrom('Minsk', '中国', '中', ' ', '\n', 'a', '\u200d', '😀', 'Shang', 'hai'),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

/** What a page may hold, three elements deep. */
export const anyPage: fc.Arbitrary<readonly Part[]> = fc.letrec<{
  part: Part;
  element: Part;
  parts: readonly Part[];
}>((tie) => ({
  part: fc.oneof({ maxDepth: 3 }, text, tie('element')),
  element: fc.record({ tag: fc.constantFrom(...TAGS), inside: tie('parts') }),
  parts: fc.array(tie('part'), { maxLength: 5 }),
})).parts;

/** Shows a page, and reads its blocks into an article. */
export function openPage(parts: readonly Part[]): Article {
  document.body.replaceChildren(...parts.map(nodeOf));
  const article = new Article();
  const reader = new BlockReader(document.body, { shadowRoot: () => {}, container: () => {} });
  for (let step = reader.step(); step !== 'done'; step = reader.step()) {
    if (step !== 'working') article.add(step);
  }
  return article;
}

/** Paints mentions between some of the letters of a block, many of them side by side. */
export function paintSome(block: AnnotatedBlock, cuts: readonly number[]): void {
  const places = [...new Set(cuts.map((cut) => cut % (block.text.length + 1)))];
  places.sort((one, other) => one - other);
  for (const [at, start] of places.entries()) {
    const end = places[at + 1];
    if (end === undefined || !isOfText(block, start) || !isOfText(block, end - 1)) continue;
    const mention = mentionOf(start, end);
    // Only the painter looks at the range.
    const painted = { mention, block, range: undefined as unknown as StaticRange };
    block.painted = [...block.painted, painted];
  }
}

/** Whether a letter of a block stands in one of its text nodes, and not for what lies between them. */
function isOfText({ segments }: AnnotatedBlock, offset: number): boolean {
  return segments.some(
    ({ node, from, at }) => offset >= at && offset < at + node.data.length - from,
  );
}

function mentionOf(start: number, end: number): Mention {
  const entity = { id: `from-${start}`, label: 'Minsk', kind: 'city' as const };
  return { start, end, entity, why: { reasons: [], others: [] } };
}

function nodeOf(part: Part): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const element = document.createElement(part.tag);
  element.append(...part.inside.map(nodeOf));
  return element;
}
