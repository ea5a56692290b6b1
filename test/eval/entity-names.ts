import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where the public corpora are, beside the project. */
export const SHARED = path.resolve(import.meta.dirname, '../../../shared/eval');

/** The tables of names that go with the public corpora. */
export const NAME_TABLES = ['aliases.tsv', 'equivalents.tsv'].map((file) =>
  path.join(SHARED, file),
);

const WIKI_ADDRESS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:wikipedia\.org\/wiki\/|dbpedia\.org\/(?:resource|page)\/|wikidata\.org\/(?:wiki|entity)\/)/i;
const ITEM = /^Q\d+$/;

/** Whether a key is the id of an item of Wikidata. */
export function isItem(key: string): boolean {
  return ITEM.test(key);
}

/** Redirects are followed this far; the files have no longer chains. */
const LONGEST_CHAIN = 4;

/** Makes one key of all the names that gold files and decks give an entity: as `score.py` does. */
export class EntityNames {
  private readonly aliases = new Map<string, string>();
  private readonly folded = new Map<string, string>();

  /** Reads tables of name and canonical name, tab between; missing files are passed over. */
  constructor(tables: readonly string[]) {
    for (const table of tables.filter((file) => existsSync(file))) {
      for (const line of readFileSync(table, 'utf8').split('\n')) this.readLine(line);
    }
  }

  /** The key of a title, an address or an item's id; undefined for none. */
  key(name: string | null | undefined): string | undefined {
    let at = normalise(name);
    for (let step = 0; step < LONGEST_CHAIN && at !== undefined; step++) {
      const next = this.aliases.get(at) ?? (isItem(at) ? undefined : this.folded.get(fold(at)));
      if (next === undefined || next === at) break;
      at = next;
    }
    return at === undefined || isItem(at) ? at : fold(at);
  }

  private readLine(line: string): void {
    if (line.startsWith('#') || !line.includes('\t')) return;
    const [from, to] = line.split('\t').map(normalise);
    if (from === undefined || to === undefined || from === to) return;
    this.aliases.set(from, to);
    if (!this.folded.has(fold(from))) this.folded.set(fold(from), to);
  }
}

function fold(name: string): string {
  return name.toLowerCase();
}

function normalise(name: string | null | undefined): string | undefined {
  if (name === null || name === undefined) return undefined;
  const plain = unquote(name.trim())
    .replace(WIKI_ADDRESS, '')
    .replace(/^(wd|wikidata|wiki|dbr|en):/, '');
  const cut = plain.startsWith('#') ? plain : plain.replace(/#.*$/, '');
  const spaced = cut.replace(/[\s_\u00a0]+/g, ' ').trim();
  if (/^[qQ]\d+$/.test(spaced)) return spaced.toUpperCase();
  return spaced === '' ? undefined : spaced[0]!.toUpperCase() + spaced.slice(1);
}

function unquote(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
