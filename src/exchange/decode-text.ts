import { UnreadableFile } from './fault.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', UTF8_BOM],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes at the start of a file that are looked at for zeros, which no text in UTF-8 has. */
const LOOKED_AT = 4_096;

/**
 * Reads bytes as text: UTF-8, or UTF-16 where the file says so at its start.
 *
 * @throws UnreadableFile when they are no text in these, with the line of the first fault.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new UnreadableFile({ code: 'empty' });
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  const encoding = marked?.[0] ?? 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, LOOKED_AT).includes(0)) {
    throw new UnreadableFile({ code: 'not_text', row: 1 });
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
    throw new UnreadableFile({ code: 'not_text', row: before.split('\n').length });
  }
}
