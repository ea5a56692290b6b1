import { defineConfig } from 'vitest/config';
import { closingLine } from './test/harness/closing-line.ts';

/** Some compile all decks first, which takes seconds, and more of them on a busy machine. */
const UNIT_TEST_MS = 60_000;
/** Real browsers start, load pages and wait for a reader's patience. */
const BROWSER_TEST_MS = 60_000;
const BROWSER_START_MS = 120_000;
/** How long a spec waits for what a reader would see at once; two browsers share two cores. */
const BROWSER_POLL_MS = 5_000;
/**
 * A browser on a shared machine sometimes stalls for longer than any reader waits. On CI a spec may
 * try once more and is then named in the report; at a person's desk it fails at once.
 */
const { CI } = process.env;
const BROWSER_RETRIES = CI === undefined ? 0 : 1;

export default defineConfig({
  test: {
    reporters: ['default', closingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'test/*.test.ts',
            'test/{fuzz,laws,pages,store}/**/*.test.ts',
          ],
          testTimeout: UNIT_TEST_MS,
          hookTimeout: UNIT_TEST_MS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: BROWSER_TEST_MS,
          hookTimeout: BROWSER_START_MS,
          retry: BROWSER_RETRIES,
          expect: { poll: { timeout: BROWSER_POLL_MS } },
        },
      },
    ],
  },
});
