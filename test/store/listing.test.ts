import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOCALES = path.join(ROOT, 'public/_locales');
const STORE = path.join(ROOT, 'docs/store');

/** What the stores take: letters of the short description, letters of the name. */
const LONGEST_DESCRIPTION = 132;
const LONGEST_NAME = 45;
/** In bytes, so that the repository and the source zip stay small. */
const LARGEST_PICTURE = 400_000;
/** Where a PNG says its width and height, as big-endian numbers. */
const PNG_WIDTH_AT = 16;
const PNG_HEIGHT_AT = 20;

const manifestSchema = v.object({
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
});
const wordsSchema = v.object({
  extName: v.object({ message: v.string() }),
  extDescription: v.object({ message: v.string() }),
});

const manifest = v.parse(manifestSchema, JSON.parse(read('manifest.json')));
const listing = read('docs/store/listing.md');

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function wordsIn(language: string): { name: string; description: string } {
  const file = path.join(LOCALES, language, 'messages.json');
  const words = v.parse(wordsSchema, JSON.parse(readFileSync(file, 'utf8')));
  return { name: words.extName.message, description: words.extDescription.message };
}

/** The first paragraph of the listing under a heading. */
function under(heading: string): string {
  return listing.split(`## ${heading}\n\n`)[1]?.split('\n\n')[0] ?? '';
}

/** The first cells of the tables whose first column has this title, quotes taken off. */
function rowsUnder(title: string, markdown: string): string[] {
  const tables = markdown.split('\n\n').filter((part) => part.startsWith(`| ${title} `));
  const rows = tables.flatMap((table) => table.split('\n').slice(2));
  return rows.map((row) => (row.split('|')[1] ?? '').trim().replaceAll('`', '')).filter(Boolean);
}

describe('what the stores are told', () => {
  it('is what the package says, and short enough in every language', () => {
    expect(under('Name')).toBe(wordsIn('en').name);
    expect(under('Short description')).toBe(wordsIn('en').description);
    for (const language of readdirSync(LOCALES)) {
      expect(wordsIn(language).description.length, language).toBeGreaterThan(0);
      expect(wordsIn(language).description.length, language).toBeLessThanOrEqual(
        LONGEST_DESCRIPTION,
      );
      expect(wordsIn(language).name.length, language).toBeLessThanOrEqual(LONGEST_NAME);
    }
  });

  it('explains every permission of the manifest, and none that it has not', () => {
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ];
    expect(rowsUnder('permission', listing).sort()).toEqual(asked.sort());
  });

  it('has pictures of the sizes that the stores ask for', () => {
    const pictures = readdirSync(STORE).filter((file) => file.endsWith('.png'));
    expect(pictures).toHaveLength(6);
    for (const file of pictures) {
      const bytes = readFileSync(path.join(STORE, file));
      const size = `${bytes.readUInt32BE(PNG_WIDTH_AT)} × ${bytes.readUInt32BE(PNG_HEIGHT_AT)}`;
      expect(size, file).toBe(file === 'tile.png' ? '440 × 280' : '1280 × 800');
      expect(bytes.length, file).toBeLessThan(LARGEST_PICTURE);
      expect(listing).toContain(`(${file})`);
    }
  });
});

describe('the privacy policy', () => {
  /** What readers are told, in place of the manifest's words for hosts. */
  const IN_WORDS = {
    '<all_urls>': 'access to all sites',
    'https://*.wikipedia.org/*': 'Wikipedia and Wikidata',
    'https://www.wikidata.org/*': 'Wikipedia and Wikidata',
    'https://query.wikidata.org/*': 'Wikipedia and Wikidata',
    'https://upload.wikimedia.org/*': 'Wikipedia and Wikidata',
  };

  it('explains every permission of the manifest, and none that it has not', () => {
    const hosts = [...manifest.host_permissions, ...manifest.optional_host_permissions];
    const inWords = new Map<string, string>(Object.entries(IN_WORDS));
    const asked = new Set([
      ...manifest.permissions,
      ...hosts.map((one) => inWords.get(one) ?? one),
    ]);
    expect(rowsUnder('permission', read('docs/privacy.md')).sort()).toEqual([...asked].sort());
  });

  it('names every host that a look-up asks', () => {
    for (const host of manifest.optional_host_permissions) {
      const name = host.includes('wikipedia') ? 'Wikipedia' : new URL(host).hostname;
      expect(read('docs/privacy.md')).toContain(name);
    }
  });
});

it('nothing in the code writes markup, as the reviewers are told', () => {
  const files = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'));
  expect(code.length).toBeGreaterThan(100);
  expect(code.filter((file) => /innerHTML/i.test(read(path.join('src', file))))).toEqual([]);
});
