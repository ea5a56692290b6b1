// Plain JavaScript, because ready.mjs needs it before any package is installed.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, say } from './run.mjs';

/** Installs the project's packages when they are missing or older than the lock file. */
export async function installPackages() {
  if (packagesAreCurrent()) return true;
  say('Sidelight: installing its packages (npm ci)…');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })) === 0) return true;
  say('');
  say('Sidelight: the packages could not be installed; what npm said is above.');
  say(`Check the network, then run \`npm ci\` in ${ROOT} and try again.`);
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
