import type { Reporter, TestModule } from 'vitest/node';

/** How many tests ended which way. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The line that readers of logs look for, whatever runner they know. */
function closingLineOf({ passed, failed, skipped }: Tally): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** A reporter that prints `N passed, N failed` alone on the very last line. */
export function closingLine(): Reporter {
  let line: string | undefined;
  // At exit, because other reporters print their summaries after the run's end.
  process.once('exit', () => {
    if (line !== undefined) process.stdout.write(`\n${line}\n`);
  });
  return {
    onTestRunEnd(modules, unhandledErrors) {
      line = closingLineOf(tallyOf(modules, unhandledErrors.length));
    },
  };
}

function tallyOf(modules: readonly TestModule[], strayErrors: number): Tally {
  const states = modules.flatMap((file) => [...file.children.allTests()].map(stateOf));
  // A file that cannot be loaded, and an error outside of any test, fail the run without a test.
  const unloaded = modules.filter((file) => file.errors().length > 0).length;
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length + unloaded + strayErrors,
    skipped: states.filter((state) => state === 'skipped').length,
  };
}

function stateOf(test: { result(): { readonly state: string } }): string {
  return test.result().state;
}
