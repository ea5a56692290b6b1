import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN = path.join(ROOT, 'test/pages');
/** The larger collection of the workshop, where there is one. */
const SHARED = path.join(ROOT, '../shared/eval/pages');

/** A page's own scripts would be measured with ours, and what it loads would make runs differ. */
const QUIET = "default-src 'none'; style-src 'unsafe-inline'";

/** Chromium loads pictures in microtasks, which a trace cannot tell from ours. */
const PICTURE = /<(\/?)(img|picture|video|audio|source)\b/gi;

/** Saved pages, to be served without scripts, pictures and anything from elsewhere. */
export interface SavedPages {
  names: readonly string[];
  /** The pages by address. */
  pages: Record<string, string>;
  /** Headers by address, for the server. */
  headers: Record<string, Record<string, string>>;
}

/** The saved pages that there are. */
export function findSavedPages(): SavedPages {
  const folder = existsSync(SHARED) ? SHARED : OWN;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  const pages = names.map((name) => {
    const html = readFileSync(path.join(folder, name), 'utf8');
    return [addressOf(name), html.replace(PICTURE, '<$1x-$2')];
  });
  const headers = names.map((name) => [addressOf(name), { 'content-security-policy': QUIET }]);
  return { names, pages: Object.fromEntries(pages), headers: Object.fromEntries(headers) };
}

/** Where the server has a saved page. */
export function addressOf(name: string): string {
  return `/pages/${name}`;
}
