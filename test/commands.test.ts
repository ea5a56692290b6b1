import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeckFile } from '../src/exchange/read-deck-file.ts';

/** The decks written out are a few megabytes; what Node allows by default is one. */
const MOST_OUTPUT = 2 ** 26;

const root = path.resolve(import.meta.dirname, '..');

function npm(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
  });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
}

describe('npm run link', () => {
  it('reads articles as JSON lines and writes their mentions, in UTF-16 offsets', () => {
    const text =
      '😀 Minsk.\n\nAlexander Lukashenko spoke of the SCO, and\nBelarus’s place in the Shanghai\nCooperation Organization.';
    const { lines, status } = npm(
      ['link'],
      `${JSON.stringify({ id: 'a', text })}\n\n{"id": 2, "text": "china cups"}\n`,
    );
    expect(status).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(second).toEqual({ id: 2, mentions: [] });
    expect(first.id).toBe('a');
    const surfaces = first.mentions.map((mention: { surface: string }) => mention.surface);
    expect(surfaces).toEqual([
      'Minsk',
      'Alexander Lukashenko',
      'SCO',
      'Belarus',
      'Shanghai\nCooperation Organization',
    ]);
    for (const { start, end, surface, confidence } of first.mentions) {
      expect(text.slice(start, end)).toBe(surface);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(first.mentions[1]).toMatchObject({
      entity: 'alexander-lukashenko',
      wikipedia: 'Alexander Lukashenko',
      kind: 'person',
    });
  });

  it('says which line it cannot read, and why', () => {
    const { stderr, status } = npm(['link'], '{"id": 1, "text": "x"}\nnot JSON\n');
    expect(status).toBe(1);
    expect(stderr).toMatch(/Line 2 is not JSON/);
  });
});

describe('npm run deck', () => {
  it('checks the bundled decks, and finds no fault', () => {
    const { lines, stderr, status } = npm(['deck', '--', 'check']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^World affairs: \d+ cards, \d+ facts, no faults\.$/);
  });

  it('writes every card as a JSON line, each fact with its source', () => {
    const cards = npm(['deck', '--', 'dump']).lines.map((line) => JSON.parse(line));
    expect(cards.length).toBeGreaterThan(40);
    for (const { id, facts } of cards) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      for (const { source, asOf } of facts) {
        expect(source.url).toMatch(/^https:/);
        expect(asOf).toMatch(/^\d{4}/);
      }
    }
  });

  it('counts what the decks hold, every fact with source and date', () => {
    const { lines } = npm(['deck', '--', 'stats']);
    expect(lines.join('\n')).toMatch(/facts\s+\d+, with source and date 100\.0 %/);
  });

  it('lists what should be looked at again, oldest first', () => {
    const days = npm(['deck', '--', 'stale']).lines.map((line) =>
      Number(/(\d+) days/.exec(line)?.[1]),
    );
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it('draws as many facts as it is asked for, each with the page it cites', () => {
    const [title, ...facts] = npm(['deck', '--', 'sample', '3', '--seed', 'spring']).lines;
    expect(title).toBe('3 facts, seed spring');
    expect(facts).toHaveLength(3);
    for (const line of facts) expect(line).toMatch(/^\d\. .+, as of \d{4}.*; https:/);
  });

  it('says what is wrong with a size of sample that is no number', () => {
    const { stderr, status } = npm(['deck', '--', 'sample', 'many']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/"many" is not a number of facts/);
  });

  it('keeps the schema for editors in step with the one that reads the files', () => {
    const kept = readFileSync(path.join(root, 'src/decks/deck.schema.json'), 'utf8');
    expect(JSON.parse(npm(['deck', '--', 'schema']).lines.join('\n'))).toEqual(JSON.parse(kept));
  });

  it('tells how it is used', () => {
    const { stderr, status } = npm(['deck']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/deck -- check/);
  });
});

it('ends in peace when nobody reads all of what a command says', () => {
  const piped = 'npm run --silent deck -- dump | head -n 1';
  const { stdout, stderr } = spawnSync('sh', ['-c', piped], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(stdout)).toHaveProperty('id');
  expect(stderr).toBe('');
});

it('npm run deck -- edition writes the bundled decks so that readers lose nothing of them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-edition-'));
  const file = path.join(folder, 'edition.json');
  try {
    const { lines, status } = npm(['deck', '--', 'edition', file]);
    expect(status).toBe(0);
    const { deck, faults } = readDeckFile(readFileSync(file), 'edition.json');
    expect(faults).toEqual([]);
    expect(lines.join()).toContain(`${deck.entities.length} cards as of ${deck.date}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
