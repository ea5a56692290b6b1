import { Unzip, UnzipInflate } from 'fflate';
import { UnreadableFile } from './fault.ts';
import { MOST_UNPACKED_BYTES } from './limits.ts';

/**
 * Bytes given to the unpacker at a time: what comes out of them is counted before the next. A bomb makes
 * a thousand of one, so that no more than 8 MB are ever unpacked too many.
 */
const STEP = 8_192;
/** "PK" and 5, 6: the record that ends every whole zip. */
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];
/** The record has 22 bytes, and a comment of up to 65,535 after it. */
const END_RECORD_ROOM = 65_557;

/** Whether bytes start as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8;
}

/**
 * Unpacks the files of a zip that are wanted, by name, and stops at once when they grow beyond
 * what a deck can be: what a small file says of its size is not believed.
 *
 * @throws UnreadableFile when the zip is damaged, cut short or too large.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number = MOST_UNPACKED_BYTES,
): Map<string, Uint8Array> {
  if (!endsAsZip(bytes)) throw new UnreadableFile({ code: 'cut_short' });
  const files = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let unpacked = 0;
  const reader = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const parts: Uint8Array[] = [];
    open.add(file.name);
    file.ondata = (error, part, final) => {
      if (error) throw new UnreadableFile({ code: 'zip_damaged', file: file.name });
      unpacked += part.length;
      if (unpacked > most) {
        file.terminate();
        throw new UnreadableFile({ code: 'zip_too_large', detail: String(most) });
      }
      parts.push(part);
      if (!final) return;
      open.delete(file.name);
      files.set(file.name, joined(parts));
    };
    file.start();
  });
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      reader.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile({ code: 'zip_damaged' });
  }
  const [unfinished] = open;
  if (unfinished !== undefined) throw new UnreadableFile({ code: 'zip_damaged', file: unfinished });
  return files;
}

function endsAsZip(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - END_RECORD_ROOM);
  for (let at = bytes.length - END_RECORD.length; at >= from; at--) {
    if (END_RECORD.every((byte, place) => bytes[at + place] === byte)) return true;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
