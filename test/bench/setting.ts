import type { Served } from '../harness/serve.ts';
import type { AliasLists, PageText } from './aliases.ts';
import type { Report } from './report.ts';

/** A saved page, with the text that the extension reads of it. */
export interface BenchPage {
  name: string;
  url: string;
  texts: PageText;
  characters: number;
}

/** What every measure works with. */
export interface Setting {
  report: Report;
  server: Served;
  /** All saved pages with text in them. */
  pages: readonly BenchPage[];
  /** Those as long as articles are, by length. */
  articles: readonly BenchPage[];
  /** The article of median length. */
  median: BenchPage;
  lists: AliasLists;
  /** Folder of the built extension. */
  extension: string;
  /** A few minutes instead of many. */
  quick: boolean;
}
