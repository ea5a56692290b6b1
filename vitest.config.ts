import { defineConfig } from 'vitest/config';
import { closingLine } from './test/harness/closing-line.ts';

/** Real browsers start, load pages and wait for a reader's patience; other tests take no time. */
const BROWSER_TEST_MS = 60_000;
const BROWSER_START_MS = 120_000;

export default defineConfig({
  test: {
    reporters: ['default', closingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/{fuzz,laws,pages}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: BROWSER_TEST_MS,
          hookTimeout: BROWSER_START_MS,
        },
      },
    ],
  },
});
