/** A blank line ends a block: names do not run across it, and one line break does not end them. */
const BLOCK_END = /\n\s*\n/g;

/** A block of a plain text, and where it starts in it, in UTF-16 units. */
export interface TextBlock {
  text: string;
  start: number;
}

/** Splits a plain text into blocks, as a page's text comes in blocks. */
export function splitBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(BLOCK_END)) {
    blocks.push({ text: text.slice(start, index), start });
    start = index + gap.length;
  }
  return [...blocks, { text: text.slice(start), start }];
}
