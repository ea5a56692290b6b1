// Plain JavaScript, because ready.mjs needs it before any package is installed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, say } from './run.mjs';

const QUIET = ['--no-audit', '--no-fund'];

/**
 * `npm ci` refuses a lock file that does not name every other system's build of a tool, which one
 * written against a partial mirror cannot. The second way installs the same versions, touches
 * neither package.json nor the lock file, and says what is wrong when something is.
 */
const WAYS = [
  ['ci', ...QUIET, '--loglevel=silent'],
  ['install', '--no-save', ...QUIET, '--loglevel=error'],
];

/** Installs the project's packages when they are missing or older than the lock file. */
export async function installPackages() {
  if (packagesAreCurrent()) return true;
  say('Sidelight: installing its packages…');
  for (const way of WAYS) if ((await run('npm', way, { quiet: true })) === 0) return true;
  say('');
  say('Sidelight: the packages could not be installed; what npm said is above.');
  say(`Check the network, then run \`npm install\` in ${ROOT} and try again.`);
  return false;
}

function packagesAreCurrent() {
  // npm writes this file at the very end of an installation.
  const installed = timeOf(join(ROOT, 'node_modules', '.package-lock.json'));
  return installed > 0 && installed >= timeOf(join(ROOT, 'package-lock.json'));
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
