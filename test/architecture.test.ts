import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms of `src/` a room may import from: one way only. See docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  entity: [],
  gazetteer: ['entity'],
  linker: ['entity', 'gazetteer'],
  page: ['entity'],
  card: ['entity'],
  lookup: ['entity'],
  briefing: ['entity', 'card', 'exchange'],
  platform: ['entity'],
  decks: ['entity', 'gazetteer'],
  exchange: ['entity'],
  contexts: [
    'entity',
    'gazetteer',
    'linker',
    'page',
    'card',
    'lookup',
    'platform',
    'decks',
    'exchange',
    'briefing',
  ],
};

/** Packages that only some rooms may know. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'webextension-polyfill': ['platform'],
  preact: ['card', 'contexts'],
  '@preact/signals': ['card', 'contexts'],
  '@floating-ui/dom': ['card'],
  fflate: ['exchange'],
  idb: ['lookup', 'platform'],
  yaml: ['decks'],
  vite: ['decks'],
};

/** A file longer than this has more than one idea in it. */
const LONGEST_FILE = 300;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:\n[^'"]*?)?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/g;

const root = path.resolve(import.meta.dirname, '..');
const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);
const textOf = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
const importsOf = new Map(files.map((file) => [file, readImports(file)]));

function readImports(file: string): { local: string[]; packages: string[] } {
  const found = [...(textOf.get(file) ?? '').matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  const local = found.filter((name) => name.startsWith('.') && !name.includes('?'));
  const packages = found.filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
  return { local: local.map((name) => path.posix.join(path.posix.dirname(file), name)), packages };
}

function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** A context's own folder: `contexts/popup`. */
function contextOf(file: string): string {
  return file.split('/').slice(1, 3).join('/');
}

describe('the architecture', () => {
  it('has only the rooms that are written down', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('imports one way between rooms', () => {
    const wrong = files.flatMap((file) =>
      (importsOf.get(file)?.local ?? [])
        .filter(
          (to) => roomOf(to) !== roomOf(file) && !MAY_IMPORT[roomOf(file)]?.includes(roomOf(to)),
        )
        .map((to) => `${file} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps contexts apart', () => {
    const wrong = files
      .filter((file) => roomOf(file) === 'contexts')
      .flatMap((file) =>
        (importsOf.get(file)?.local ?? [])
          .filter((to) => roomOf(to) === 'contexts' && contextOf(to) !== contextOf(file))
          .map((to) => `${file} imports ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps each package in its rooms', () => {
    const wrong = files.flatMap((file) =>
      (importsOf.get(file)?.packages ?? [])
        .filter((name) => ONLY_IN[name] !== undefined && !ONLY_IN[name].includes(roomOf(file)))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no cycles', () => {
    expect(files.flatMap((file) => cyclesFrom(file))).toEqual([]);
  });

  it('asks what a node is by its kind, which moves with it to another document', () => {
    const asking = files
      .filter((file) => /^src\/(page|contexts\/content)\//.test(file))
      .filter((file) => !file.includes('.test.'))
      .filter((file) =>
        /instanceof (?:\w*Element|Text|Node|ShadowRoot)\b/.test(textOf.get(file) ?? ''),
      );
    expect(asking).toEqual([]);
  });

  it('has no room for odds and ends', () => {
    expect(files.filter((file) => /util|helper|misc|common/i.test(file))).toEqual([]);
  });

  it('has no file over its length', () => {
    const long = files.filter((file) => (textOf.get(file) ?? '').split('\n').length > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('says in a sentence what each export is for', () => {
    const bare = files.flatMap((file) => {
      const lines = (textOf.get(file) ?? '').split('\n');
      return lines.flatMap((line, at) => {
        const exported =
          /^export (?:async )?(?:function|const|class|interface|type|abstract) ?(\w+)/.exec(line);
        return exported !== null && !/\*\/$/.test(lines[at - 1] ?? '')
          ? [`${file}: ${exported[1]}`]
          : [];
      });
    });
    expect(bare).toEqual([]);
  });
});

function cyclesFrom(start: string): string[] {
  const seen = new Set<string>();
  const queue = [...(importsOf.get(start)?.local ?? [])];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (file === start) return [`${start} imports itself by way of others`];
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...(importsOf.get(file)?.local ?? []));
  }
  return [];
}
