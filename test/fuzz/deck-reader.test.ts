import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { stringify } from 'yaml';
import { compileDeck } from '../../src/decks/compile-deck.ts';
import { readDeckFolder } from '../../src/decks/read-folder.ts';
import { type Catalogue, catalogueSchema } from '../../src/entity/catalogue.ts';
import { packCatalogue, unpackCatalogue } from '../../src/entity/catalogue-file.ts';
import type { Deck } from '../../src/entity/deck.ts';
import { entitySchema } from '../../src/entity/entity.ts';
import { problemsOf } from '../../src/entity/problem.ts';
import { readDeckJson, writeDeckJson } from '../../src/exchange/deck-json.ts';
import { UnreadableFile } from '../../src/exchange/fault.ts';
import { readLetters } from '../../src/gazetteer/read-letters.ts';
import { anyDeck } from '../laws/any-deck.ts';
import { anyJson, anyValue } from './awkward.ts';
import { deckFaults, looseEnds } from './deck-schema.ts';
import { mutated } from './mutations.ts';
import { expectPrototypesUntouched } from './prototypes.ts';
import { fuzz } from './seed.ts';

/** Cases that take about a second: values in memory, files on a disk, and texts made of values. */
const VALUES = 1_000;
const FILES = 150;
const TEXTS = 60;

const HEAD_FILE = 'deck.yaml';
const HEAD = { id: 'test', title: 'Test', version: '1.0.0', licence: 'CC0-1.0', languages: ['en'] };

const json = anyDeck.map((deck) => JSON.parse(writeDeckJson(deck)) as { deck: unknown });

describe('an entity', () => {
  const entities = anyDeck.map(({ entities }) => entities[0]);

  fuzz(
    'is as its schema says, or every fault names its place',
    VALUES,
    fc.property(fc.oneof(mutated(entities, anyValue), anyValue), (given) => {
      const read = v.safeParse(entitySchema, given);
      if (read.success) expect(v.parse(entitySchema, read.output)).toEqual(read.output);
      else if (v.is(v.looseObject({}), given)) {
        expect(read.issues.every(({ path }) => path !== undefined)).toBe(true);
        expect(problemsOf(read.issues).map(({ what }) => what)).not.toContain('');
      }
      expectPrototypesUntouched();
    }),
  );
});

describe('a deck in our own format', () => {
  fuzz(
    'is read as a whole deck, with a fault for all that was left out, or refused',
    VALUES,
    fc.property(fc.oneof(mutated(json), anyJson).map(asRead), (given) => {
      const read = unlessRefused(() => readDeckJson(given));
      expectPrototypesUntouched();
      if (read === undefined) return;
      const { deck, faults } = read;
      expect(deckFaults(deck)).toEqual([]);
      expect(looseEnds(deck)).toEqual([]);
      expect(faults.filter(({ row, field }) => !row || !field)).toEqual([]);
      const kept = deck.entities.length + deck.sources.length;
      const { entities, sources } = given as { entities: unknown[]; sources: unknown[] };
      // One card may have several faults.
      expect(kept + faults.length).toBeGreaterThanOrEqual(entities.length + sources.length);
    }),
  );
});

describe('a catalogue in columns', () => {
  const letters = readLetters();
  // What is written in two lines is refused when it is packed, and so never comes out of a package.
  const packed = anyDeck
    .map((deck) => compileDeck(deck, letters).catalogue)
    .filter(({ entities }) => entities.every(isOnOneLine))
    .map(packCatalogue);

  fuzz(
    'comes out as a catalogue whose relations lead somewhere, or as an error',
    FILES,
    fc.property(mutated(packed).map(asRead), (given) => {
      const catalogue = unlessThrown(() => unpackCatalogue(given));
      expectPrototypesUntouched();
      if (catalogue === undefined) return;
      const { related } = catalogueSchema.entries.entities.item.entries;
      for (const entity of catalogue.entities) {
        expect(v.is(related, entity.related)).toBe(true);
        expect(entity.related.every((number) => number < catalogue.entities.length)).toBe(true);
      }
    }),
  );
});

describe('a folder of YAML', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fuzzed-deck-'));
    // Half of the cases are a warning of the YAML reader's.
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Reads the two files as a deck's folder; holds that all that is said of it says where. */
  async function read(head: string, subject: string): Promise<void> {
    writeFileSync(path.join(folder, HEAD_FILE), head);
    writeFileSync(path.join(folder, 'subject.yaml'), subject);
    const { sources, problems } = await readDeckFolder(folder);
    expectPrototypesUntouched();
    for (const { file, what } of problems) {
      expect([HEAD_FILE, 'subject.yaml']).toContain(file);
      expect(what).not.toBe('');
    }
    if (sources === undefined) expect(problems.map(({ file }) => file)).toContain(HEAD_FILE);
    else expect(deckFaults(sources.deck)).toEqual([]);
  }

  // Most of them good: the reader gives no deck under a bad one.
  const good = { weight: 4, arbitrary: fc.constant<unknown>(HEAD) };
  const heads = fc.oneof(good, mutated(fc.constant(HEAD)));
  const stay = fc.constantFrom(null, '1991', { until: '1991-12-26' });
  const subjects = fc.tuple(anyDeck, stay).map(([deck, stay]) => asSubject(deck, stay));

  fuzz(
    'with anything in its records gives a deck or names every fault',
    FILES,
    fc.asyncProperty(heads, fc.oneof(subjects, mutated(subjects)), (head, subject) =>
      read(JSON.stringify(head) ?? '', JSON.stringify(subject) ?? ''),
    ),
  );

  fuzz(
    'with anything in its lines gives a deck or names every fault',
    TEXTS,
    fc.asyncProperty(subjects.chain(mistyped), (subject) => read(stringify(HEAD), subject)),
  );
});

function isOnOneLine({
  label,
  short = '',
  wikipedia = '',
}: Catalogue['entities'][number]): boolean {
  return ![label, short, wikipedia].some((text) => text.includes('\n'));
}

/** What means something to YAML, wherever it stands. */
const YAML_SCRAPS = ['&a ', '*a', '<<: ', '<<: *a', '!!binary x', '!!set ', '? ', '- ', '---\n'];
const MORE_YAML_SCRAPS = ['{', '[', ']', '%YAML 1.1\n---\n', '\t', '|\n', "'", '# ', '!<x> ', ': '];

/** YAML of a subject file with scraps of YAML put in and stretches taken out. */
function mistyped(subject: object): fc.Arbitrary<string> {
  const text = stringify(subject);
  const scrap = fc.constantFrom(...YAML_SCRAPS, ...MORE_YAML_SCRAPS, '\n');
  const slip = fc.record({ at: fc.nat(text.length), scrap, out: fc.nat(4) });
  return fc
    .array(slip, { minLength: 1, maxLength: 4 })
    .map((slips) =>
      slips.reduce(
        (now, { at, scrap, out }) => now.slice(0, at) + scrap + now.slice(at + out),
        text,
      ),
    );
}

/** A deck as its folder has it: sources by id, bare aliases, and a body that lists its members. */
function asSubject({ sources, entities }: Deck, stay: unknown): object {
  const list = Object.fromEntries(entities.map(({ id }) => [id, stay]));
  const members = { source: sources[0]?.id, asOf: '2024', list };
  return {
    sources: Object.fromEntries(sources.map(({ id, ...rest }) => [id, rest])),
    entities: entities.map(({ aliases, ...entity }, place) => ({
      ...entity,
      aliases: aliases.map((alias) => (alias.match === 'cased' ? alias.text : alias)),
      ...(place === 0 && { members }),
    })),
  };
}

/** A value as it comes out of a file: without gaps in its lists. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

function unlessRefused<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return undefined;
  }
}

function unlessThrown<Read>(read: () => Read): Read | undefined {
  try {
    return read();
  } catch (error) {
    // Exactly this: a `TypeError` or a `RangeError` is an accident.
    expect((error as Error).constructor).toBe(Error);
    return undefined;
  }
}
