import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowsers } from '../harness/in-browsers.ts';
import type { Session, Tab } from '../harness/session.ts';
import {
  allowLookups,
  closeLookupPages,
  fillMirror,
  findMore,
  forbidLookups,
  lookUpInPopup,
  lookUpSelected,
  press,
  select,
  waitFor,
  waitForCardText,
  wantLookup,
} from '../lookup/reader.ts';
import { openStandIn, type StandIn } from '../lookup/stand-in.ts';

const STRICT = '/lookup/strict.html';
const PAGES = {
  folders: { '/': 'test/pages' },
  pages: { [STRICT]: '<!doctype html><html lang="en"><title>Strict</title><p>China.' },
  headers: { [STRICT]: { 'content-security-policy': "default-src 'none'" } },
};
const HARBOUR = '/lookup/harbour.html';

let standIn: StandIn;
const over = new AbortController();
beforeAll(async () => {
  standIn = await openStandIn(over.signal);
});
afterAll(() => over.abort());

function paintedAsMore(tab: Tab): Promise<string[]> {
  return tab
    .painted()
    .then((painted) => painted.filter(({ kind }) => kind === 'more').map(({ text }) => text));
}

inBrowsers('look-ups that nobody allowed', PAGES, (here) => {
  it('send nothing, say so, and lead to the page that asks', async () => {
    standIn.forget();
    const tab = await here.session.open(here.url(HARBOUR));
    // Right after its installation the extension starts anew in the tabs that are open.
    await expect
      .poll(() =>
        tab.pointTo('Belarus').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await tab.waitForCard();
    await tab.clickInCard('.lookup .ask');
    await waitForCardText(tab, /Nothing has been sent/);
    await tab.press('Escape');
    await tab.waitForNoCard();
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /Nothing has been sent/);
    expect(here.session.requests()).toEqual([]);
    await tab.close();
  });

  it('go on where they were once they are allowed', async () => {
    const tab = await here.session.open(here.url(HARBOUR));
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /Nothing has been sent/);
    await tab.clickInCard('.notice button');
    await expect.poll(() => closeLookupPages(here.session)).toBe(1);
    await tab.press('Escape');
    // No driver sees a tab that the extension opened; the same page, with the same task, is ours.
    await wantLookup(here.session, tab, 'Port Selmar');
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, 'button.allow');
    await fillMirror(page, standIn.origin);
    await press(page, 'button.allow');
    await waitForCardText(tab, /largest port/);
    await expect.poll(() => closeLookupPages(here.session)).toBe(0);
    await forbidLookups(here.session);
    await tab.close();
  });

  it('go nowhere but to a safe address', async () => {
    standIn.forget();
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, 'button.allow');
    const said = await page.evaluate(() => document.body.textContent);
    expect(said).toMatch(/never sent/i);
    expect(said).toMatch(/address of the page you read, or its text/);
    await fillMirror(page, 'http://not-safe.example.org');
    await press(page, 'button.allow');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('[role=status]')?.textContent))
      .toMatch(/no address of a mirror/);
    await page.close();
    expect(here.session.requests()).toEqual([]);
    expect(standIn.asked()).toEqual([]);
  });
});

inBrowsers('a look-up', PAGES, (here) => {
  const open = async (path = HARBOUR) => {
    const tab = await here.session.open(here.url(path));
    await tab.waitForPainted(1);
    return tab;
  };

  it('of a selection shows its text, facts, picture and credits', async () => {
    await allowLookups(here.session, standIn.origin);
    const tab = await open();
    await select(tab, 'Port Selmar');
    await lookUpSelected(here.session, tab);
    const text = await waitForCardText(tab, /largest port of Orvanga/);
    expect(text).toMatch(/from wikipedia/i);
    expect(text).toMatch(/104,500/);
    expect(text).toMatch(/12\.50° N, 61\.25° W/);
    expect(text).toMatch(/Picture: Una Example, CC BY-SA 4\.0/);
    expect(text).toMatch(/Text: Wikipedia, Port Selmar, shortened/);
    expect(text).toMatch(/Wikidata, CC0/);
    expect(await pictureWidth(tab)).toBeGreaterThan(0);
    await tab.press('Escape');
    await tab.waitForNoCard();
    expect(await tab.consoleErrors()).toEqual([]);
    await tab.close();
  });

  it('sends a title and nothing of the page', async () => {
    for (const { query, path, headers, method } of standIn.asked()) {
      expect(method).toBe('GET');
      expect(`${path}?${query}`).not.toMatch(/lookup|127\.0\.0\.1|waited|mayor/i);
      expect(headers['api-user-agent']).toMatch(/^Sidelight\//);
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(standIn.mostAtOnce()).toBeLessThanOrEqual(2);
    expect(here.session.requests()).toEqual([]);
  });

  it('is kept with its sources and date', async () => {
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /largest port/);
    await tab.clickInCard('.lookup .keep');
    await waitForCardText(tab, /Kept in this browser/);
    const { entities, sources } = await keptIn(here.session, 'Kept from Wikipedia');
    expect(entities).toMatchObject([{ label: 'Port Selmar', kind: 'city' }]);
    const [card] = entities;
    const named = new Set(sources.map(({ id }) => id));
    expect(card?.facts.length).toBeGreaterThan(1);
    for (const { source, asOf } of card?.facts ?? []) {
      expect(named).toContain(source);
      expect(asOf).toMatch(/^\d{4}/);
    }
    await expect.poll(async () => textsOf(await tab.painted())).toContain('Port Selmar');
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, '.kept li');
    await press(page, '.kept button');
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('.kept li').length))
      .toBe(0);
    await page.close();
    await tab.activate();
    await expect.poll(async () => textsOf(await tab.painted())).not.toContain('Port Selmar');
    await tab.close();
  });

  it('of a whole category makes cards, with a bar, and can be gone on with', async () => {
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, '.begin textarea');
    await press(page, '.begin textarea');
    await page.type('Slow Sound');
    await press(page, '.begin button');
    await waitFor(page, 'progress');
    await press(page, '.pause');
    await page.goto(await page.url());
    await waitFor(page, 'button.go-on');
    await press(page, '.under-way button:last-of-type');
    await waitFor(page, '.begin textarea');
    await press(page, '.begin textarea');
    await page.type('Category:Reef coast');
    await press(page, '.begin button');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.collection p')?.textContent))
      .toMatch(/4 cards were kept/);
    await page.close();
    const { entities } = await keptIn(here.session, 'Reef coast');
    expect(entities.map(({ label }) => label)).toContain('Ilmar Tavish');
  });

  it('of what a query names makes cards too, and what is neither is said beside the field', async () => {
    const page = await here.session.extensionPage('src/contexts/lookup/index.html');
    await waitFor(page, '.begin textarea');
    await press(page, '.begin textarea');
    await page.type('…');
    expect(await page.evaluate(complaint)).toMatch(/neither the name of a category nor a query/);
    await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.select());
    await page.type('SELECT ?port WHERE { ?port wdt:P31 wd:Q44782. }');
    expect(await page.evaluate(complaint)).toBe('');
    await press(page, '.begin button');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.collection p')?.textContent))
      .toMatch(/3 cards were kept/);
    await page.close();
  });

  it('of a card brings more about it', async () => {
    const tab = await open();
    await tab.pointTo('Belarus');
    await tab.waitForCard();
    await tab.clickInCard('.lookup .ask');
    const text = await waitForCardText(tab, /This text is the stand-in’s/);
    expect(text).toMatch(/Capital/);
    expect(text).not.toMatch(/Keep this card/);
    await tab.close();
  });

  it('is stopped when its card is left', async () => {
    standIn.forget();
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Slow Sound');
    await waitForCardText(tab, /Asking Wikipedia/);
    await expect.poll(() => standIn.asked().length).toBe(1);
    await tab.press('Escape');
    await tab.waitForNoCard();
    await expect.poll(() => standIn.abandoned()).toBe(1);
    await tab.close();
  });

  it('of a name with several meanings asks which is meant', async () => {
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Selmar');
    await waitForCardText(tab, /Which one is meant/);
    await tab.clickInCard('.choices li:nth-child(2) button');
    await waitForCardText(tab, /The Selmar is a river/);
    await tab.close();
  });

  it('shows hostile HTML as text', async () => {
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Hostile Heights');
    await waitForCardText(tab, /Bold twice turned/);
    const inside = await tab.inCard((dialog) => ({
      foreign: dialog.querySelectorAll('script, b, i, [onerror], [onclick]').length,
      links: [...dialog.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    }));
    expect(inside.foreign).toBe(0);
    expect(inside.links.filter((url) => !url.startsWith('https://'))).toEqual([]);
    expect(await tab.evaluate(() => document.title)).not.toBe('owned');
    await tab.close();
  });

  it.each([
    ['Nowhere', /no article under this name/],
    ['Busy Bay', /left alone for 30 seconds/],
    ['Crowded Cape', /asks to be left alone for a while/],
    ['Broken Bridge', /fault of its own/],
    ['Slow Sound', /took too long/],
    ['Truncated Tor', /could not be understood/],
    ['Mistyped Mere', /could not be understood/],
    ['Shapeless Shoal', /could not be understood/],
    ['Refused Rock', /refused to answer/],
    ['a whole long sentence of the page that is surely no name', /Select a name/],
  ])('of %s fails with words and a way to try again', async (name, words) => {
    const tab = await open();
    await lookUpInPopup(here.session, tab, name);
    await waitForCardText(tab, words, 20_000);
    expect(await tab.inCard((dialog) => dialog.querySelector('.notice button')?.textContent)).toBe(
      'Try again',
    );
    await tab.close();
  });

  it('waits when the server asks it to, and then has it', async () => {
    standIn.forget();
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Brief Bay');
    await waitForCardText(tab, /The server was busy once/);
    await tab.close();
  });

  it('has a way out of being offline: the cache, else words and a retry', async () => {
    standIn.goDown(true);
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /largest port of Orvanga/);
    await lookUpInPopup(here.session, tab, 'Perla Quill');
    await waitForCardText(tab, /could not be reached/);
    standIn.goDown(false);
    await tab.clickInCard('.notice button');
    await waitForCardText(tab, /Perla Quill writes/);
    await tab.close();
  });

  it('works under a page policy that allows nothing', async () => {
    const tab = await here.session.open(here.url(STRICT));
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /Picture: Una Example/);
    expect(await pictureWidth(tab)).toBeGreaterThan(0);
    await tab.close();
  });

  it('is over at once when it is taken back, and its answers are forgotten', async () => {
    await forbidLookups(here.session);
    standIn.forget();
    const tab = await open();
    await lookUpInPopup(here.session, tab, 'Port Selmar');
    await waitForCardText(tab, /Nothing has been sent/);
    expect(standIn.asked()).toEqual([]);
    await tab.close();
  });
});

inBrowsers('finding more names', PAGES, (here) => {
  it('paints them lighter, ties short forms, and asks where it is not sure', async () => {
    await allowLookups(here.session, standIn.origin);
    standIn.forget();
    const tab = await here.session.open(here.url(HARBOUR));
    await tab.waitForPainted(2);
    expect(await findMore(here.session, tab)).toMatch(/^\d+ more names/);
    const more = await paintedAsMore(tab);
    expect(more).toEqual(
      expect.arrayContaining([
        'Port Selmar',
        'Kestrel Quay',
        'Ilmar Tavish',
        'Northern Reef Compact',
        'NRC',
        'Orvanga',
        'Perla Quill',
        'Selmar',
      ]),
    );
    expect(more).not.toContain('Belarus');
    expect(more).not.toContain('Monday');
    const batches = standIn.asked().filter(({ query }) => query.get('titles')?.includes('|'));
    expect(batches.length).toBe(1);
    expect(batches[0]?.query.get('titles')?.split('|').length).toBeLessThanOrEqual(50);

    standIn.forget();
    await tab.pointTo('Northern Reef Compact');
    const { text } = await tab.waitForCard();
    expect(text).toMatch(/from wikipedia/i);
    expect(text).toMatch(/Fishing treaty/);
    expect(standIn.asked()).toEqual([]);
    await tab.clickInCard('.lookup .ask');
    await waitForCardText(tab, /shares out the catch/);
    await tab.close();
  });

  it('judges a name with several meanings by what the article is about', async () => {
    const tab = await here.session.open(here.url('/lookup/band.html'));
    await findMore(here.session, tab);
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Selmar'));
    await tab.pointTo('Selmar');
    expect((await tab.waitForCard()).text).toMatch(/Pop group of the 1980s/);
    await tab.close();
  });

  it('asks the wiki of the page’s language first', async () => {
    standIn.forget();
    const tab = await here.session.open(here.url('/lookup/bucht.html'));
    await tab.waitForPainted(1);
    await findMore(here.session, tab);
    await tab.waitForPainted((painted) => painted.some(({ text }) => text === 'Kranbucht'));
    expect(standIn.asked()[0]?.host).toBe('de.wikipedia.org');
    await tab.close();
  });

  it('finds them in text that comes later', async () => {
    const tab = await here.session.open(here.url(HARBOUR));
    await findMore(here.session, tab);
    await tab.evaluate(() => {
      const later = document.createElement('p');
      later.textContent = 'Later, Kestrel Quay was closed.';
      document.querySelector('article')?.append(later);
    });
    await tab.waitForPainted(
      (painted) => painted.filter(({ text }) => text === 'Kestrel Quay').length === 2,
    );
    await tab.close();
  });
});

function pictureWidth(tab: Tab): Promise<number> {
  return tab.inCard((dialog) => dialog.querySelector('img')?.naturalWidth ?? 0);
}

/** Runs in the page: what the browser says is wrong with the field. */
function complaint(): string | undefined {
  return document.querySelector('textarea')?.validationMessage;
}

interface KeptDeck {
  sources: { id: string }[];
  entities: { label: string; kind: string; facts: { source: string; asOf: string }[] }[];
}

/** A deck of looked-up cards, as the reader gets it out of the settings: of all that is saved there. */
async function keptIn(session: Session, title: string): Promise<KeptDeck> {
  const decks = (await session.inExtension(readDecks)) as (KeptDeck & { title: string })[];
  const deck = decks.find((each) => each.title === title);
  if (deck === undefined) throw new Error(`There is no deck "${title}".`);
  return deck;
}

/** Travels to the extension: reads the decks that it keeps in its own database. */
const readDecks = `() => new Promise((resolve, reject) => {
  const opening = indexedDB.open('sidelight-decks');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const stores = opening.result.transaction(['decks', 'indexes', 'cards']);
    const all = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
    all(stores.objectStore('decks').getAll()).then((decks) => Promise.all(decks.map(async ({ head, slot }) => {
      const files = IDBKeyRange.bound([slot, 0], [slot, Infinity]);
      const [{ sources }, cards] = await Promise.all([
        all(stores.objectStore('indexes').get(slot)),
        all(stores.objectStore('cards').getAll(files)),
      ]);
      return { title: head.title, sources, entities: cards.flatMap(({ entities }) => entities) };
    }))).then((decks) => { opening.result.close(); resolve(decks); }, reject);
  };
})`;

function textsOf(painted: readonly { text: string }[]): string[] {
  return painted.map(({ text }) => text);
}
