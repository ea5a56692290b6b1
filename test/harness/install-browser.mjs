// Plain JavaScript, because ready.mjs needs it before any package is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { debianPackage, howToInstall, locate } from './locate.mjs';
import { run, say } from './run.mjs';

/** Sees to it that a browser is there; gives whether it is. */
export async function installBrowser(browser) {
  if (locate(browser)) return true;
  const privilege = process.env[`${browser.toUpperCase()}_PATH`] ? undefined : await aptPrivilege();
  if (privilege) {
    const name = debianPackage(browser);
    say(`Sidelight: installing ${name} with apt-get; this can take a few minutes…`);
    await apt(privilege, ['update', '-qq']);
    await apt(privilege, ['install', '-y', '-qq', '--no-install-recommends', name]);
    if (locate(browser)) return true;
    say(`Sidelight: apt-get did not bring ${name}; what it said is above.`);
  }
  say(`Sidelight needs a browser that is not on this machine. ${howToInstall(browser)}`);
  return false;
}

/** The words to put before apt-get, or undefined when this user may not install. */
async function aptPrivilege() {
  if (!onPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return undefined;
  // -n: never ask for a password, so that nothing waits for one unseen.
  return (await run('sudo', ['-n', 'true'], { quiet: true })) === 0 ? ['sudo', '-n'] : undefined;
}

function apt(privilege, args) {
  const [program, ...rest] = [...privilege, 'apt-get', ...args];
  return run(program, rest, { quiet: true });
}

function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
