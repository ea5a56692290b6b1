import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

/** A name in a text of our own, and what it is to be linked to. */
export interface Mark {
  start: number;
  end: number;
  /** Id of the card that is meant, if one is. */
  meant: string | undefined;
  /** Id of the one card that is not meant; undefined where none at all is. */
  notMeant: string | undefined;
}

/** A text of our own with its marks taken out. */
export interface MarkedText {
  text: string;
  marks: readonly Mark[];
  /** The group that it stands under in its file. */
  group: string;
}

const MARK = /\[([^\]|]+)\|([^\]]+)\]/g;

const listSchema = v.array(v.string());
const fileSchema = v.record(
  v.string(),
  v.union([listSchema, v.strictObject({ meant: listSchema, not: listSchema })]),
);

/** Reads a file of marked texts beside this one; see the head of `traps.yaml`. */
export function readMarkedTexts(file: string): MarkedText[] {
  const groups = v.parse(
    fileSchema,
    parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
  );
  return Object.entries(groups).flatMap(([group, lists]) =>
    (Array.isArray(lists) ? lists : [...lists.meant, ...lists.not]).map((line) =>
      unmark(line, group),
    ),
  );
}

function unmark(line: string, group: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: surface = '', 2: target = '', index } of line.matchAll(MARK)) {
    text += line.slice(from, index);
    marks.push({ start: text.length, end: text.length + surface.length, ...meaning(target) });
    text += surface;
    from = index + whole.length;
  }
  return { text: text + line.slice(from), marks, group };
}

function meaning(target: string): Pick<Mark, 'meant' | 'notMeant'> {
  if (target === '-') return { meant: undefined, notMeant: undefined };
  if (target.startsWith('!')) return { meant: undefined, notMeant: target.slice(1) };
  return { meant: target, notMeant: undefined };
}
