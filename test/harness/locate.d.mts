import type { BrowserName } from './session.ts';

/** The path of a browser on this machine, or undefined when none is found. */
export function locate(browser: BrowserName): string | undefined;

/** What to tell a person who has no such browser. */
export function howToInstall(browser: BrowserName): string;
