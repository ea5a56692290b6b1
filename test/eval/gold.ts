import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type EntityNames, SHARED } from './entity-names.ts';

const mentionSchema = v.object({
  start: v.number(),
  end: v.number(),
  surface: v.string(),
  wiki: v.nullish(v.string()),
  wikidata: v.nullish(v.string()),
  type: v.nullish(v.string()),
  ner: v.nullish(v.string()),
  nil: v.nullish(v.unknown()),
  optional: v.nullish(v.boolean()),
});

const documentSchema = v.object({
  id: v.string(),
  lang: v.nullish(v.string()),
  text: v.string(),
  mentions: v.array(mentionSchema),
  eval_span: v.nullish(v.tuple([v.number(), v.number()])),
});

/** A mention that people marked, in UTF-16 offsets. */
export interface GoldMention {
  start: number;
  end: number;
  surface: string;
  /** Keys of the entity; none when it is in no encyclopedia. */
  keys: ReadonlySet<string>;
  title: string;
  type: string | undefined;
  /** It may be found, and need not be. */
  optional: boolean;
  /** A date or a quantity: as if it were not marked. */
  ignored: boolean;
}

/** A text and all that people marked in it. */
export interface GoldDocument {
  id: string;
  text: string;
  mentions: readonly GoldMention[];
  /** Only what lies within counts, in UTF-16 offsets. */
  from: number;
  to: number;
}

/**
 * Reads a gold file, by its path or by its name among the public corpora.
 *
 * @throws Error when there is no such file, or a line of it is not a gold document.
 */
export function readGold(name: string, names: EntityNames): GoldDocument[] {
  const file = goldFile(name);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const read = v.safeParse(documentSchema, JSON.parse(line));
    if (read.success) return [documentOf(read.output, names)];
    throw new Error(`${file}, line ${at + 1}: ${v.summarize(read.issues)}`);
  });
}

/** Name of a corpus, of its file's path. */
export function corpusName(file: string): string {
  return path.basename(file, '.jsonl');
}

/**
 * The gold file of a path, or of a name among the public corpora.
 *
 * @throws Error when there is no such file.
 */
export function goldFile(name: string): string {
  const shared = path.join(SHARED, 'gold', `${corpusName(name)}.jsonl`);
  const found = [name, shared].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Error(
    `There is no gold file ${name}, and none of that name in ${path.dirname(shared)}.`,
  );
}

function documentOf(
  { id, text, mentions, eval_span: span }: v.InferOutput<typeof documentSchema>,
  names: EntityNames,
): GoldDocument {
  const unitAt = unitOffsets(text);
  const place = (point: number) => unitAt[Math.min(point, unitAt.length - 1)]!;
  return {
    id,
    text,
    from: place(span?.[0] ?? 0),
    to: place(span?.[1] ?? unitAt.length),
    mentions: mentions
      .filter(({ start, end }) => span == null || (span[0] <= start && end <= span[1]))
      .map((mention) => ({
        start: place(mention.start),
        end: place(mention.end),
        surface: mention.surface,
        keys: new Set([mention.wikidata, mention.wiki].flatMap((name) => names.key(name) ?? [])),
        title: mention.wiki ?? mention.wikidata ?? '',
        type: mention.type ?? mention.ner ?? undefined,
        optional: mention.optional === true,
        ignored: mention.nil === 'DATETIME' || mention.nil === 'QUANTITY',
      })),
  };
}

/** The UTF-16 offset of every code point of a text, and of its end. */
export function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}
