import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUILDS, launchBrowser } from './browsers.ts';
import { serve } from './serve.ts';
import type { Painted, Session, Tab } from './session.ts';
import { readOptions, type StartOptions, USAGE } from './start-options.ts';
import { inWords, reportOf, type StartReport } from './start-report.ts';
import { pause } from './wait.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = resolve(ROOT, 'test/pages/sample/belarus-sco.html');

/** Painting goes on in idle time: it is over when nothing was added for this long. */
const SETTLED_MS = 700;
/** A page that keeps adding names, such as a live feed, is read as it is after so many looks. */
const MOST_LOOKS = 12;
/** A card opens after less than half a second; this leaves room for a busy machine. */
const CARD_MS = 5_000;
/** What the shell knows as a wrong command line. */
const WRONG_USAGE = 2;

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  let options: StartOptions;
  try {
    options = readOptions(args, hasDisplay());
  } catch (error) {
    say(`${(error as Error).message}\n\n${USAGE}`);
    return WRONG_USAGE;
  }
  const over = new AbortController();
  try {
    say('Sidelight: building…');
    await build();
    return await show(options, over.signal);
  } catch (error) {
    say(`Sidelight did not start. ${(error as Error).message}`);
    return 1;
  } finally {
    over.abort();
  }
}

async function show(options: StartOptions, signal: AbortSignal): Promise<number> {
  const url = await addressOf(options.url, signal);
  const session = await launchBrowser(options.browser, {
    extension: BUILDS[options.browser],
    headless: options.headless,
    network: new URL(url).hostname === '127.0.0.1' && options.headless ? 'blocked' : 'open',
    signal,
  });
  const tab = await session.open(url);
  if (!options.headless) return stay(session, options);
  const report = await look(tab, options, url);
  await session.close();
  process.stdout.write(`${options.json ? JSON.stringify(report) : inWords(report)}\n`);
  // On a page of someone else's choosing, to know nobody is an answer; on the sample it is a fault.
  return options.url === undefined && report.card === null ? 1 : 0;
}

async function stay(session: Session, { browser }: StartOptions): Promise<number> {
  say(`Sidelight is open in ${browser}. Rest the pointer on a highlighted name.`);
  say('Close the window to end.');
  await session.closed;
  return 0;
}

async function look(tab: Tab, options: StartOptions, url: string): Promise<StartReport> {
  const painted = await settledPaint(tab);
  const first = painted[0];
  if (first) await tab.pointTo(first.text);
  const card = first ? await tab.waitForCard(CARD_MS).catch(() => null) : null;
  const screenshot = resolve(options.shot);
  await mkdir(dirname(screenshot), { recursive: true });
  await tab.screenshot(screenshot);
  return reportOf({ browser: options.browser, url, screenshot }, painted, card);
}

async function settledPaint(tab: Tab): Promise<readonly Painted[]> {
  let painted = await tab.painted();
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await pause(SETTLED_MS);
    const now = await tab.painted();
    // The first paint may take longer than the pauses between later ones.
    if (now.length > 0 && now.length === painted.length) return now;
    painted = now;
  }
  return painted;
}

/** The sample and saved files are served on loopback, since extensions may not see `file:` pages. */
async function addressOf(asked: string | undefined, signal: AbortSignal): Promise<string> {
  const file = resolve(asked ?? SAMPLE);
  if (existsSync(file)) {
    const served = await serve({ folders: { '/': dirname(file) }, signal });
    return served.url(encodeURIComponent(basename(file)));
  }
  if (asked === undefined) throw new Error(`The sample article is missing: ${SAMPLE}`);
  const url = /^[a-z][a-z+.-]*:/i.test(asked) ? asked : `https://${asked}`;
  if (!URL.canParse(url)) throw new Error(`“${asked}” is neither an address nor a file.`);
  return url;
}

/** Builds in silence, since a person asked for a browser; says all there is when it fails. */
function build(): Promise<void> {
  return new Promise((resolveBuild, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build'], { cwd: ROOT });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolveBuild();
      reject(new Error(`The build failed; it said:\n\n${Buffer.concat(output)}`));
    });
  });
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
