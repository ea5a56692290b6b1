import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Served, serve } from '../harness/serve.ts';
import { AliasLists } from './aliases.ts';
import { buildExtension, CACHE } from './bench-extension.ts';
import { bundle } from './bundle.ts';
import { launch } from './chromium.ts';
import type * as InPage from './in-page/texts.ts';
import { measureCard } from './measure-card.ts';
import { measureLife } from './measure-life.ts';
import { measurePage } from './measure-page.ts';
import { measureLong } from './tmp-long.ts';
import { measureRecognition } from './measure-recognition.ts';
import { Report } from './report.ts';
import { addressOf, findSavedPages } from './saved-pages.ts';
import type { BenchPage, Setting } from './setting.ts';

/** Text of an article, in characters: as in the reference measurements. */
const LEAST_ARTICLE = 14_000;

/** Lets a page read a clock of 5 µs instead of 100 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** The measures by name, in the order in which they run. */
const MEASURES = {
  recognition: measureRecognition,
  page: measurePage,
  life: measureLife,
  card: measureCard, long: measureLong,
};

declare const bench: typeof InPage;

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  mkdirSync(CACHE, { recursive: true });
  const saved = findSavedPages();
  const server = await serve({
    folders: { '/cache/': CACHE },
    pages: { '/isolated.html': '<!doctype html><title>Bench</title><body>', ...saved.pages },
    headers: { ...saved.headers, '/isolated.html': ISOLATED },
  });
  try {
    const setting = await prepare(server, saved.names, quick);
    for (const [name, measure] of Object.entries(MEASURES)) {
      if (wanted.length === 0 || wanted.includes(name)) await measure(setting);
    }
    const file = path.join(CACHE, 'bench.json');
    setting.report.write(file, { quick, pages: setting.pages.length, cores: os.cpus().length });
    process.stdout.write(`\nWritten to ${path.relative(process.cwd(), file)}.\n`);
  } finally {
    server.close();
  }
}

async function prepare(server: Served, names: readonly string[], quick: boolean): Promise<Setting> {
  const pages = await readPages(server, names);
  const lengthOrder = [...pages].sort((a, b) => a.characters - b.characters);
  const long = lengthOrder.filter(({ characters }) => characters >= LEAST_ARTICLE);
  const articles = long.length > 0 ? long : lengthOrder;
  const median = articles[articles.length >> 1];
  if (median === undefined) throw new Error('There are no saved pages to measure on.');
  return {
    report: new Report(),
    server,
    pages,
    articles,
    median,
    lists: new AliasLists(articles.map(({ texts }) => texts)),
    extension: await buildExtension(),
    quick,
  };
}

async function readPages(server: Served, names: readonly string[]): Promise<BenchPage[]> {
  const browser = await launch();
  const script = await bundle('texts.ts');
  const pages: BenchPage[] = [];
  try {
    const page = await browser.newPage();
    for (const name of names) {
      const url = server.url(encodeURI(addressOf(name)));
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluate(script);
      const texts = await page.evaluate(() => bench.readTexts());
      const characters = texts.reduce((sum, text) => sum + text.length, 0);
      if (characters > 0) pages.push({ name, url, texts, characters });
    }
  } finally {
    await browser.close();
  }
  return pages;
}
