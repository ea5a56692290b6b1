import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '../../src/entity/deck.ts';
import { catalogueFile, RELEASE_FILE } from '../../src/entity/deck-files.ts';
import { writeDeckJson } from '../../src/exchange/deck-json.ts';
import { BUILDS, launchBrowser } from '../harness/browsers.ts';
import { type DeckServer, openDeckServer } from '../harness/deck-server.ts';
import { type Served, serve } from '../harness/serve.ts';
import type { BrowserName, Session, Tab } from '../harness/session.ts';
import { press, waitFor } from '../lookup/reader.ts';

/*
 * The decks of an old package, of a project that publishes newer editions: what ships has no such address
 * yet, so the specs put one into a copy of the build, and make its decks old.
 */

const OPTIONS = 'src/contexts/options/index.html';
const BUNDLED = 'bundled';
const OLD = '2024-01-31';
const PAGE = '<!doctype html><html lang="en"><title>Two</title><p>Belarus. Kestrel Quay.';

const EDITION: Deck = {
  id: 'anything',
  title: 'Sidelight',
  version: '0.2.0',
  licence: 'CC-BY-4.0',
  languages: ['en'],
  date: '2027-01-31',
  sources: [{ id: 'own', title: 'Nobody', url: 'https://example.org/', retrieved: '2027-01-31' }],
  entities: [
    {
      id: 'kestrel-quay',
      kind: 'term',
      label: 'Kestrel Quay',
      description: 'A quay that nobody built.',
      aliases: [{ text: 'Kestrel Quay', match: 'exact' }],
      facts: [{ label: 'Built', value: 'never', asOf: '2027-01-31', source: 'own' }],
      relations: [],
      links: [],
    },
  ],
};

let server: Served;
let decks: DeckServer;
let folder: string;
const over = new AbortController();
beforeAll(async () => {
  server = await serve({ pages: { '/page.html': PAGE }, signal: over.signal });
  decks = await openDeckServer(writeDeckJson(EDITION), over.signal);
  decks.signAs(writeDeckJson(EDITION));
  folder = await mkdtemp(path.join(tmpdir(), 'sidelight-editions-'));
});
afterAll(async () => {
  over.abort();
  await rm(folder, { recursive: true, force: true });
});

/** A copy of a build whose decks are old, and that knows where newer ones are. */
function oldPackage(browser: BrowserName): string {
  const copy = path.join(folder, browser);
  cpSync(BUILDS[browser], copy, { recursive: true });
  const file = path.join(copy, catalogueFile(BUNDLED));
  const catalogue = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...catalogue, deck: { ...catalogue.deck, date: OLD } }));
  const release = { url: decks.url('/deck.csv'), key: decks.key };
  writeFileSync(path.join(copy, RELEASE_FILE), JSON.stringify(release));
  return copy;
}

const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

async function paintedIn(page: Tab): Promise<string[]> {
  await page.activate();
  return (await page.painted()).map(({ text }) => text);
}

describe.each(['chromium', 'firefox'] as const)('a newer edition of the decks in %s', (browser) => {
  let session: Session;
  beforeAll(async () => {
    const signal = over.signal;
    session = await launchBrowser(browser, {
      extension: oldPackage(browser),
      headless: true,
      signal,
    });
  });
  afterAll(() => session.close());

  it('is offered once they are old, and comes only when the reader agrees', async () => {
    const { times } = decks.asked();
    const page = await session.open(server.url('/page.html'));
    await expect.poll(() => paintedIn(page)).toEqual(['Belarus']);
    const options = await session.extensionPage(OPTIONS);
    await waitFor(options, '.edition button');
    expect(await textOf(options, '.edition')).toMatch(/Jan 31, 2024.*127\.0\.0\.1/);
    expect(decks.asked().times).toBe(times);
    await press(options, '.edition button');
    await waitFor(options, '.import .panel .samples');
    await press(options, '.import .buttons button');
    await waitFor(options, '.subscribed');
    expect(await textOf(options, '.rows.decks')).toContain('set aside for the newer edition');
    expect(await textOf(options, '.edition')).toBe('');
    await expect.poll(() => paintedIn(page)).toEqual(['Kestrel Quay']);
    await options.close();
    await page.close();
  });

  it('is what no file of the reader’s own becomes, whatever its id', async () => {
    const options = await session.extensionPage(OPTIONS);
    await waitFor(options, '.import input[type=file]');
    await options.evaluate(
      (text: string) => {
        const field = document.querySelector<HTMLInputElement>('.import input[type=file]');
        const given = new DataTransfer();
        given.items.add(new File([text], 'mine.json'));
        if (field) field.files = given.files;
        field?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      writeDeckJson({ ...EDITION, id: BUNDLED, title: 'Mine' }),
    );
    await waitFor(options, '.import .panel .samples');
    expect(await textOf(options, '.import .panel')).not.toContain('Sidelight is there');
    await press(options, '.import .buttons button');
    await expect.poll(() => textOf(options, '.rows.decks li:nth-child(3)')).toContain('Mine');
    await press(options, '.rows.decks li:nth-child(3) .buttons button');
    await expect.poll(() => textOf(options, '.rows.decks')).not.toContain('Mine');
    await options.close();
  });

  it('gives way to the decks of the package when it is removed', async () => {
    const options = await session.extensionPage(OPTIONS);
    await waitFor(options, '.subscribed');
    await press(options, '.rows.decks li:nth-child(2) .buttons button');
    await waitFor(options, '.edition button');
    const page = await session.open(server.url('/page.html'));
    await expect.poll(() => paintedIn(page)).toEqual(['Belarus']);
    await page.close();
    await options.close();
  });
});
