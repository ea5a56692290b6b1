// Plain JavaScript without packages: it is what makes a fresh machine ready to run the rest.
import { installBrowser } from './install-browser.mjs';
import { installPackages } from './install-packages.mjs';
import { packaged, run, say } from './run.mjs';

/** The oldest Node that the build tools run on. */
const OLDEST_NODE = [20, 19];

const USAGE = 'Usage: node test/harness/ready.mjs start|test [options]';
const WRONG_USAGE = 2;

process.exitCode = await main(process.argv.slice(2));

async function main([command, ...args]) {
  if (command !== 'start' && command !== 'test') {
    say(USAGE);
    return WRONG_USAGE;
  }
  if (!nodeIsNewEnough(process.versions.node)) {
    say(`Sidelight needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`);
    say('Get one from https://nodejs.org or through your system, and try again.');
    return 1;
  }
  if (!(await installPackages())) return 1;
  const browsers = command === 'test' ? ['chromium', 'firefox'] : [wantedBrowser(args)];
  for (const browser of browsers) if (!(await installBrowser(browser))) return 1;
  return command === 'start'
    ? run(packaged('tsx'), ['test/harness/start.ts', ...args])
    : test(args);
}

/** Everything a change must pass, the quickest answers first. */
async function test(vitestArgs) {
  const steps = [
    ['Types', packaged('tsc'), ['--noEmit']],
    ['Lint and format', packaged('biome'), ['ci']],
    ['Unused code', packaged('knip'), []],
    ['Build', 'npm', ['run', '--silent', 'build']],
    ['Tests', packaged('vitest'), ['run', ...vitestArgs]],
  ];
  for (const [title, program, args] of steps) {
    process.stdout.write(`\n== ${title}\n`);
    const code = await run(program, args);
    if (code === 0) continue;
    say(`\nSidelight: stopped at “${title}”, which failed (exit code ${code}).`);
    return code;
  }
  return 0;
}

/** start.ts reads the options in full and complains; here only the browser's name matters. */
function wantedBrowser(args) {
  const names = args.flatMap((arg) => arg.split('='));
  return names[names.indexOf('--browser') + 1] === 'firefox' ? 'firefox' : 'chromium';
}

function nodeIsNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
