// Plain JavaScript, because ready.mjs needs it before any package is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a shell gives for a program that it cannot start. */
const CANNOT_START = 127;

/** Runs a program with this one's input and output; gives its exit code. */
export function run(program, args, { quiet = false } = {}) {
  // Installing may talk, but only on the error output: the output belongs to the command that follows.
  const stdio = quiet ? ['ignore', 2, 2] : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(CANNOT_START));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The path of a program that one of the project's packages brings. */
export function packaged(program) {
  return join(ROOT, 'node_modules', '.bin', program);
}

/** Tells the person at the terminal something, beside the command's own output. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
