import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Annotated articles, kept beside the repository because they are not ours. */
const GOLD = path.resolve(import.meta.dirname, '../../shared/eval/gold/aida-testa.jsonl');

/** What the docs promise for English. */
const LEAST_RECALL = 0.92;
const MOST_PROPOSALS = 1.5;

it.skipIf(!existsSync(GOLD))('names that no deck knows are found in English', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'eval', '--', '--names', GOLD], {
    cwd: path.resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
  const [, recall, proposals] = /recall ([\d.]+) .* ([\d.]+) proposals/.exec(stdout) ?? [];
  expect(Number(recall)).toBeGreaterThanOrEqual(LEAST_RECALL);
  expect(Number(proposals)).toBeLessThanOrEqual(MOST_PROPOSALS);
});
