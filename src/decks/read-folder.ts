import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { parse, YAMLParseError } from 'yaml';
import { type Deck, deckHeadSchema } from '../entity/deck.ts';
import { type Problem, problemsOf } from '../entity/problem.ts';
import { expandRolls } from './membership-roll.ts';
import { type SubjectFile, subjectFileSchema } from './subject-file.ts';

/** The file of a deck's folder that says what the deck is. */
export const HEAD_FILE = 'deck.yaml';

/** A fault in a deck's sources, with the file it is in. */
export interface FileProblem extends Problem {
  file: string;
}

/** A deck as it was read from its folder, with the file that each entity came from. */
export interface DeckSources {
  deck: Deck;
  fileOf: ReadonlyMap<string, string>;
}

/**
 * Reads a folder of YAML files as one deck: `deck.yaml` says what it is, each other file holds the
 * sources and entities of one subject. Gives all that is wrong, by file, and the deck made of what
 * is right; `sources` is undefined only when what `deck.yaml` holds cannot be read.
 *
 * @throws Error when the folder or its `deck.yaml` is not there.
 */
export async function readDeckFolder(
  folder: string,
): Promise<{ sources: DeckSources | undefined; problems: FileProblem[] }> {
  const problems: FileProblem[] = [];
  const head = await readYaml(folder, HEAD_FILE, deckHeadSchema, problems);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files: [string, SubjectFile][] = [];
  for (const name of names.filter((name) => name !== HEAD_FILE)) {
    const file = await readYaml(folder, name, subjectFileSchema, problems);
    if (file !== undefined) files.push([name, file]);
  }
  if (head === undefined) return { sources: undefined, problems };
  problems.push(...repeatedSources(files));
  const fileOf = new Map(
    files.flatMap(([name, file]) => file.entities.map(({ id }) => [id, name] as const)),
  );
  const sources = files.flatMap(([, file]) =>
    Object.entries(file.sources).map(([id, source]) => ({ id, ...source })),
  );
  const { entities, problems: rollProblems } = expandRolls(
    files.flatMap(([, file]) => file.entities),
  );
  problems.push(
    ...rollProblems.map((problem) => ({ file: fileOf.get(problem.where) ?? '', ...problem })),
  );
  return { sources: { deck: { ...head, sources, entities }, fileOf }, problems };
}

async function readYaml<Schema extends v.GenericSchema>(
  folder: string,
  name: string,
  schema: Schema,
  problems: FileProblem[],
): Promise<v.InferOutput<Schema> | undefined> {
  const found = parseYaml(await readFile(path.join(folder, name), 'utf8'));
  if ('fault' in found) {
    problems.push({ file: name, where: found.where, what: found.fault });
    return undefined;
  }
  const result = v.safeParse(schema, found.data ?? {});
  if (result.success) return result.output;
  const named = problemsOf(result.issues).map(({ where, what }) => ({
    where: nameEntity(where, found.data),
    what,
  }));
  problems.push(...named.map((problem) => ({ file: name, ...problem })));
  return undefined;
}

function parseYaml(text: string): { data: unknown } | { where: string; fault: string } {
  try {
    return { data: parse(text) };
  } catch (error) {
    // Aliases that lead nowhere or multiply, and merges of what is no map, are errors without a line.
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    return { where: line === undefined ? '' : `line ${line}`, fault: (error as Error).message };
  }
}

/** Turns `entities.3.facts.0` into `belarus.facts.0`, which a contributor can search for. */
function nameEntity(where: string, data: unknown): string {
  const found = /^entities\.(\d+)(.*)$/.exec(where);
  if (found === null) return where;
  const named = v.safeParse(v.object({ entities: v.array(v.object({ id: v.string() })) }), data);
  const id = named.success ? named.output.entities[Number(found[1])]?.id : undefined;
  return id === undefined ? where : `${id}${found[2]}`;
}

function repeatedSources(files: readonly [string, SubjectFile][]): FileProblem[] {
  const first = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const [name, { sources }] of files) {
    for (const id of Object.keys(sources)) {
      const known = first.get(id);
      if (known === undefined) first.set(id, name);
      else problems.push({ file: name, where: id, what: `This source is in ${known} as well.` });
    }
  }
  return problems;
}
