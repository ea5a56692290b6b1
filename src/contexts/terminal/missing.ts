import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { readBundledDecks } from '../../decks/bundle.ts';
import { knownByParts, missingNames, nameTest } from '../../decks/missing-names.ts';

const lineSchema = v.object({ text: v.string() });

/**
 * Prints the capitalised names that stand in two or more of the texts of a folder and have no card:
 * saved pages (`.html`), plain texts (`.txt`) and articles as JSON lines (`.jsonl`).
 */
export async function listMissing(folder: string): Promise<number> {
  const { merged } = await readBundledDecks();
  const names = merged.deck.entities.flatMap(({ label, aliases }) => [
    label,
    ...aliases.map(({ text }) => text),
  ]);
  const missing = missingNames(readTexts(folder), knownByParts(nameTest(names)));
  process.stdout.write(missing.map(({ texts, name }) => `${texts}  ${name}\n`).join(''));
  return 0;
}

function readTexts(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const file = path.join(folder, name);
    if (/\.html?$/.test(name)) return [textOfPage(readFileSync(file, 'utf8'))];
    if (name.endsWith('.txt')) return [readFileSync(file, 'utf8')];
    return name.endsWith('.jsonl') ? textsOfLines(readFileSync(file, 'utf8')) : [];
  });
}

function textsOfLines(lines: string): string[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(lineSchema, JSON.parse(line)).text);
}

const UNREAD =
  /<(script|style|nav|header|footer|aside|noscript|svg)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const PARAGRAPH = /<p\b[^>]*>([\s\S]*?)<\/p>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&nbsp;': ' ',
  '&mdash;': '—',
  '&ndash;': '–',
};

/** The paragraphs of a page, roughly: enough to count names, not to show. */
function textOfPage(html: string): string {
  const paragraphs = html.replace(UNREAD, ' ').matchAll(PARAGRAPH);
  return [...paragraphs]
    .map(([, inside = '']) =>
      inside.replace(/<[^>]+>/g, '').replace(/&#?\w+;/g, (name) => ENTITIES[name] ?? ' '),
    )
    .join('\n');
}
