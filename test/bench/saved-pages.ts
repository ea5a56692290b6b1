import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN = path.join(ROOT, 'test/pages');
/** The larger collection of the workshop, where there is one. */
const SHARED = path.join(ROOT, '../shared/eval/pages');

/** A page's own scripts would be measured with ours, and what it loads would make runs differ. */
const QUIET = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Saved pages on disk, to be served without their scripts and without anything from elsewhere. */
export interface SavedPages {
  folder: string;
  names: readonly string[];
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
  const headers = names.map((name) => [`/pages/${name}`, { 'content-security-policy': QUIET }]);
  return { folder, names, headers: Object.fromEntries(headers) };
}
