import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impliedMatch } from '../../src/entity/alias.ts';
import type { Deck } from '../../src/entity/deck.ts';
import type { Entity } from '../../src/entity/entity.ts';
import { textHash } from '../../src/entity/text-hash.ts';
import { writeAnki } from '../../src/exchange/anki.ts';
import { writeDeckJson } from '../../src/exchange/deck-json.ts';
import { UnreadableFile } from '../../src/exchange/fault.ts';
import { writeMarkdown } from '../../src/exchange/markdown.ts';
import { readDeckFile } from '../../src/exchange/read-deck-file.ts';
import { writeTable } from '../../src/exchange/table.ts';
import { anyDeck } from './any-deck.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a table can hold of a deck: one source and one date a card, facts of distinct labels. */
function asTableHolds(deck: Deck): Deck {
  const url = 'https://example.org/source';
  const source = { id: `source-${textHash(url)}`, title: 'example.org', url };
  const entities = deck.entities.map(({ geo, ...entity }): Entity => {
    const labels = new Set<string>();
    const names = [...new Set([entity.label, ...(entity.short ? [entity.short] : [])])];
    const others = entity.aliases.map(({ text }) => text).filter((text) => !text.includes('|'));
    return {
      ...entity,
      aliases: [...new Set([...names, ...others])].map((text) => ({
        text,
        match: impliedMatch(text),
        lang: 'en',
      })),
      facts: entity.facts
        .filter(({ label }) => !labels.has(label) && labels.add(label))
        .map(({ value }, nth) => ({
          label: `Fact ${nth}`,
          value,
          asOf: '2024',
          source: source.id,
        })),
      relations: [],
      links: [],
    };
  });
  const sources = entities.some(({ facts }) => facts.length > 0) ? [source] : [];
  return { ...deck, entities, sources };
}

describe('a deck that is written and read again', () => {
  it('is identical in our own format, whatever it holds', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const { format, deck: read, faults } = readDeckFile(bytesOf(writeDeckJson(deck)), 'x.json');
        expect(faults).toEqual([]);
        expect(format).toBe('deck');
        expect(read).toEqual(deck);
      }),
    );
  });

  it.each([',', '\t'] as const)('is identical as a table with %j, as far as tables go', (mark) => {
    fc.assert(
      fc.property(anyDeck.map(asTableHolds), (deck) => {
        const { deck: read, faults } = readDeckFile(bytesOf(writeTable(deck, mark)), 'x.csv');
        expect(faults).toEqual([]);
        expect(read.entities).toEqual(deck.entities);
        expect(read.sources).toEqual(deck.sources);
      }),
    );
  });

  it('has a line for every card in Anki, and a heading in Markdown, with no markup of its own', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const notes = writeAnki(deck).split('\r\n');
        expect(notes.length).toBeGreaterThanOrEqual(deck.entities.length);
        const markdown = writeMarkdown(deck);
        expect(markdown.match(/^## /gm) ?? []).toHaveLength(deck.entities.length);
        expect(markdown).not.toMatch(/(^|[^\\])<script/);
      }),
    );
  });
});

describe('a file that is no deck', () => {
  const damaged = anyDeck.chain((deck) => {
    const text = writeDeckJson(deck);
    return fc.nat(text.length).map((at) => bytesOf(text.slice(0, at)));
  });
  const spoilt = fc
    .tuple(anyDeck, fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }))
    .map(([deck, at, noise]) => {
      const bytes = bytesOf(writeTable(deck, ','));
      bytes.set(noise, at % Math.max(1, bytes.length - noise.length));
      return bytes;
    });
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.json().map(bytesOf),
    fc.string({ unit: 'binary', maxLength: 400 }).map(bytesOf),
    fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.of(0x50, 0x4b, 3, 4, ...rest)),
    damaged,
    spoilt,
  );

  it('is read as far as it goes, or refused with a fault, and never anything else', () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        try {
          const { deck, faults } = readDeckFile(bytes, 'garbage');
          expect(deck.entities.length).toBeGreaterThan(0);
          expect(faults.every(({ code }) => code !== undefined)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
