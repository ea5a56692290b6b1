import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../harness/serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OWN = path.join(ROOT, 'test/pages');
/** Saved pages, kept beside the repository because they are not ours; the soak does without. */
const SHARED = path.join(ROOT, '../shared/eval/pages');

const SAMPLE = '/sample/belarus-sco.html';
const LONG = '/long.html';

/** More than any article, and more than one message to the background holds. */
const LONG_PARAGRAPHS = 2_000;

/** A page that is opened and left again. */
export interface Visited {
  readonly url: string;
  /** A name on it that surely opens a card; of saved pages nobody has said which does. */
  readonly name: string | undefined;
}

/** The pages of a soak, on loopback. */
export interface SoakPages {
  /** The page that stays open. */
  readonly old: string;
  /** Those that come and go, in their order. */
  readonly visited: readonly Visited[];
}

/** The folder of saved pages beside the repository; undefined where there is none. */
export function savedPagesBeside(): string | undefined {
  return existsSync(SHARED) ? SHARED : undefined;
}

/** Serves the pages until the signal aborts, with those of a folder of saved ones. */
export async function servePages(
  folder: string | undefined,
  signal: AbortSignal,
): Promise<SoakPages> {
  const names =
    folder === undefined ? [] : readdirSync(folder).filter((name) => /\.html$/.test(name));
  if (folder !== undefined && names.length === 0) throw new Error(`No saved pages in ${folder}.`);
  const { url } = await serve({
    folders: { ...(folder !== undefined && { '/saved/': folder }), '/': OWN },
    pages: { [LONG]: longPage() },
    signal,
  });
  return {
    old: url(SAMPLE),
    visited: [
      { url: url(SAMPLE), name: 'Minsk' },
      { url: url(LONG), name: 'Kenya' },
      ...names.sort().map((name) => ({
        url: url(`/saved/${encodeURIComponent(name)}`),
        name: undefined,
      })),
    ],
  };
}

function longPage(): string {
  const paragraphs = Array.from(
    { length: LONG_PARAGRAPHS },
    (_, at) => `<p>Day ${at}: delegates of Kenya and of Brazil met in Geneva, and spoke of grain.`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><body>${paragraphs.join('')}`;
}
