import { compileDeck } from '../../decks/compile-deck.ts';
import type { Deck } from '../../entity/deck.ts';
import { DECKS_FILE, gazetteerFile } from '../../entity/deck-files.ts';
import type { Entity } from '../../entity/entity.ts';
import { UnreadableFile } from '../../exchange/fault.ts';
import { MOST_BYTES } from '../../exchange/limits.ts';
import { type ReadFile, readDeckFile } from '../../exchange/read-deck-file.ts';
import { openGazetteer } from '../../gazetteer/gazetteer.ts';
import type { Letters } from '../../gazetteer/letters.ts';
import { OwnDecks } from '../../platform/own-decks.ts';
import type { DeckJob, DeckWord } from './deck-job.ts';

/*
 * Reads, compiles and keeps decks in a thread of its own: however large a file is, the page that
 * asked stays alive, and ending the thread cancels what it does.
 */

const SAMPLES = 5;
/** Faults that are shown; with more, the file as a whole is another than the reader thought. */
const SHOWN_FAULTS = 200;
const CARD_LOCK = 'sidelight-own-cards';

const decks = new OwnDecks();
let read: ReadFile | undefined;

addEventListener('message', ({ data }: MessageEvent<DeckJob>) => {
  carryOut(data).catch((error: unknown) => {
    if (error instanceof UnreadableFile) say({ type: 'refused', fault: error.fault });
    else say({ type: 'failed', why: error instanceof Error ? error.name : String(error) });
  });
});

function carryOut(job: DeckJob): Promise<void> {
  switch (job.type) {
    case 'read':
      return preview(job);
    case 'keep':
      return keepRead(job);
    case 'card':
      return navigator.locks.request(CARD_LOCK, () => changeCard(job)) as Promise<void>;
  }
}

async function preview({ file, edition }: Extract<DeckJob, { type: 'read' }>): Promise<void> {
  if (file.size > MOST_BYTES) {
    throw new UnreadableFile({ code: 'too_large', detail: String(MOST_BYTES) });
  }
  say({ type: 'progress', phase: 'reading', share: 0 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = readDeckFile(bytes, file.name);
  const id = edition ?? (await idOfItsOwn(found.deck.id));
  read = { ...found, deck: { ...found.deck, id } };
  const { format, deck, faults } = read;
  const kept = await decks.list();
  say({
    type: 'preview',
    preview: {
      format,
      id: deck.id,
      title: deck.title,
      licence: deck.licence,
      cards: deck.entities.length,
      samples: deck.entities.slice(0, SAMPLES),
      faults: faults.slice(0, SHOWN_FAULTS),
      faultCount: faults.length,
      replaces: kept.find(({ head }) => head.id === deck.id)?.head.title,
    },
  });
}

async function keepRead({
  title,
  licence,
  compiledBy,
}: Extract<DeckJob, { type: 'keep' }>): Promise<void> {
  if (read === undefined) throw new Error('Nothing was read.');
  await keep({ ...read.deck, title, licence }, compiledBy);
}

async function changeCard(job: Extract<DeckJob, { type: 'card' }>): Promise<void> {
  const { deck: head, before, after, compiledBy } = job;
  const deck = (await decks.readDeck(head.id)) ?? emptyDeck(head);
  const id = (before ?? after)?.id;
  const now = deck.entities.find((entity) => entity.id === id) ?? null;
  if (!isSame(now, before)) {
    say({ type: 'conflict', now });
    return;
  }
  const others = deck.entities.filter((entity) => entity.id !== id);
  const place = now === null ? others.length : deck.entities.indexOf(now);
  const entities = after === null ? others : others.toSpliced(place, 0, after);
  if (entities.length === 0) {
    await decks.remove(head.id);
    say({ type: 'kept', id: head.id });
    return;
  }
  await keep({ ...deck, entities, sources: sourcesFor(entities, deck, job.sources) }, compiledBy);
}

async function keep(deck: Deck, compiledBy: string): Promise<void> {
  say({ type: 'progress', phase: 'compiling', share: 0 });
  const compiled = compileDeck(deck, await bundledLetters());
  const { sources, entities: _, ...head } = deck;
  const sites = (await decks.list()).find((kept) => kept.head.id === deck.id)?.sites ?? [];
  await decks.keep({ ...compiled, head, sources, sites, compiledBy }, (done, total) =>
    say({ type: 'progress', phase: 'writing', share: done / total }),
  );
  say({ type: 'kept', id: deck.id });
}

/** What is kept under the id of a bundled deck counts in its place: no file of a reader's may. */
async function idOfItsOwn(id: string): Promise<string> {
  return (await bundledIds()).includes(id) ? `${id}-own` : id;
}

async function bundledIds(): Promise<string[]> {
  return (await (await ofPackage(DECKS_FILE)).json()) as string[];
}

function ofPackage(name: string): Promise<Response> {
  return fetch(new URL(`/${name}`, location.origin));
}

/** All decks of a recogniser share their letter tables: those of the decks in the package. */
async function bundledLetters(): Promise<Letters> {
  const [first] = await bundledIds();
  const gazetteer = await (await ofPackage(gazetteerFile(first ?? ''))).arrayBuffer();
  return openGazetteer(gazetteer).letters;
}

function emptyDeck(head: { id: string; title: string; licence: string }): Deck {
  return { ...head, version: '1.0.0', languages: ['und'], sources: [], entities: [] };
}

function sourcesFor(entities: readonly Entity[], { sources }: Deck, more: Deck['sources']) {
  const known = new Map([...sources, ...more].map((source) => [source.id, source]));
  const named = new Set(entities.flatMap(({ facts }) => facts.map(({ source }) => source)));
  return [...known.values()].filter(({ id }) => named.has(id));
}

function isSame(one: Entity | null, other: Entity | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function say(word: DeckWord): void {
  postMessage(word);
}
