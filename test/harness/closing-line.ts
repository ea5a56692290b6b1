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

/**
 * A reporter that prints `N passed, N failed` alone on the very last line, and before it the tests
 * that passed only at a second try.
 */
export function closingLine(): Reporter {
  let lines: readonly string[] = [];
  // At exit, because other reporters print their summaries after the run's end.
  process.once('exit', () => {
    for (const line of lines) process.stdout.write(`\n${line}\n`);
  });
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const line = closingLineOf(tallyOf(modules, unhandledErrors.length));
      lines = [...secondTries(modules), line];
    },
  };
}

function secondTries(modules: readonly TestModule[]): string[] {
  return modules
    .flatMap((file) => [...file.children.allTests()])
    .filter((test) => test.diagnostic()?.flaky)
    .map((test) => `Passed at a second try: ${test.module.relativeModuleId} > ${test.fullName}`);
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
