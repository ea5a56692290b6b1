// Plain JavaScript, because ready.mjs needs it before any package is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const BROWSERS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    debian: 'chromium',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    brew: 'chromium',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    brew: 'firefox',
  },
};

const USUAL_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/snap/bin'];

/** The Debian package that brings a browser. */
export function debianPackage(browser) {
  return BROWSERS[browser].debian;
}

/** The path of a browser on this machine, or undefined when none is found. */
export function locate(browser) {
  const told = process.env[BROWSERS[browser].variable];
  if (told) return isProgram(told) ? told : undefined;
  return candidates(browser).find(isProgram);
}

/** What to tell a person who has no such browser. */
export function howToInstall(browser) {
  const { title, variable, debian, brew } = BROWSERS[browser];
  const told = process.env[variable];
  if (told)
    return `${variable} is set to ${told}, and there is no program there. Correct it or unset it.`;
  const command =
    process.platform === 'darwin'
      ? `brew install --cask ${brew}`
      : `sudo apt-get install ${debian}`;
  return `Install ${title} (for example: ${command}), or set ${variable} to the program's full path.`;
}

function candidates(browser) {
  const { commands, mac } = BROWSERS[browser];
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
  const found = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  if (process.platform !== 'darwin') return found;
  const roots = ['/Applications', join(homedir(), 'Applications')];
  return [...mac.flatMap((app) => roots.map((root) => join(root, app))), ...found];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
